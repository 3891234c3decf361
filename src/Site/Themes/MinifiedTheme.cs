using System.Globalization;
using System.Text;

namespace Timeline.Site.Themes;

/// <summary>
/// The styles and scripts of the default theme, minified while the program was built. The program's own are found by their names; any other
/// by its text, so that a file a site changes is none of them, and one it copies is. To minify them at each start would be an eighth of a
/// small site's build.
/// </summary>
internal sealed class MinifiedTheme
{
    private const string Resource = "theme.minified";

    private readonly byte[] texts;
    private readonly Dictionary<string, Range> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> byKey = new(StringComparer.Ordinal);

    // Before each text a line with its name, its key and its length.
    private MinifiedTheme(byte[] texts)
    {
        this.texts = texts;
        for (var at = 0; at < texts.Length;)
        {
            var end = at + texts.AsSpan(at).IndexOf((byte)'\n');
            var line = Encoding.UTF8.GetString(texts.AsSpan()[at..end]).Split(' ');
            at = end + 1 + int.Parse(line[2], CultureInfo.InvariantCulture);
            byName[line[0]] = byKey[line[1]] = (end + 1)..at;
        }
    }

    public static MinifiedTheme Default { get; } = Read();

    /// <summary>What a text was minified to; null where it is none of the default theme.</summary>
    public string? Find(string text) => byKey.TryGetValue(ThemeText.Key(text), out var place) ? Text(place) : null;

    /// <summary>What a file of the default theme was minified to, by its path, or a script of several, by its name.</summary>
    public string? Named(string name) => byName.TryGetValue(name, out var place) ? Text(place) : null;

    private string Text(Range place) => Encoding.UTF8.GetString(texts.AsSpan()[place]);

    private static MinifiedTheme Read()
    {
        using var stream = typeof(MinifiedTheme).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("no resource " + Resource);
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return new(bytes);
    }
}
