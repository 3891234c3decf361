using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content.Extraction.Written;
using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>A date: as one text, or in parts, with an end of its own or without.</summary>
internal sealed record DateRule : Rule
{
    public DateEnd? Start { get; init; }

    public DateEnd? End { get; init; }

    /// <summary>How they show it to readers, where that says more than the date can.</summary>
    public ImmutableArray<NodePath> Shown { get; init; } = [];

    /// <summary>Where a record says that its date is only about right.</summary>
    public NodePath? Approximate { get; init; }

    /// <summary>Where a record says that the year was inferred.</summary>
    public NodePath? Inferred { get; init; }

    /// <summary>Where a record says how its date was arrived at.</summary>
    public NodePath? Note { get; init; }

    public override IEnumerable<NodePath> Reads =>
        [.. Start?.Reads ?? [], .. End?.Reads ?? [], .. Shown, .. new[] { Approximate, Inferred, Note }.OfType<NodePath>()];

    public override IEnumerable<YamlScalar> PassedOver(YamlNode row) => [.. Start?.PassedOver(row) ?? [], .. End?.PassedOver(row) ?? []];

    public override YamlNode? Apply(YamlNode row, MappingRun run)
    {
        var end = End?.Read(row, run);

        // Only the end is known: it began at a time that is not.
        if ((Start?.Read(row, run) ?? (end is { } only ? (WrittenDate.Nothing, only.At) : null)) is not { } start)
        {
            return null;
        }

        var date = end is null ? start.Date : WrittenDates.Interval(start.Date, end.Value.Date);
        if (date.Edtf is null)
        {
            run.Complaints.Add(Codes.ImportDate, end is not null && start.Date.Problem is null ? end.Value.At : start.At, date.Problem
                ?? "the date cannot be read");
            return null;
        }

        var edtf = new YamlScalar(IsTrue(Approximate, row) ? Doubted(date.Edtf) : date.Edtf, false, start.At);
        var shown = Shown.Select(path => DateEnd.Text(path, row)).FirstOrDefault(text => text is not null);
        var note = DateEnd.Text(Note, row) is { } own ? Printable.Of(own.Value)
            : shown is not null && shown.Value != date.Edtf ? $"shown as “{Printable.Of(shown.Value)}”"
            : date.Note;
        ImmutableArray<YamlEntry> more =
        [
            .. IsTrue(Inferred, row) ? [new YamlEntry("inferred", start.At, new YamlList([new YamlScalar("year", false, start.At)], start.At))]
                : Array.Empty<YamlEntry>(),
            .. note is null ? Array.Empty<YamlEntry>() : [new("note", start.At, new YamlScalar(note, false, start.At))],
        ];
        return more.IsEmpty ? edtf : new YamlMap([new("edtf", start.At, edtf), .. more], start.At);
    }

    private static bool IsTrue(NodePath? path, YamlNode row) => DateEnd.Text(path, row)?.Value is { } said
        && said is not "0" && !said.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string Doubted(string edtf) =>
        string.Join('/', edtf.Split('/').Select(end => end.Length == 0 || end == ".." || end[^1] is '~' or '?' or '%' ? end : end + "~"));
}

/// <summary>One end of a date: its paths. Of <see cref="Whole"/> and the parts, what is given is read.</summary>
internal sealed partial record DateEnd
{
    /// <summary>Of several, the first that holds something.</summary>
    public ImmutableArray<NodePath> Whole { get; init; } = [];

    public NodePath? Year { get; init; }

    public NodePath? Month { get; init; }

    public NodePath? Day { get; init; }

    public NodePath? Time { get; init; }

    public NodePath? Hour { get; init; }

    public NodePath? Minute { get; init; }

    public NodePath? Second { get; init; }

    /// <summary>Seconds or thousandths of a second since 1970.</summary>
    public NodePath? Unix { get; init; }

    /// <summary>Days as a spreadsheet counts them: 1 is 1 January 1900.</summary>
    public NodePath? Serial { get; init; }

    /// <summary>Wikidata's precision (9 is a year, 11 a day) beside its time in <see cref="Whole"/>.</summary>
    public NodePath? Precision { get; init; }

    public IEnumerable<NodePath> Reads =>
        new[] { Year, Month, Day, Time, Hour, Minute, Second, Unix, Serial, Precision }.OfType<NodePath>().Concat(Whole);

    // A year beside a whole date that begins with it says nothing more.
    public IEnumerable<YamlScalar> PassedOver(YamlNode row)
    {
        var found = Whole.Select(path => Text(path, row)).OfType<YamlScalar>().ToArray();
        return found.Skip(1).Where(other => !found[0].Value.StartsWith(other.Value, StringComparison.OrdinalIgnoreCase))
            .Select(other => Whole.Select(path => path.Find(row)).OfType<YamlScalar>().First(said => said.At == other.At));
    }

    /// <summary>Null where nothing is written.</summary>
    public (WrittenDate Date, Location At)? Read(YamlNode row, MappingRun run)
    {
        var form = run.Dates.Form;
        var read = Read(row, form);
        if (read is { } found && !form.AstronomicalYears && (Whole.Select(path => Text(path, row)).OfType<YamlScalar>().FirstOrDefault() ?? Text(Year, row)) is { } written)
        {
            TellReckoning(written, found.Date, run);
        }

        return read;
    }

    // The same digits are two years, with a year 0 and without, and few lists say how they count.
    private static void TellReckoning(YamlScalar written, WrittenDate date, MappingRun run)
    {
        if (YearWithMinus().Match(written.Value) is { Success: true } minus && date.Edtf is { } edtf && YearWithMinus().Match(edtf) is { Success: true } read
            && long.TryParse(minus.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && long.TryParse(read.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var counted))
        {
            run.Complaints.Add(Codes.ImportGuess, written.At, counted == year
                ? string.Create(CultureInfo.InvariantCulture, $"'{written.Value}' is read as EDTF counts years, with a year 0: {year + 1} BC; for {year} BC write '{year} BC'")
                : string.Create(CultureInfo.InvariantCulture, $"'{written.Value}' is read as {year} BC; a mapping with 'years: astronomical' counts a year 0 and reads {year + 1} BC"));
        }
    }

    private (WrittenDate Date, Location At)? Read(YamlNode row, WrittenForm form)
    {
        if (Text(Unix, row) is { } unix)
        {
            return (WrittenDates.FromUnix(unix.Value), unix.At);
        }

        if (Text(Serial, row) is { } days)
        {
            return (double.TryParse(days.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
                ? WrittenDates.FromExcelSerial(count, is1904: false) : WrittenDates.Read(days.Value, form), days.At);
        }

        if (Whole.Select(path => Text(path, row)).OfType<YamlScalar>().FirstOrDefault() is { } whole)
        {
            return (Text(Precision, row) is { } p && int.TryParse(p.Value, NumberStyles.None, CultureInfo.InvariantCulture,
                out var precision)
                ? WrittenDates.FromWikidata(whole.Value, precision, julian: false, IsOfQuery(whole.Value))
                : WrittenDates.Read(whole.Value, form), whole.At);
        }

        if (Text(Year, row) is { } year)
        {
            return (WrittenDates.FromParts(year.Value, Text(Month, row)?.Value, Text(Day, row)?.Value, Clock(row), form), year.At);
        }

        return null;
    }

    // The query service counts years as ISO 8601 does and fills in 1 January; Wikidata's own JSON has a sign and noughts.
    private static bool IsOfQuery(string time) => time[0] != '+' && !time.Contains("-00", StringComparison.Ordinal);

    private string? Clock(YamlNode row) => Text(Time, row)?.Value
        ?? (Text(Hour, row) is { } hour ? string.Join(':', new[] { hour.Value, Text(Minute, row)?.Value ?? "0", Text(Second, row)?.Value }
            .OfType<string>().Select(part => part.PadLeft(2, '0'))) : null);

    internal static YamlScalar? Text(NodePath? path, YamlNode row) =>
        path?.Find(row) is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value)
            ? scalar with { Value = scalar.Value.Trim() } : null;

    [GeneratedRegex("^Y?-([0-9]{1,17})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearWithMinus();
}
