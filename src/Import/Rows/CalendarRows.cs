using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Timeline.Import.Rows;

/// <summary>
/// iCalendar (RFC 5545): each VEVENT with its properties, and beside them <c>start</c> and <c>end</c> as ISO dates: an end that is a day is the
/// last day, not the one after it (section 3.6.1), and a time has the offset of its zone.
/// </summary>
internal sealed class CalendarRows : IRowReader
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly OffsetDateTimePattern Written =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>");

    public string Name => "icalendar";

    public string Meaning => "the events of a calendar (.ics)";

    public bool Recognises(ImportFile file) => file.Extension is ".ics" or ".ical" or ".ifb";

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints)
    {
        if (file.Text(complaints) is not { } text)
        {
            yield break;
        }

        ImmutableArray<YamlEntry>.Builder? entries = null;
        var (depth, begun) = (0, file.At);
        foreach (var (line, place) in Unfolded(text, file.Path))
        {
            if (CalendarLine.Parse(line) is not { } property)
            {
                if (line.Trim().Length > 0)
                {
                    complaints.Add(Codes.ImportMalformed, place, "this is no line of a calendar: a name, a colon and a value");
                }

                continue;
            }

            var isEvent = property.Value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase);
            if (property.Name == "BEGIN" && entries is null && property.Value.ToUpperInvariant() is "VTODO" or "VJOURNAL" or "VFREEBUSY")
            {
                complaints.Add(Codes.ImportGuess, place, $"a {property.Value.ToUpperInvariant()} is no event, and is left out");
            }

            if (property.Name == "BEGIN" && isEvent)
            {
                (entries, begun, depth) = (ImmutableArray.CreateBuilder<YamlEntry>(), place, 0);
            }
            else if (property.Name == "END" && isEvent && entries is not null)
            {
                yield return new(WithDates(entries, begun), begun);
                entries = null;
            }
            else if (entries is not null)
            {
                depth += property.Name == "BEGIN" ? 1 : property.Name == "END" ? -1 : 0;
                if (depth == 0 && property.Name != "END")
                {
                    Add(entries, property, place, complaints);
                }
            }
        }
    }

    private static void Add(ImmutableArray<YamlEntry>.Builder entries, CalendarLine property, Location place, Complaints complaints)
    {
        string[] values = property.Name is "CATEGORIES" or "RESOURCES" ? property.Values : [property.Text];
        foreach (var value in values)
        {
            var scalar = new YamlScalar(value, false, place);
            var known = entries.Select((e, i) => (e, i)).FirstOrDefault(e => e.e.Key == property.Name);
            if (known.e.Key is null)
            {
                entries.Add(new(property.Name, place, scalar));
            }
            else if (property.Name is not ("DTSTART" or "DTEND"))
            {
                var items = known.e.Value is YamlList list ? list.Items : [known.e.Value];
                entries[known.i] = known.e with { Value = new YamlList(items.Add(scalar), known.e.KeyAt) };
            }
        }

        if (property.Name is "DTSTART" or "DTEND" && Time(property, place, complaints) is { } time)
        {
            entries.Add(new(property.Name == "DTSTART" ? "start" : "end", place, new YamlScalar(time, false, place)));
        }

        if (property.Name == "GEO" && property.Value.Split(';') is [var latitude, var longitude])
        {
            entries.Add(new("latitude", place, new YamlScalar(latitude, false, place)));
            entries.Add(new("longitude", place, new YamlScalar(longitude, false, place)));
        }
    }

    private static ImmutableArray<YamlEntry> WithDates(ImmutableArray<YamlEntry>.Builder entries, Location at)
    {
        var (start, end) = (Said("start"), Said("end"));
        if (end is null && start is not null
            && entries.FirstOrDefault(e => e.Key == "DURATION") is { Value: YamlScalar { Value: var length } lasts }
            && After(start, length) is { } last)
        {
            entries.Add(new("end", lasts.At, new YamlScalar(last, false, lasts.At)));
            end = last;
        }

        // Some write the first day itself as the one after the last. An end that comes before its start is refused with its date.
        return end is null || start is null || (end != start && !IsDayBefore(end, start)) ? [.. entries] : [.. entries.Where(e => e.Key != "end")];

        string? Said(string key) => entries.Where(e => e.Key == key).Select(e => ((YamlScalar)e.Value).Value).FirstOrDefault();
    }

    private static bool IsDayBefore(string end, string start) =>
        LocalDatePattern.Iso.Parse(end) is { Success: true } last && LocalDatePattern.Iso.Parse(start) is { Success: true } first
        && last.Value.PlusDays(1) == first.Value;

    // A number of days has its last day; of hours the time when they are over (RFC 5545, section 3.3.6).
    private static string? After(string start, string length) =>
        PeriodPattern.NormalizingIso.Parse(length) is not { Success: true } period ? null
        : LocalDatePattern.Iso.Parse(start) is { Success: true } day && !period.Value.HasTimeComponent
            ? LocalDatePattern.Iso.Format(day.Value.Plus(period.Value).PlusDays(-1))
        : Written.Parse(start) is { Success: true } moment ? Written.Format(moment.Value.Plus(period.Value.ToDuration()))
        : LocalDateTimePattern.GeneralIso.Parse(start) is { Success: true } local
            ? LocalDateTimePattern.GeneralIso.Format(local.Value.Plus(period.Value)) : null;

    private static string? Time(CalendarLine property, Location place, Complaints complaints)
    {
        var value = property.Value.Trim();
        if (Day.Parse(value) is { Success: true } day)
        {
            return LocalDatePattern.Iso.Format(property.Name == "DTEND" ? day.Value.PlusDays(-1) : day.Value);
        }

        if (Moment.Parse(value.TrimEnd('Z')) is not { Success: true } moment)
        {
            return value;
        }

        var id = value.EndsWith('Z') ? null : property.Parameter("TZID");
        var zone = value.EndsWith('Z') ? DateTimeZone.Utc : id is null ? null : Zone(id);
        if (id is not null && zone is null)
        {
            complaints.Add(Codes.ImportGuess, place, $"the time zone '{id}' is not known, so the time {value} is read as one without a zone");
        }

        return zone is null ? LocalDateTimePattern.GeneralIso.Format(moment.Value)
            : Written.Format(moment.Value.InZoneLeniently(zone).ToOffsetDateTime());
    }

    // A name of the IANA's, alone or at the end of a program's own ("/freeassociation.sourceforge.net/Europe/Brussels"), or of Windows.
    private static DateTimeZone? Zone(string id)
    {
        for (var name = id; ; name = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..])
        {
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
            {
                return zone;
            }

            if (!name.Contains('/', StringComparison.Ordinal))
            {
                return TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(id, out var known)
                    ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(known) : null;
            }
        }
    }

    // A line that begins with a blank goes on where the one above ended (section 3.1).
    private static IEnumerable<(string Line, Location At)> Unfolded(string text, string path)
    {
        var (line, start, number) = ("", 1, 0);
        foreach (var next in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (number > 1 && next.Length > 0 && next[0] is ' ' or '\t')
            {
                line += next[1..];
                continue;
            }

            if (line.Length > 0)
            {
                yield return (line, new(path, start, 1));
            }

            (line, start) = (next, number);
        }

        if (line.Length > 0)
        {
            yield return (line, new(path, start, 1));
        }
    }
}
