using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Timeline.Site.Themes;

/// <summary>
/// The styles and scripts of the default theme, minified while the program was built: each found by its text, so that a file a site changes
/// is none of them, and one it copies is. To minify them at each start would be an eighth of a small site's build.
/// </summary>
internal sealed class MinifiedTheme
{
    private const string Resource = "theme.minified";

    private readonly string texts;
    private readonly FrozenDictionary<string, Range> places;

    // Before each text a line with its key and its length.
    private MinifiedTheme(string texts)
    {
        this.texts = texts;
        var found = new Dictionary<string, Range>(StringComparer.Ordinal);
        for (var at = 0; at < texts.Length;)
        {
            var end = texts.IndexOf('\n', at);
            var space = texts.IndexOf(' ', at, end - at);
            var length = int.Parse(texts.AsSpan()[(space + 1)..end], CultureInfo.InvariantCulture);
            found[texts[at..space]] = (end + 1)..(end + 1 + length);
            at = end + 1 + length;
        }

        places = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static MinifiedTheme Default { get; } = Read();

    /// <summary>What a text was minified to; null where it is none of the default theme.</summary>
    public string? Find(string text) => places.TryGetValue(ThemeText.Key(text), out var place) ? texts[place] : null;

    private static MinifiedTheme Read()
    {
        using var stream = typeof(MinifiedTheme).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("no resource " + Resource);
        return new(new StreamReader(stream, Encoding.UTF8).ReadToEnd());
    }
}
