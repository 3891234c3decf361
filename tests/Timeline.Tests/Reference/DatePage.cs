using System.Globalization;
using System.Text;

using Timeline.Edtf;
using Timeline.Site.Drawing;

namespace Timeline.Tests.Reference;

/// <summary>The page of how dates are written: what tests/cases/reference/dates.txt lists, with what the program makes of each.</summary>
internal static class DatePage
{
    private const string Top = """
        Dates are written in EDTF, the Extended Date/Time Format of the Library of Congress, which is a part of ISO 8601. What stands under
        *In words* is what readers see, in the language of the site; *earliest* and *latest* are the days that a date can mean. In the drawing
        a bar is solid where the event certainly was under way, and fades to the earliest and the latest it can have been.

        `timeline date '1932~'` tells the same of any date. A date can also be a map, with a calendar and a note: see the
        [fields of a date](../fields/#date).
        """;

    private const string Calendars = """

        ## Other calendars {#calendars}

        A day of another calendar is written with that calendar's numbers, and the site shows both. Calendars:
        """;

    public static string Text()
    {
        var page = new StringBuilder(PageHead.Of(1, "Dates", "How to write a date, from a day to an age, and what the site makes of it.")).Append(Top).Append('\n');
        foreach (var line in File.ReadLines(Path.Combine(Repository.Cases, "reference", "dates.txt")).Where(line => line.Length > 0))
        {
            switch (line[..2])
            {
                case "# ":
                    page.Append(CultureInfo.InvariantCulture, $"\n## {line[2..]}\n");
                    break;
                case "> ":
                    page.Append(CultureInfo.InvariantCulture, $"\n{line[2..]}\n");
                    break;
                default:
                    Row(page, line.Split(" | "));
                    break;
            }
        }

        page.Append(Calendars).Append(CultureInfo.InvariantCulture, $" {string.Join(", ", EdtfCalendars.Ids.Select(name => $"`{name}`"))}.\n\n");
        page.Append("```yaml\ndate: { edtf: 1917-10-25, calendar: julian }\n```\n\n");
        var julian = EdtfCalendars.Read("julian", "1917-10-25").Value!;
        return page.Append(CultureInfo.InvariantCulture, $"In words: {EdtfPhrases.For("en").Long(julian)}.\n").ToString();
    }

    private static void Row(StringBuilder page, string[] fields)
    {
        if (page[^2] != '|')
        {
            page.Append("\n| Write | For | In words | Earliest | Latest | Drawn |\n|---|---|---|---|---|---|\n");
        }

        var date = EdtfPattern.Instance.Read(fields[0]).Value ?? throw new InvalidOperationException($"'{fields[0]}' in dates.txt is no date");
        var bounds = date.Bounds;
        page.Append(CultureInfo.InvariantCulture, $"| `{fields[0]}` | {fields[1]} | {EdtfPhrases.For("en").Long(date)} ")
            .Append(CultureInfo.InvariantCulture, $"| {Day(bounds.Earliest, bounds.EarliestOpenness)} ")
            .Append(CultureInfo.InvariantCulture, $"| {Day(bounds.Latest, bounds.LatestOpenness)} | {Drawn(date)} |\n");
    }

    private static string Day(EdtfDay? day, Openness openness) => day is { } known ? $"`{known}`" : openness.ToString().ToLowerInvariant();

    /// <summary>What the drawing shows, by the numbers from which it is drawn.</summary>
    private static string Drawn(EdtfDate date)
    {
        var (from, solidFrom, solidTo, to) = DateStretch.Of(date);
        var shape = (from, to) switch
        {
            ({ } first, { } last) when last - first <= 1 => "a point",
            _ when solidFrom is null => Ends("fading", from is null, to is null),
            _ when solidFrom == from && solidTo == to => "a solid bar",
            ({ }, { }) => "solid in the middle, fading at the ends",
            _ => Ends("solid where it is named, fading", from is null, to is null),
        };
        var sign = (date.IsApproximate ? "~" : "") + (date.IsUncertain ? "?" : "");
        return sign.Length > 0 ? $"{shape}, with {sign}" : shape;
    }

    private static string Ends(string what, bool isOpenStart, bool isOpenEnd) => (isOpenStart, isOpenEnd) switch
    {
        (true, true) => what + ", with an arrow at both ends",
        (true, _) => what + ", with an arrow at the start",
        (_, true) => what + ", with an arrow at the end",
        _ => what + " to both ends",
    };
}
