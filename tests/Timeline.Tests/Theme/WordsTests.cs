using System.Text.RegularExpressions;

using Timeline.Site.Themes;

namespace Timeline.Tests.Theme;

/// <summary>The words and files of the default theme agree with each other.</summary>
public sealed partial class WordsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "theme");

    private static readonly Timeline.Site.Themes.Theme Theme = Timeline.Site.Themes.Theme.Load(ThemeLayer.Folder(Folder));

    public static TheoryData<string> Languages => [.. Directory.GetFiles(Path.Combine(Folder, "i18n"), "*.yml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_word_a_template_uses_is_in_the_English_file()
    {
        var known = Words.Load(Theme, "en").Keys;
        var missing = Templates().SelectMany(t => Used().Matches(t.Text).Select(m => m.Groups[1].Value)).Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal);
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_word_and_fills_in_the_same_names(string language)
    {
        var (english, words) = (Words.Load(Theme, "en"), Words.Load(Theme, language));
        Assert.Empty(words.Diagnostics);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
        Assert.All(english.Keys, key => Assert.Equal((key, Names(english, key)), (key, Names(words, key))));
    }

    [Fact]
    public void No_template_writes_an_inline_style_or_script_but_those_whose_policy_names_each()
    {
        Assert.Empty(Templates().Where(t => t.Path is not ("parts/embed-layout.html" or "parts/document-layout.html" or "parts/inline-script.html")).Where(t => Inline().IsMatch(t.Text)).Select(t => t.Path));
    }

    // The names in all forms of a word together: a dual needs no number.
    private static string Names(Words words, string key)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var count in new long[] { 0, 1, 2, 3, 11, 100 })
        {
            words.Find(key, name => names.Add(name) ? "" : "", count);
        }

        return string.Join(' ', names);
    }

    private static IEnumerable<(string Path, string Text)> Templates() =>
        Theme.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Select(p => (p, Theme.ReadText(p)!));

    [GeneratedRegex("\\bt \"([\\w.-]+)\"(?! *\\+)")]
    private static partial Regex Used();

    [GeneratedRegex("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*(src=|application/ld\\+json))", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
