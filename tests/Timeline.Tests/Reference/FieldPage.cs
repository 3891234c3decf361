using System.Globalization;
using System.Text;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Reading;

namespace Timeline.Tests.Reference;

/// <summary>The page of every field an author may write, made from the tables that readers and editors go by.</summary>
internal static class FieldPage
{
    /// <summary>The records, in the order in which an author meets them.</summary>
    public static readonly FieldTable[] Records =
    [
        FieldTables.Event, FieldTables.Date, FieldTables.Citation, FieldTables.Locator, FieldTables.CompetingDate, FieldTables.Media, FieldTables.Link,
        FieldTables.Correction, FieldTables.Place, FieldTables.Translation, FieldTables.Source, FieldTables.Archive, FieldTables.Settings,
        FieldTables.Facet, FieldTables.Term, FieldTables.Lane, FieldTables.Era, FieldTables.Scale, FieldTables.EvidenceRules, FieldTables.Links, FieldTables.Page,
    ];

    // Fields of the settings whose values have forms of their own.
    private static readonly Dictionary<string, (FieldTable? Table, string Takes)> free = new(StringComparer.Ordinal)
    {
        ["languages"] = (null, "a map of addresses by language"),
        ["facets"] = (FieldTables.Facet, "a map: id → [facet](#facet), or its title alone"),
        ["lanes"] = (FieldTables.Lane, "a list of [lanes](#lane)"),
        ["importance"] = (FieldTables.Scale, "a list of words, or a [scale](#scale-of-importance)"),
        ["fields"] = (null, "a map of names"),
        ["tokens"] = (null, "a map of CSS values"),
        ["data"] = (null, "a map of anything"),
        ["terms"] = (FieldTables.Term, "a map: id → title, or a [term](#term)"),
    };

    /// <summary>The fields of the records that a field holds.</summary>
    public static FieldTable? Inside(FieldTable table, Field field) => field.Kind switch
    {
        FieldKind.Date => FieldTables.Date,
        FieldKind.Free => free[field.Name].Table,
        _ => field.Inside,
    };

    public static string Anchor(FieldTable table) => table.Record.Replace(' ', '-');

    public static string Anchor(FieldTable table, Field field) => $"{Anchor(table)}-{field.Name}";

    public static string Text()
    {
        var guards = new FieldGuards();
        var page = new StringBuilder(PageHead.Of(1, "Fields", "Every field of events, sources, settings and pages, with what it takes and an example."));
        page.Append("What an author may write, record by record. `timeline schema` prints the same as JSON Schemas, by which editors complete and check.\n\n");
        page.Append("Any field that is not known is told of (").Append(Code(Codes.UnknownField)).Append("), and so is a value of the wrong kind (")
            .Append(Code(Codes.WrongKind)).Append("). The codes beside a field are what else may be said of it.\n\n");
        page.AppendJoin("\u00a0· ", Records.Select(table => $"[{Title(table)}](#{Anchor(table)})")).Append('\n');
        foreach (var table in Records)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {Title(table)} {{#{Anchor(table)}}}\n\n{Markdown(table.Meaning)}\n");
            var own = table.Fields.Where(field => !IsOfSource(table, field)).ToList();
            page.Append('\n').AppendJoin("\u00a0· ", own.Select(field => $"[`{field.Name}`](#{Anchor(table, field)})")).Append('\n');
            foreach (var field in own)
            {
                Write(page, table, field, guards);
            }

            if (own.Count < table.Fields.Length)
            {
                page.Append("\n### A source described in place {#citation-inline}\n\n")
                    .Append("A citation without `source` describes its source itself, by the fields of a [source](#source): ")
                    .AppendJoin(", ", table.Fields.Where(field => IsOfSource(table, field))
                        .Select(field => $"[`{field.Name}`](#{Anchor(FieldTables.Source, FieldTables.Source.Fields.First(f => f.Name == field.Name))})"))
                    .Append(".\n");
            }
        }

        return page.Append(FolderDefaults).ToString();
    }

    private const string FolderDefaults = """

        ## Defaults of a folder {#directory}

        A file `_directory.yml` in a folder under `input/` holds fields of an [event](#event). Each event of the folder, and of the folders in it,
        has them where it does not say otherwise; the nearest folder comes first.

        ```yaml
        # input/events/works/_directory.yml
        lane: city
        status: draft
        ```

        """;

    private static void Write(StringBuilder page, FieldTable table, Field field, FieldGuards guards)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### `{field.Name}` {{#{Anchor(table, field)}}}\n\n{Markdown(field.Meaning)}\n\n");
        page.Append(field.Required ? "**Required.** " : "").Append(Capital(Takes(field))).Append('.');
        page.Append(field.Default is { } otherwise ? $" Default: `{otherwise}`." : "");
        var codes = guards.Of(table, field).Select(Code).ToList();
        page.Append(codes.Count > 0 ? $" Checked: {string.Join(", ", codes)}." : "");
        page.Append(CultureInfo.InvariantCulture, $"\n\n```yaml\n{field.Name}: {field.Example}\n```\n");
    }

    private static string Takes(Field field) => field.Kind switch
    {
        FieldKind.Words => "a text, or a map of it by language",
        FieldKind.Markdown => "a text in Markdown",
        FieldKind.Id => "an id",
        FieldKind.Ids => "an id, or a list of ids",
        FieldKind.Texts when field.Choices is [var only] => $"`{only}`",
        FieldKind.Texts => "a text, or a list of texts",
        FieldKind.Date => "a [date](../dates/)",
        FieldKind.Url => "an address",
        FieldKind.Integer => "a whole number",
        FieldKind.Choice => string.Join(", ", field.Choices[..^1].Select(choice => $"`{choice}`")) + $" or `{field.Choices[^1]}`",
        FieldKind.Record => $"{Article(field.Inside!)} [{field.Inside!.Record}](#{Anchor(field.Inside)})",
        FieldKind.Records when field.Alone is { } alone =>
            $"{Article(field.Inside!)} [{field.Inside!.Record}](#{Anchor(field.Inside)}), or a list of them; a text alone is its `{alone}`",
        FieldKind.Records when field.Inside == FieldTables.Media => "a list of [media](#media)",
        FieldKind.Records => $"a list; each is {Article(field.Inside!)} [{field.Inside!.Record}](#{Anchor(field.Inside)})",
        FieldKind.ByLanguage => $"a map: language → [{field.Inside!.Record}](#{Anchor(field.Inside)})",
        FieldKind.Free => free[field.Name].Takes,
        _ => "a text",
    };

    private static string Article(FieldTable of) => of.Record is "evidence" or "links" ? "a map:" : of.Record[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";

    private static bool IsOfSource(FieldTable table, Field field) => table == FieldTables.Citation && field.Meaning.StartsWith("Inline source.", StringComparison.Ordinal)
        && FieldTables.Source.Names.Contains(field.Name);

    private static string Title(FieldTable table) => table == FieldTables.Links ? "Links of the settings" : Capital(table.Record);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Code(DiagnosticCode code) => $"[{code.Id}]({DiagnosticPages.Link(code)})";

    // Meanings are plain text, which editors show: what Markdown would take for marks is none there.
    private static string Markdown(string meaning) => meaning.Replace("[", "\\[", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);
}
