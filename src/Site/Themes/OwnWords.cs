using Timeline.Content;
using Timeline.Content.Yaml;

namespace Timeline.Site.Themes;

/// <summary>
/// What comes to nothing in the words of a site's own theme folder: names that no theme below and no template of the site's own uses, what
/// is no text, and gaps that nothing fills.
/// </summary>
internal sealed class OwnWords
{
    private readonly Dictionary<string, IReadOnlyCollection<string>> known;
    private readonly Func<string, bool> isUsed;
    private readonly Complaints complaints;

    /// <param name="known">The words there are, each with its texts in English.</param>
    /// <param name="isUsed">Whether a template of the site's own asks for a word.</param>
    /// <param name="complaints">Where it is told.</param>
    private OwnWords(Dictionary<string, IReadOnlyCollection<string>> known, Func<string, bool> isUsed, Complaints complaints)
    {
        this.known = known;
        this.isUsed = isUsed;
        this.complaints = complaints;
    }

    /// <param name="theme">The theme.</param>
    /// <param name="language">Whose file is looked at.</param>
    /// <param name="english">The words of the theme below the site's own, in English, with the forms of each.</param>
    /// <param name="complaints">Where it is told.</param>
    public static void Check(Theme theme, string language, IEnumerable<(string Key, IReadOnlyCollection<string> Forms)> english, Complaints complaints)
    {
        var path = $"i18n/{language}.yml";
        if (theme.ReadOwn(path) is not { } text || YamlReader.Read(text, "theme/" + path, new Complaints()) is not YamlMap map)
        {
            return;
        }

        var templates = new Lazy<List<string>>(() => [.. theme.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !theme.IsTrusted(p))
            .Select(p => theme.ReadText(p)!)]);
        new OwnWords(english.ToDictionary(word => word.Key, word => word.Forms, StringComparer.Ordinal), IsUsed, complaints).Walk("", map);

        // By its name, or by the beginning of one that is put together: t "status." + event.status.
        bool IsUsed(string key)
        {
            var beginning = key[..(key.LastIndexOf('.') + 1)];
            return templates.Value.Exists(t => t.Contains($"\"{key}\"", StringComparison.Ordinal)
                || (beginning.Length > 0 && t.Contains($"\"{beginning}\"", StringComparison.Ordinal)));
        }
    }

    private void Walk(string prefix, YamlMap map)
    {
        foreach (var entry in map.Entries)
        {
            var key = prefix + entry.Key;
            if (Words.FormsOf(entry.Value) is { } forms)
            {
                Word(key, entry, forms.Select(form => form.Text));
            }
            else if (entry.Value is YamlMap inner && !known.ContainsKey(key))
            {
                Walk(key + ".", inner);
            }
            else
            {
                Say(entry, $"'{key}' is a text, or a map of its forms by number with an 'other' among them");
            }
        }
    }

    private void Word(string key, YamlEntry entry, IEnumerable<string> forms)
    {
        if (!known.TryGetValue(key, out var english))
        {
            if (known.Keys.FirstOrDefault(other => other.StartsWith(key + ".", StringComparison.Ordinal)) is { } inside)
            {
                Say(entry, $"'{key}' is a map of words, such as '{inside}'");
            }
            else if (!isUsed(key))
            {
                Say(entry, $"the theme has no word '{key}'{Suggestion.Clause(key, [.. known.Keys])}");
            }

            return;
        }

        var gaps = english.SelectMany(Gaps).ToHashSet(StringComparer.Ordinal);
        foreach (var strange in forms.SelectMany(Gaps).Distinct(StringComparer.Ordinal).Where(gap => !gaps.Contains(gap)))
        {
            var clause = gaps.Count == 0 ? "; it has no gaps" : Suggestion.Clause(strange, [.. gaps]);
            Say(entry, $"nothing fills in '{{{strange}}}' in '{key}'{clause}");
        }
    }

    private void Say(YamlEntry entry, string what) => complaints.Add(Codes.MissingWord, entry.KeyAt, what);

    private static IEnumerable<string> Gaps(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open + 1)
            {
                yield return text[(open + 1)..close];
            }
        }
    }
}
