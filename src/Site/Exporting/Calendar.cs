using System.Globalization;
using System.Text;

using NodaTime;
using NodaTime.Text;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>
/// The events as a calendar (RFC 5545). A calendar knows days and moments, each of them sure, of the years 1 to 9999; an event of any other
/// date would stand there as something it is not, so it is left out and told of.
/// </summary>
internal sealed class Calendar : IExport
{
    private const string Before = "years before 1";

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public Exported Write(SiteViews views)
    {
        var (site, losses, text) = (views.Site, new LossList(), new CalendarText());
        text.Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Timeline//Timeline//EN").Line("CALSCALE", "GREGORIAN");
        text.Words("NAME", site.Settings.Title).Words("X-WR-CALNAME", site.Settings.Title);
        if (site.Settings.Description.Length > 0)
        {
            text.Words("DESCRIPTION", site.Settings.Description);
        }

        if (site.Settings.Host is { } host)
        {
            text.Line("URL", host);
        }
        else
        {
            losses.Add(ExportAddress.NoHost);
        }

        foreach (var e in site.Events)
        {
            if (Times(e.Event.Date.Value, out var unsaid) is { } times)
            {
                Write(text, e, times, views);
                Lose(e, losses);
                foreach (var lost in ClockLosses.Of(e.Event.Date.Value, inUtc: true))
                {
                    losses.Add(lost, e);
                }
            }
            else
            {
                losses.Add($"events that are left out, for a calendar cannot say {unsaid}", e);
            }
        }

        text.Line("END", "VCALENDAR");
        return new(Encoding.UTF8.GetBytes(text.ToString()), losses.ToImmutable());
    }

    private static void Write(CalendarText text, LinkedEvent linked, string[] times, SiteViews views)
    {
        var (e, site) = (linked.Event, views.Site);
        text.Line("BEGIN", "VEVENT");
        text.Words("UID", site.Settings.Host is { } host ? $"{e.Id}@{new Uri(host).IdnHost}" : e.Id);
        text.Line("DTSTAMP", (ChangeTime.Of(linked, ChangeTime.NotAsked) ?? ChangeTime.NotKnown).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        foreach (var time in times)
        {
            text.Plain(time);
        }

        text.Words("SUMMARY", e.Title);
        if (views.PlainSummary(linked) is { Length: > 0 } summary)
        {
            text.Words("DESCRIPTION", summary);
        }

        text.List("CATEGORIES", site.Settings.Facets.SelectMany(f => e.Facets.TryGetValue(f.Id, out var terms) ? terms : [])
            .Select(term => term.Title).Distinct(StringComparer.Ordinal));
        if (e.Place is { } place)
        {
            if (place.Title is { } where)
            {
                text.Words("LOCATION", where);
            }

            text.Line("GEO", string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.######};{place.Longitude:0.######}"));
        }

        if (ExportAddress.Page(linked, site) is { } page)
        {
            text.Line("URL", page);
        }

        // What is past is in nobody's way.
        text.Line("TRANSP", "TRANSPARENT").Line("STATUS", e.Status == Status.Retracted ? "CANCELLED" : "CONFIRMED").Line("END", "VEVENT");
    }

    // The lines of its start and end, or null with what the calendar has no form for.
    private static string[]? Times(EdtfDate date, out string? unsaid)
    {
        unsaid = null;
        var (first, last) = date is EdtfInterval interval ? (interval.Start.Date, interval.End.Date) : (date, date);
        if (first is null || last is null)
        {
            unsaid = PlainDate.Open;
            return null;
        }

        if (first is DateTimeOfDay from && last is DateTimeOfDay to)
        {
            if (Text(from) is not { } start || Text(to) is not { } until)
            {
                unsaid = from.Day.Year < 1 || to.Day.Year < 1 ? Before : UtcTime.Beyond;
                return null;
            }

            return date is EdtfInterval && until != start ? [$"DTSTART:{start}", $"DTEND:{until}"] : [$"DTSTART:{start}"];
        }

        if (Sure(first, out unsaid) is { } begin && Sure(last, out unsaid) is { } end)
        {
            // An end that is a day is the day after the last (section 3.6.1). The last day there is has none after it.
            return begin == end || end == new LocalDate(9999, 12, 31) ? [$"DTSTART;VALUE=DATE:{Day.Format(begin)}"]
                : [$"DTSTART;VALUE=DATE:{Day.Format(begin)}", $"DTEND;VALUE=DATE:{Day.Format(end.PlusDays(1))}"];
        }

        unsaid ??= "a day at one end and a time at the other";
        return null;
    }

    private static LocalDate? Sure(EdtfDate date, out string? unsaid)
    {
        unsaid = date switch
        {
            DateTimeOfDay => "a day at one end and a time at the other",
            _ when PlainDate.Of(date).Unsaid is { } known => known,
            CalendarDate { Precision: Precision.Day, Year.Value: { } year } => year is >= 1 and <= 9999 ? null
                : Before,
            { Bounds.Latest.Year: < 1 } => Before,
            _ => "a date that is no day (a month, a year)",
        };
        return unsaid is null ? ((CalendarDate)date).ToLocalDate() : null;
    }

    // In UTC where the offset is known, else floating: at that hour wherever one is (section 3.3.5).
    private static string? Text(DateTimeOfDay time) => time.Day.Year is < 1 or > 9999 ? null
        : time.OffsetFromUtc() is null ? Moment.Format(time.ToLocalDateTime())
        : UtcTime.Of(time) is { } utc ? Moment.Format(utc) + "Z" : null;

    private static void Lose(LinkedEvent e, LossList losses)
    {
        losses.LoseAllBut(e, EventPart.Place);
        losses.AddIf(e.Event.Facets.Count(f => !f.Value.IsEmpty) > 1, "which facet a term belongs to", e);
    }
}
