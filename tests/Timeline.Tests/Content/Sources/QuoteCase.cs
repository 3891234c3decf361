using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content.Sources;

namespace Timeline.Tests.Content.Sources;

/// <summary>One line of tests/cases/quotes: a quote, what goes with it, and the verdict it must get.</summary>
public sealed record QuoteCase(string Place, string Text, QuoteRequest Request, string Verdict, string? FingerprintVerdict, string? Says)
{
    /// <summary>Whether an ellipsis makes one sentence of parts of two, by text and fingerprint alike; null where the case does not ask.</summary>
    public bool? JoinsSentences { get; init; }

    /// <summary>Whether a negation stands beside the words, in text and fingerprint alike; null where the case does not ask.</summary>
    public bool? IsBesideNegation { get; init; }

    /// <summary>Near or not found: which of the two is taste.</summary>
    public const string Refused = "refused";

    public static bool Fits(string expected, QuoteResult result) =>
        expected == Refused ? result.Verdict is Timeline.Content.Sources.Verdict.Near or Timeline.Content.Sources.Verdict.NotFound : expected == result.Verdict.Word();

    public static IEnumerable<QuoteCase> Read(string path)
    {
        var text = new List<string>();
        var inQuotes = true;
        var number = 0;
        foreach (var line in File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            number++;
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                inQuotes = line == "=== quotes";
                text = inQuotes ? text : [];
            }
            else if (!inQuotes)
            {
                text.Add(line);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                yield return Parse($"{Path.GetFileName(path)}:{number}", Unescape(string.Join('\n', text)), line);
            }
        }
    }

    private static QuoteCase Parse(string place, string text, string line)
    {
        var parts = line.Split(" | ");
        var details = parts.Skip(2).SelectMany(part => part.Split(';')).Select(part => part.Trim().Split('=', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        int? Number(string name) => details.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
        var locator = new Locator(details.GetValueOrDefault("page"), Number("paragraph"), Number("line"), details.GetValueOrDefault("section"), details.GetValueOrDefault("timecode")) { Speaker = details.GetValueOrDefault("speaker"), Cell = details.GetValueOrDefault("cell") };
        var request = new QuoteRequest(Unescape(parts[1]))
        {
            Prefix = details.GetValueOrDefault("prefix"),
            Suffix = details.GetValueOrDefault("suffix"),
            Locator = locator.IsEmpty ? null : locator,
        };
        return new(place, text, request, parts[0].Trim(), details.GetValueOrDefault("fingerprint"), details.GetValueOrDefault("says"))
        {
            JoinsSentences = details.TryGetValue("joins", out var joins) ? joins == "sentences" : null,
            IsBesideNegation = details.TryGetValue("beside", out var beside) ? beside == "negation" : null,
        };
    }

    private static string Unescape(string text) =>
        Regex.Replace(text, @"\\(n|r|t|f|u[0-9A-Fa-f]{4})", match => match.Value[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'f' => "\f",
            _ => ((char)int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        });
}
