using System.Reflection;

using Timeline.Content.Input;
using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>
/// Mappings for what well-known tools write, as files in <c>Formats</c>: the same language as an author's own, and which paths their records
/// have. A new one is a file.
/// </summary>
internal sealed record KnownFormat(Mapping Mapping, ImmutableArray<NodePath> Signs)
{
    /// <summary>The first line of its file.</summary>
    public string Meaning { get; init; } = "";

    private const string Folder = "formats/";
    private const int Sample = 50;

    public static IEnumerable<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal);

    public static KnownFormat Named(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var text = new StreamReader(stream);
        var file = new TextFile(name, text.ReadToEnd());
        var complaints = new Complaints();
        var signs = (YamlReader.Read(file.Text, name, complaints) as YamlMap)?.Find("recognise") as YamlList;
        var mapping = new MappingReader(complaints).Read(file)
            ?? throw new InvalidOperationException($"the format '{name}' is malformed: {complaints.ToImmutable()[0]}");
        return new(mapping with { Name = name },
            [.. signs?.Items.OfType<YamlScalar>().Select(sign => NodePath.Parse(sign.Value)) ?? []]) { Meaning = file.Text.Split('\n')[0]
                .TrimStart('#', ' ') };
    }

    /// <summary>The format whose signs a file's first records have, the one with the most; null where none has.</summary>
    public static KnownFormat? Of(ImportFile file, IRowReader reader) => Names.Select(Named)
        .Where(format => format.Signs.Length > 0 && (format.Mapping.Format ?? reader.Name) == reader.Name && format.Fits(file, reader))
        .MaxBy(format => format.Signs.Length);

    private bool Fits(ImportFile file, IRowReader reader)
    {
        var rows = reader.Rows(file, Mapping.Rows, new(0)).Take(Sample).ToArray();
        return rows.Length > 0 && Signs.All(sign => rows.Any(row => sign.Find(row) is not null));
    }
}
