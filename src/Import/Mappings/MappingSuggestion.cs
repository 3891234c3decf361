using System.Globalization;
using System.Text;

using Timeline.Content.Extraction.Written;

namespace Timeline.Import.Mappings;

/// <summary>
/// A first mapping for records nobody has described yet, from the names of their parts and what these hold: the text of an <c>import.yml</c>,
/// with a comment on each guess and a line for what was not understood.
/// </summary>
internal sealed class MappingSuggestion(ImmutableArray<Column> all, string file, WrittenForm form)
{
    private static readonly string[] Facets = ["tags", "people", "organizations", "places"];
    private static readonly string[] NotTitles = [.. Facets, "importance", "note", "latitude", "longitude"];

    // A name that no file may hold, or none, cannot be written down: what it has is told of as dropped.
    private readonly ImmutableArray<Column> columns =
        [.. all.Where(c => !string.IsNullOrWhiteSpace(c.Path) && Printable.Of(c.Path) == c.Path)];

    private readonly StringBuilder text = new();
    private readonly HashSet<Column> used = [];

    public string Text()
    {
        Comment($"How the records of {file} become events. Written by 'timeline import --suggest' from their names and values; check it.");
        Comment("Left: a field of events, or a facet of your own. Right: where a record has it.");
        Field("id", Best("id", c => c.TellsApart && !c.HoldsAddresses) ?? Named("file"));
        Title();
        Date();
        var summary = Best("summary", c => !c.HoldsAddresses);
        Field("summary", summary);
        Field("body", Best("body", c => !c.HoldsAddresses));
        Citations();
        Media();
        Place();
        foreach (var facet in Facets)
        {
            Terms(facet);
        }

        Field("importance", Best("importance", c =>
            c.Values.All(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 5)));
        Draft();
        Field("note", Best("note", c => !c.HoldsAddresses));
        Rest();
        return text.ToString();
    }

    // Of a Markdown file also its heading, and at last its name. Of what calls nothing a title, what is called nothing else.
    private void Title()
    {
        Column[] own = [.. new[] { Named("heading"), columns.FirstOrDefault(c => c.Path == "file") }.OfType<Column>()];
        var title = Best("title", c => !c.HoldsAddresses) ?? own.FirstOrDefault()
            ?? First(c => MayBeTitle(c) && !NotTitles.Any(field => ColumnNames.Fit(field, c.Name) is not null)) ?? First(MayBeTitle);
        if (title is not null)
        {
            Column[] all = [title, .. own.Where(c => c != title)];
            Line("title", all is [var only] ? Path(only) : $"[{string.Join(", ", all.Select(Path))}]", title);
        }

        bool MayBeTitle(Column column) => column.Values.Count > 0 && !column.HoldsAddresses && !LooksDated(column);
    }

    private void Date()
    {
        var (whole, end) = (Best("date", LooksDated), Best("end", LooksDated));
        whole ??= Named("file_date");
        if (whole is not null)
        {
            // Some records may have a 'start' where others have a 'date'.
            var starts = new List<Column> { whole };
            var records = columns.Where(c => c.List is null && !c.IsList).Max(c => c.Count);
            while (starts.Sum(c => c.Count) < records && Best("date", LooksDated) is { } other)
            {
                starts.Add(other);
            }

            starts.AddRange(Named("file_date") is { } name && name != whole ? [name] : []);
            var start = starts is [_] ? Path(whole) : $"[{string.Join(", ", starts.Select(Path))}]";
            Line("date", end is null ? start : $"{{ start: {start}, end: {Path(end)} }}", whole);
            return;
        }

        // A whole date that its name gives away is still the date, though none of its values can be read: the complaints then say why.
        if (Best("year", c => c.Values.Any(v => v.Any(char.IsAsciiDigit))) is not { } year)
        {
            Field("date", Best("date", _ => true) ?? First(LooksDated));
            return;
        }

        var parts = new List<string> { $"year: {Path(year)}" };
        foreach (var (part, name) in new[] { ("month", "month"), ("day", "dayofmonth"), ("time", "time"), ("end_year", "endyear"),
            ("end_month", "endmonth"), ("end_day", "endday") })
        {
            if (Best(name, _ => true) is { } column)
            {
                parts.Add($"{part}: {Path(column)}");
            }
        }

        Line("date", $"{{ {string.Join(", ", parts)} }}", year);
    }

    private void Citations()
    {
        var rules = new List<string>();
        var lists = columns.Where(c => !used.Contains(c) && c.List is { } list && ColumnNames.Fit("source_url", NameOf(list)) is not null)
            .GroupBy(c => c.List!, StringComparer.Ordinal);
        foreach (var list in lists)
        {
            var inner = list.Select(c => (Field: FieldOf(c), Column: c)).Where(c => c.Field is not null).DistinctBy(c => c.Field).ToArray();
            if (inner.Length > 0)
            {
                rules.Add($"{{ each: {Quoted(list.Key)}, {string.Join(", ",
                    inner.Select(i => $"{i.Field}: {Quoted(i.Column.Path[(list.Key.Length + 3)..]
                        .Replace("[]", "", StringComparison.Ordinal))}"))} }}");
                used.UnionWith(inner.Select(i => i.Column));
            }
        }

        // "Source 1", "Source 1 title", "Source 2" …: columns of one number belong together.
        var flat = columns.Where(c => !used.Contains(c) && c.List is null && FieldOf(c) is "url" or "title" or "outlet" or "quote")
            .GroupBy(c => new string([.. c.Name.Where(char.IsAsciiDigit)]), StringComparer.Ordinal);
        foreach (var group in flat)
        {
            var inner = group.Select(c => (Field: FieldOf(c)!, Column: c)).DistinctBy(c => c.Field).ToArray();
            if (inner.Any(i => i.Field is "url" or "title"))
            {
                rules.Add(inner is [{ Column.IsList: true } list] ? $"{{ each: {Path(list.Column)}, {list.Field}: . }}"
                    : $"{{ {string.Join(", ", inner.Select(i => $"{i.Field}: {Path(i.Column)}"))} }}");
                used.UnionWith(inner.Select(i => i.Column));
            }
        }

        if (rules.Count > 0)
        {
            text.Append("citations:\n");
            foreach (var rule in rules)
            {
                text.Append("  - ").Append(rule).Append('\n');
            }
        }
    }

    // What a column is of a citation; its number does not count.
    private static string? FieldOf(Column column)
    {
        var name = new string([.. column.Name.Where(c => !char.IsAsciiDigit(c))]);
        return column.HoldsAddresses ? ColumnNames.Fit("source_url", name) is not null ? "url" : null
            : ColumnNames.Fit("quote", name) is not null && column.List is not null ? "quote"
            : ColumnNames.Fit("outlet", name) is not null ? "outlet"
            : column.List is not null && ColumnNames.Fit("tier", name) is not null ? "tier"
            : ColumnNames.Fit("source_title", name) is not null
                || (column.List is not null && ColumnNames.Fit("title", name) is not null) ? "title"
            : column.List is not null && ColumnNames.Fit("date", name) is not null ? "date" : null;
    }

    private void Media()
    {
        if (Best("media_url", c => c.HoldsAddresses) is not { } url)
        {
            return;
        }

        var (caption, credit, alt) = (Best("media_caption", _ => true), Best("media_credit", _ => true), Best("media_alt", _ => true));
        var parts = new List<string> { $"url: {Path(url)}" };
        parts.AddRange(caption is null ? [] : [$"caption: {Path(caption)}"]);
        parts.AddRange(credit is null ? [] : [$"credit: {Path(credit)}"]);
        var title = columns.FirstOrDefault(c => ColumnNames.Fit("title", c.Name) is not null);
        parts.Add($"alt: {{ from: [{string.Join(", ", new[] { alt, caption, title }.OfType<Column>().Select(Path))}] }}");
        Line("media", $"{{ {string.Join(", ", parts)} }}", url);
    }

    private void Place()
    {
        if (Best("latitude", IsNumber) is { } latitude && Best("longitude", IsNumber) is { } longitude)
        {
            var name = columns.FirstOrDefault(c => ColumnNames.Fit("places", c.Name) is not null);
            var title = name is null ? "" : $"title: {Path(name)}, ";
            Line("place", $"{{ {title}latitude: {Path(latitude)}, longitude: {Path(longitude)} }}", latitude);
        }
    }

    private void Terms(string facet)
    {
        if (Best(facet, c => !c.HoldsAddresses && c.Values.Average(v => v.Length) < 200) is { } column)
        {
            Line(facet, column.Separator is { } separator && !column.Path.EndsWith("[]", StringComparison.Ordinal)
                ? $"{{ from: {Path(column)}, split: [{Quoted(separator)}] }}" : Path(column), column);
        }
    }

    // What its author has not published is none's to publish.
    private void Draft()
    {
        if (Switch("draft") is { } draft)
        {
            Line("status", $"{{ from: {Path(draft)}, map: {{ \"true\": draft, \"false\": published }} }}", draft);
        }
        else if (Switch("published") is { } published)
        {
            Line("status", $"{{ from: {Path(published)}, map: {{ \"true\": published, \"false\": draft }} }}", published);
        }

        Column? Switch(string name) => columns.FirstOrDefault(c =>
            !used.Contains(c) && ColumnNames.Bare(c.Name) == name && c.Values.All(v => bool.TryParse(v, out _)));
    }

    private void Rest()
    {
        var rest = columns.Where(c => !used.Contains(c)).ToArray();
        if (rest.Length > 0)
        {
            Comment("Not understood, and so left out. Give each a field, a facet of your own, or a place under 'ignore: [ … ]':");
            foreach (var column in rest)
            {
                Comment($"  {Path(column)}: {column.Described}");
            }
        }
    }

    private void Field(string field, Column? column)
    {
        if (column is not null)
        {
            Line(field, Path(column), column);
        }
    }

    private void Line(string field, string value, Column column)
    {
        used.Add(column);
        text.Append(field).Append(": ").Append(value).Append("  # guess: ").Append(column.Described).Append('\n');
    }

    private void Comment(string words) => text.Append("# ").Append(words.ReplaceLineEndings(" ")).Append('\n');

    private Column? Best(string field, Func<Column, bool> fits)
    {
        var best = columns.Where(c => !used.Contains(c) && c.List is null && ColumnNames.Fit(field, c.Name) is not null && fits(c))
            .OrderBy(c => ColumnNames.Fit(field, c.Name)).ThenByDescending(c => c.Count).FirstOrDefault();
        if (best is not null)
        {
            used.Add(best);
        }

        return best;
    }

    // What a reader adds of its own.
    private Column? Named(string path)
    {
        var column = columns.FirstOrDefault(c => c.Path == path);
        used.UnionWith(column is null ? [] : [column]);
        return column;
    }

    private Column? First(Func<Column, bool> fits) => columns.FirstOrDefault(c => !used.Contains(c) && c.List is null && fits(c));

    // Most of what is there can be read as a date, or could if the order of day and month were known.
    private bool LooksDated(Column column) => column.Values.Count > 0
        && column.Values.Count(v => WrittenDates.Read(v, form with { Order = DateOrder.DayMonthYear }).Edtf is not null
            || WrittenDates.Read(v, form with { Order = DateOrder.MonthDayYear }).Edtf is not null) * 2 > column.Values.Count;

    private static bool IsNumber(Column column) =>
        column.Values.All(v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static string NameOf(string list) => list.Split('.')[^1].Replace("[]", "", StringComparison.Ordinal);

    private static string Path(Column column) => Quoted(column.Path.Replace("[]", "", StringComparison.Ordinal));

    private static string Quoted(string value) =>
        value.Length > 0 && char.IsLetter(value[0]) && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-' or '.')
            && !value.Equals("null", StringComparison.OrdinalIgnoreCase) ? value : YamlText.Quoted(value);
}
