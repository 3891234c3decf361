using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// What people write in a date → what the date finder reads: <c>Words/&lt;language&gt;.txt</c>. Languages that the finder has no rules for are
/// read by way of one it has.
/// </summary>
internal sealed partial class WordsOfLanguage
{
    private const string Folder = "written/";

    private static readonly FrozenDictionary<string, Lazy<WordsOfLanguage>> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Folder.Length..], name => new Lazy<WordsOfLanguage>(() => new(name)), StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableArray<(Regex What, string Instead)> rules;

    private WordsOfLanguage(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToArray();
        Finder = lines[0].Split(':')[1].Trim();
        rules = [.. lines.Skip(1).Select(line => line.Split('→', 2)).Select(rule => (Whole(rule[0].Trim()), rule[1].Trim()))];
    }

    /// <summary>English first.</summary>
    public static IEnumerable<string> Languages => All.Keys.OrderBy(name => name != "en").ThenBy(name => name, StringComparer.Ordinal);

    /// <summary>The language of the finder that reads what comes of it.</summary>
    public string Finder { get; }

    /// <summary>Those of a language tag; of English where there are none.</summary>
    public static WordsOfLanguage Of(string language) => (All.TryGetValue(language.Split('-', '_')[0], out var words) ? words : All["en"]).Value;

    public string Read(string text)
    {
        foreach (var (what, instead) in rules)
        {
            text = what.Replace(text, instead + (instead.Length > 0 && char.IsLetter(instead[^1]) ? " " : ""));
        }

        return RomanCentury().Replace(Spaces.Single(text), match => string.Create(CultureInfo.InvariantCulture, $"{Roman(match.Groups[1].Value + match.Groups[2].Value)}th century"));
    }

    private static Regex Whole(string pattern) =>
        new($@"(?<![\p{{L}}\p{{N}}])(?:{pattern})(?![\p{{L}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static int Roman(string number)
    {
        var (sum, before) = (0, 0);
        foreach (var c in number.Reverse())
        {
            var value = c is 'I' ? 1 : c is 'V' ? 5 : 10;
            sum += value < before ? -value : value;
            before = value;
        }

        return sum;
    }

    [GeneratedRegex(@"\bcentury ([IVX]{1,6})\b|\b([IVX]{1,6}) century\b", RegexOptions.CultureInvariant)]
    private static partial Regex RomanCentury();
}
