using System.Collections.Concurrent;
using System.Net;

using Timeline.Content;

namespace Timeline.Site.Links;

/// <summary>
/// Where a person wrote what leads nowhere: a page knows the record it is made of, and there, or in the theme, the words of the address are
/// sought. Where they stand nowhere, the record is the place.
/// </summary>
/// <param name="read">A file by its path in diagnostics; null where it cannot be read.</param>
/// <param name="theme">The paths of the theme's files in which addresses stand, in order.</param>
internal sealed class LinkPlaces(Func<string, string?> read, IReadOnlyList<string> theme)
{
    // An address on very many pages is the theme's, or stands in the first records as in the last.
    private const int MostRecords = 20;

    private readonly ConcurrentDictionary<string, string?> texts = new(StringComparer.Ordinal);

    /// <param name="words">What may stand there, the surest first.</param>
    /// <param name="records">What the pages are made of that have the address, in order.</param>
    public Location Of(IReadOnlyList<string> words, IReadOnlyList<Location> records)
    {
        var own = records.DistinctBy(at => at.Path).Take(MostRecords).ToList();
        var all = theme.Select(path => new Location(path));
        return words.SelectMany(word => own.Count == 1 ? own.Concat(all).Select(at => In(at, word)) : all.Concat(own).Select(at => In(at, word)))
            .OfType<Location>().Select(at => (Location?)at).FirstOrDefault() ?? records[0];
    }

    /// <summary>The ways in which an address may have been written.</summary>
    public static IReadOnlyList<string> Written(string address) =>
        [.. new[] { address, Uri.UnescapeDataString(address), WebUtility.HtmlEncode(address), address.TrimEnd('/') }.Distinct(StringComparer.Ordinal)];

    // From the record on, for a file may hold several; else anywhere in it. Letters around it would make it another word.
    private Location? In(Location record, string word)
    {
        if (word.Length == 0 || texts.GetOrAdd(record.Path, read) is not { } text)
        {
            return null;
        }

        var start = 0;
        for (var line = 1; line < record.Line && text.IndexOf('\n', start) is >= 0 and var end; line++)
        {
            start = end + 1;
        }

        return Place(record.Path, text, Whole(text, word, start) ?? Whole(text, word, 0));
    }

    private static int? Whole(string text, string word, int from)
    {
        for (; text.IndexOf(word, from, StringComparison.Ordinal) is >= 0 and var at; from = at + 1)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return null;
    }

    private static Location? Place(string path, string text, int? at) => at is not { } offset ? null
        : new(path, text.AsSpan(0, offset).Count('\n') + 1, offset - text.LastIndexOf('\n', Math.Max(offset - 1, 0), Math.Max(offset, 0)));
}
