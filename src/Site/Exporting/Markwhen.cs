using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>
/// The events as Markwhen's text (https://docs.markwhen.com/syntax). Of dates it knows years, months and days of the years 0 to 9999,
/// moments in UTC and ranges; of what its dates do not say, the title says it in words. Terms become tags, and those of <c>people</c> references.
/// </summary>
internal sealed partial class Markwhen : IExport
{
    private const string People = "people";

    public Exported Write(SiteViews views)
    {
        var (site, losses, text) = (views.Site, new LossList(), new StringBuilder());
        text.Append("---\ntitle: ").Append(Quoted(site.Settings.Title)).Append('\n');
        if (site.Settings.Description.Length > 0)
        {
            text.Append("description: ").Append(Quoted(site.Settings.Description)).Append('\n');
        }

        text.Append("---\n");
        foreach (var e in site.Events)
        {
            if (e.Event.Status == Status.Retracted)
            {
                losses.Add("retracted events, which are left out, for they would look like any other", e);
            }
            else if (Date(e.Event.Date.Value, out var unsaid) is { } date)
            {
                text.Append('\n');
                Write(text, e, date, unsaid is null ? null : site.PhraseOf(e), views, losses);
                Lose(e, unsaid, site.Settings.Host is not null, losses);
            }
            else
            {
                losses.Add($"events that are left out, for it cannot say {unsaid}", e);
            }
        }

        return new(Encoding.UTF8.GetBytes(text.ToString()), losses.ToImmutable());
    }

    private static void Write(StringBuilder text, LinkedEvent linked, string date, string? phrase, SiteViews views, LossList losses)
    {
        var e = linked.Event;
        text.Append(date).Append(": ").Append(Marked().Replace(e.Title, @"\$0"));
        if (phrase is not null)
        {
            text.Append(" (").Append(Marked().Replace(phrase, @"\$0")).Append(')');
        }

        foreach (var facet in views.Site.Settings.Facets)
        {
            foreach (var term in e.Facets.TryGetValue(facet.Id, out var terms) ? terms : [])
            {
                // A tag ends at a hyphen.
                if (Word().IsMatch(term.Id))
                {
                    text.Append(facet.Id == People ? " @" : " #").Append(term.Id.Replace('-', '_'));
                    losses.AddIf(term.Id.Contains('-', StringComparison.Ordinal), "hyphens in tags, which become underscores", linked);
                }
                else
                {
                    losses.Add("terms that are no word of letters, digits and hyphens", linked);
                }
            }
        }

        text.Append('\n');
        var summary = AuthorText.WithAbsoluteLinks(AuthorText.WithoutNotes(views.Written(linked, e.Summary)), linked, views.Site).ReplaceLineEndings("\n");
        foreach (var line in summary.Length == 0 ? [] : summary.Split('\n'))
        {
            text.Append(MeansSomething().IsMatch(line) ? "\\" : "").Append(line.TrimEnd()).Append('\n');
        }
    }

    private static string? Date(EdtfDate date, out string? unsaid)
    {
        var plain = PlainDate.Of(date);
        unsaid = plain.Unsaid;
        if (date is DateTimeOfDay or EdtfInterval { Start.Date: DateTimeOfDay, End.Date: DateTimeOfDay })
        {
            var (from, to) = date is EdtfInterval interval
                ? ((DateTimeOfDay)interval.Start.Date!, (DateTimeOfDay)interval.End.Date!)
                : ((DateTimeOfDay)date, (DateTimeOfDay)date);
            if (Moment(from) is { } first && Moment(to) is { } last)
            {
                unsaid = PlainDate.Zone;
                return first == last ? first : $"{first}/{last}";
            }

            unsaid = from.OffsetFromUtc() is null || to.OffsetFromUtc() is null ? "clock times that are counted from no known offset" : UtcTime.Beyond;
        }

        if ((plain.Start ?? plain.End) is not { } start)
        {
            return null;
        }

        var end = plain.Start is null ? null : plain.End;
        if (start.Year is < 0 or > 9999 || end?.Year is < 0 or > 9999)
        {
            unsaid = "years before 0 or after 9999";
            return null;
        }

        return Text(start) + (end is { } until && until != start ? "/" + Text(until)
            : date is EdtfInterval { End.Openness: Openness.Open } && plain.Start is not null ? "/now" : "");
    }

    private static string Text(DateNumbers date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{date.Year:0000}{(date.Month is { } month ? $"-{month:00}" : "")}{(date.Day is { } day ? $"-{day:00}" : "")}");

    private static string? Moment(DateTimeOfDay time) => UtcTime.Of(time) is { } utc
        ? utc.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : null;

    private static void Lose(LinkedEvent linked, string? unsaid, bool hasHost, LossList losses)
    {
        var e = linked.Event;
        losses.AddIf(unsaid is not null, $"{unsaid}, but in words in the title", linked);
        losses.AddIf(AuthorText.HasRelativeLinks(e.Summary.Text), hasHost ? "links within the site, which become absolute"
            : "links within the site, which lead nowhere from elsewhere", linked);
        losses.Add("ids");
        losses.LoseAllBut(linked);
        losses.AddIf(e.Facets.Any(f => f.Key is not (People or "tags") && !f.Value.IsEmpty), "which facet a tag belongs to", linked);
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // A tag or a reference begins here.
    [GeneratedRegex(@"(?<=^|\s)[#@](?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\A[\p{L}\p{N}_-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // A line that Markwhen would take for an event, a section, a property or a comment; a backslash keeps it text.
    [GeneratedRegex(@"^\s*(?:(?:[\d!+-]|now\b|every\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s)[^:]{0,100}:"
        + @"|[\w-]+:|#{1,6}\s|(?:section|group)\s|end(?:section|group)\b|end\s*$|//|---|\\)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MeansSomething();
}
