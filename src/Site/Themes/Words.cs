using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

using Timeline.Content;
using Timeline.Content.Yaml;
using Timeline.Edtf;

namespace Timeline.Site.Themes;

/// <summary>
/// The words of the interface in one language, from <c>i18n/</c>. What a language lacks is said in English, and complained about once.
/// </summary>
/// <remarks>A site's own file adds to the theme's and overrides it word by word.</remarks>
internal sealed class Words
{
    private const int Usual = 256; // characters of a word with what is filled in, put together on the stack; a longer one takes more room

    private static readonly string[] Directions = ["ltr", "rtl"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> words;
    private readonly string plural;
    private readonly long groupedFrom;
    private readonly FrozenSet<string> english;

    private Words(IDictionary<string, FrozenDictionary<string, string>> words, IEnumerable<string> english)
    {
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal);
        this.english = english.ToFrozenSet(StringComparer.Ordinal);
        Group = this["number.group"];
        plural = this["plural"];
        groupedFrom = long.TryParse(this["number.grouped_from"], CultureInfo.InvariantCulture, out var from) ? from : 1000;
    }

    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

    public bool IsRightToLeft => this["direction"] == "rtl";

    /// <summary>The language of the words where the theme does not speak the site's; else null.</summary>
    public string? Borrowed { get; private init; }

    public IReadOnlyCollection<string> Keys => words.Keys;

    private string Group { get; }

    public static Words Load(Theme theme, string language)
    {
        var complaints = new Complaints();
        var english = Read(theme, "en", complaints);
        Check(theme, language, english, complaints);
        var all = new Dictionary<string, FrozenDictionary<string, string>>(english, StringComparer.Ordinal);
        if (language.Split('-')[0] is var primary and not "en")
        {
            var own = Read(theme, primary, complaints);
            foreach (var (key, forms) in primary == language ? own : own.Concat(Read(theme, language, complaints)))
            {
                all[key] = forms;
            }

            if (all["direction"] == english["direction"])
            {
                var direction = Directions[TextDirection.IsRightToLeft(language) ? 1 : 0];
                all["direction"] = FrozenDictionary.ToFrozenDictionary([new KeyValuePair<string, string>("other", direction)], StringComparer.Ordinal);
            }

            var file = Theme.Place($"i18n/{primary}.yml");
            foreach (var (key, known) in new[] { ("plural", PluralRules.Names), ("direction", Directions) })
            {
                if (all[key]["other"] is var said && !known.Contains(said))
                {
                    complaints.Add(Codes.MissingWord, file, $"'{key}: {said}' is none of those known{Suggestion.Clause(said, known)}");
                }
            }

            var missing = english.Keys.Where(key => all[key] == english[key]).Order(StringComparer.Ordinal).ToArray();
            if (own.Count == 0)
            {
                var dates = EdtfPhrases.For(language).IsFallback ? ". Dates stay in English" : "";
                complaints.Add(
                    Codes.MissingWord, file,
                    $"the theme does not speak '{language}' yet, so the interface is in English" +
                    $"{(all["direction"]["other"] == "rtl" ? ", though pages run from right to left" : "")}; write this file into the site's own " +
                    $"theme folder, after the model of en.yml, to teach it{dates}");
            }
            else if (missing.Length > 0)
            {
                var count = missing.Length == 1 ? "a word is" : $"{missing.Length} words are";
                complaints.Add(Codes.MissingWord, file, $"{count} missing and said in English: {string.Join(", ", missing)}");
            }

            var borrowed = english.Keys.Where(key => own.Count == 0 || all[key] == english[key]);
            return new(all, borrowed) { Diagnostics = complaints.ToImmutable(), Borrowed = own.Count == 0 ? "en" : null };
        }

        return new(all, []) { Diagnostics = complaints.ToImmutable() };
    }

    /// <summary>What a language calls itself, by its own file; its tag where it has none.</summary>
    public static string NameOf(Theme theme, string language) =>
        Read(theme, language.Split('-')[0], new Complaints()).GetValueOrDefault("language")?.GetValueOrDefault("other") ?? language;

    /// <summary>
    /// The word, or null when no language has it. <c>{name}</c> in it is filled in where there are arguments; <c>count</c> chooses its
    /// form.
    /// </summary>
    public string? Find(string key, Func<string, string?>? argument = null, long? count = null)
    {
        if (!words.TryGetValue(key, out var forms))
        {
            return null;
        }

        // A word still said in English follows the plural rule of English.
        var category = count is { } n && forms.Count > 1 ? PluralRules.Category(english.Contains(key) ? "english" : plural, n) : "other";
        var text = forms.GetValueOrDefault(category) ?? forms["other"];
        return argument is not null && text.Contains('{', StringComparison.Ordinal) ? Fill(text, argument) : text;
    }

    /// <summary>The word, or the key itself when there is none.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>A whole number as the language groups it, for example 10,000.</summary>
    public string Number(long value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        if (Group.Length == 0 || Math.Abs(value) < groupedFrom)
        {
            return digits;
        }

        var text = new StringBuilder(digits);
        for (var at = digits.Length - 3; at > (value < 0 ? 1 : 0); at -= 3)
        {
            text.Insert(at, Group);
        }

        return text.ToString();
    }

    private static string Fill(string text, Func<string, string?> argument)
    {
        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[Usual]);
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest[open..].IndexOf('}');
            if (close < 0)
            {
                break;
            }

            var name = rest.Slice(open + 1, close - 1).ToString();
            filled.AppendFormatted(rest[..open]);
            filled.AppendFormatted(argument(name) ?? $"{{{name}}}");
            rest = rest[(open + close + 1)..];
        }

        filled.AppendFormatted(rest);
        return filled.ToStringAndClear();
    }

    // What the site's own English brings has its use in templates of the site's own, and is known in every other language.
    private static void Check(Theme theme, string language, Dictionary<string, FrozenDictionary<string, string>> english, Complaints complaints)
    {
        var below = new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var text in theme.ReadAll("i18n/en.yml").Skip(theme.ReadOwn("i18n/en.yml") is null ? 0 : 1))
        {
            if (YamlReader.Read(text, "", new Complaints()) is YamlMap map)
            {
                Flatten("", map, below);
            }
        }

        OwnWords.Check(theme, "en", below.Select(word => (word.Key, (IReadOnlyCollection<string>)word.Value.Values)), complaints);
        foreach (var other in new[] { language.Split('-')[0], language }.Distinct().Where(other => other != "en"))
        {
            var known = english.Select(word => (word.Key, (IReadOnlyCollection<string>)(below.GetValueOrDefault(word.Key) ?? word.Value).Values));
            OwnWords.Check(theme, other, known, complaints);
        }
    }

    /// <summary>A word's text, or its texts by number; null for what is none.</summary>
    public static ImmutableArray<(string Category, string Text)>? FormsOf(YamlNode node) => node switch
    {
        YamlScalar scalar => [("other", scalar.Value)],
        YamlMap forms when forms.Find("other") is YamlScalar
            && forms.Entries.All(e => PluralRules.Categories.Contains(e.Key) && e.Value is YamlScalar) =>
            [.. forms.Entries.Select(e => (e.Key, ((YamlScalar)e.Value).Value))],
        _ => null,
    };

    private static Dictionary<string, FrozenDictionary<string, string>> Read(Theme theme, string language, Complaints complaints)
    {
        var path = $"i18n/{language}.yml";
        var words = new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var text in theme.ReadAll(path))
        {
            if (YamlReader.Read(text, "theme/" + path, complaints) is YamlMap map)
            {
                Flatten("", map, words);
            }
        }

        return words;
    }

    private static void Flatten(string prefix, YamlMap map, Dictionary<string, FrozenDictionary<string, string>> words)
    {
        foreach (var entry in map.Entries)
        {
            var key = prefix + entry.Key;
            if (FormsOf(entry.Value) is { } forms)
            {
                words.TryAdd(key, forms.ToFrozenDictionary(f => f.Category, f => f.Text, StringComparer.Ordinal));
            }
            else if (entry.Value is YamlMap inner)
            {
                Flatten(key + ".", inner, words);
            }
        }
    }
}
