using System.Globalization;
using System.Text;

using Timeline.Site.Freshness;

namespace Timeline.Cli.Reporting;

/// <summary>What changed since the last build, as a part of the summary.</summary>
internal static class ChangeList
{
    // GitHub takes a megabyte for all steps of a job together, and nobody reads more.
    private const int MostOfAKind = 50, LongestText = 300;

    public static void AddTo(StringBuilder page, Comparison compared, string? host)
    {
        page.Append("\n### What changed since the last build\n\n");
        if (compared.Changes is not { } changes)
        {
            page.Append("There is no earlier build to compare with.\n");
            return;
        }

        if (changes.IsEmpty)
        {
            page.Append("No event, verdict or correction differs.\n");
            return;
        }

        List(page, "Events added", changes.Added, e => Link(e, host));
        List(page, "Events removed", changes.Removed, e => Text(e.Title));
        List(page, "Events changed", changes.Changed, e => Link(e, host));
        List(page, "Quotes with another verdict", changes.Quotes, quote =>
            $"{Link(quote.Event, host)}, {Text(quote.Citation)}: {quote.Before} → {quote.Now}");
        List(page, "Corrections added", changes.Corrections, added => $"{Link(added.Event, host)}: {Text(added.Correction)}");
    }

    private static void List<T>(StringBuilder page, string title, IReadOnlyCollection<T> items, Func<T, string> line)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"{title}: {items.Count:N0}\n\n");
        foreach (var item in items.Take(MostOfAKind))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {line(item)}\n");
        }

        page.Append(items.Count > MostOfAKind ? string.Create(CultureInfo.InvariantCulture, $"- … and {items.Count - MostOfAKind:N0} more\n\n") : "\n");
    }

    private static string Link(RecordedEvent e, string? host) =>
        host is not null && e.Page is { } page ? $"[{Text(e.Title)}](<{host}{page}>)" : Text(e.Title);

    private static string Text(string text) => JobSummary.Plain(text.Length <= LongestText ? text
        : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…");
}
