using System.Collections.Frozen;

namespace Timeline.Edtf.Phrases;

/// <summary>
/// The entries of one language, `key = template`. A key can be made more specific by the kind of date (`until.day`), by a grammatical form
/// another template asks for (`month.8:de`), and for the short phrase (`month.8.short`); the most specific entry wins.
/// </summary>
internal sealed class PhraseTable
{
    private const string English = "en";
    private readonly FrozenDictionary<string, string> phrasesByKey;
    private readonly PhraseTable? otherTable;

    private PhraseTable(string language, IEnumerable<KeyValuePair<string, string>> entries, PhraseTable? fallback)
    {
        Language = language;
        phrasesByKey = entries.ToFrozenDictionary(StringComparer.Ordinal);
        otherTable = fallback;
    }

    private const string Folder = "Phrases.";
    private const string Extension = ".txt";

    /// <summary>The languages that have a file, in order.</summary>
    public static IEnumerable<string> Languages => typeof(PhraseTable).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Extension.Length])
        .Order(StringComparer.Ordinal);

    public string Language { get; }

    public static PhraseTable Load(string language, IReadOnlyDictionary<string, string>? overrides)
    {
        var tag = language.Split('-', '_')[0].ToLowerInvariant();
        var own = Read(tag);
        var english = new PhraseTable(English, Read(English)!, fallback: null);
        if (own is null && overrides is null)
        {
            return english;
        }

        // Words of the host for a language we have none in make that language known; what they leave out is English.
        var entries = own ?? [];
        foreach (var (key, value) in overrides ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            entries[key] = value;
        }

        return new(tag, entries, tag == English ? null : english);
    }

    /// <summary>The template for a key, of the most specific entry there is.</summary>
    public string Find(string key, string kind, Style style)
    {
        foreach (var length in style.IsShort ? (ReadOnlySpan<string>)[".short", ""] : [""])
        {
            if (style.Form.Length > 0 && Try(key, kind, ":" + style.Form + length) is { } asked)
            {
                return asked;
            }

            if (style.IsInside && Try(key, kind, ":inside" + length) is { } inside)
            {
                return inside;
            }

            if (Try(key, kind, length) is { } plain)
            {
                return plain;
            }
        }

        return otherTable?.Find(key, kind, style) ?? "";
    }

    private string? Try(string key, string kind, string ending)
    {
        if (kind.Length > 0 && phrasesByKey.TryGetValue($"{key}.{kind}{ending}", out var specific))
        {
            return specific;
        }

        return phrasesByKey.GetValueOrDefault(key + ending);
    }

    /// <summary>Lines `key = value`; those that begin with # are for the translator's eyes.</summary>
    internal static Dictionary<string, string> Parse(string text)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0 && line[0] != '#')
            {
                entries[line[..sign].Trim()] = line[(sign + 1)..].Trim(' ', '\r');
            }
        }

        return entries;
    }

    private static Dictionary<string, string>? Read(string language)
    {
        using var stream = typeof(PhraseTable).Assembly.GetManifestResourceStream($"Phrases.{language}.txt");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
