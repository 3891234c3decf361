using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Written;

/// <summary>What the readers of written dates know of a language: its dates, and the small words around them (<c>words.txt</c>).</summary>
internal sealed class WrittenLanguage
{
    private const string Folder = "Timeline.Content.Extraction.Written.";

    private static readonly FrozenDictionary<string, Lazy<WrittenLanguage>> All = Sections(Resource("words"))
        .ToFrozenDictionary(section => section.Name, section => new Lazy<WrittenLanguage>(() => new(section.Name, section.Words)),
            StringComparer.Ordinal);

    private WrittenLanguage(string name, FrozenDictionary<string, FrozenSet<string>> words)
    {
        // German, Spanish and Italian are read where a date stands alone; their rules do not reach for running text.
        Finder = DateFinder.Speaks(name) ? DateFinder.For(name)
            : DateFinder.FromRules(Resource(name + ".words"), Resource(name + ".rules"));
        (From, Between, To, And) = (words["from"], words["between"], words["to"], words["and"]);
        (Open, About, Edge) = (words["open"], words["about"], words["edge"]);
        Of = words["of"];
    }

    /// <summary>English first, then by code.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. All.Keys.OrderBy(name => name != "en").ThenBy(name => name, StringComparer.Ordinal)];

    public static WrittenLanguage English => All["en"].Value;

    public DateFinder Finder { get; }

    /// <summary>Before the first of two dates.</summary>
    public FrozenSet<string> From { get; }

    /// <summary>Before two dates of which the one that is meant lies between.</summary>
    public FrozenSet<string> Between { get; }

    /// <summary>Between two dates, from the one to the other.</summary>
    public FrozenSet<string> To { get; }

    /// <summary>Between two dates that are both meant, and nothing from the one to the other.</summary>
    public FrozenSet<string> And { get; }

    /// <summary>An end that is not yet: "present".</summary>
    public FrozenSet<string> Open { get; }

    public FrozenSet<string> About { get; }

    /// <summary>What EDTF cannot say: "early", "evening".</summary>
    public FrozenSet<string> Edge { get; }

    /// <summary>Between that and the date: "the end of 1918".</summary>
    public FrozenSet<string> Of { get; }

    /// <summary>English for a language there are no words of.</summary>
    public static WrittenLanguage For(string tag) =>
        All.TryGetValue(tag.Split('-', '_')[0].ToLowerInvariant(), out var language) ? language.Value : English;

    private static List<(string Name, FrozenDictionary<string, FrozenSet<string>> Words)> Sections(string text)
    {
        var sections = new List<(string, FrozenDictionary<string, FrozenSet<string>>)>();
        foreach (var section in text.ReplaceLineEndings("\n").Split("\n[").Skip(1))
        {
            var lines = section.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            sections.Add((lines[0].TrimEnd(']'), lines.Skip(1).Select(line => line.Split(": ", 2)).ToFrozenDictionary(
                pair => pair[0], pair => pair[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal)));
        }

        return sections;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(WrittenLanguage).Assembly.GetManifestResourceStream(Folder + name + ".txt")
            ?? throw new InvalidOperationException("no resource " + name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
