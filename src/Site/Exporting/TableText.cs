using System.Globalization;
using System.Text;

namespace Timeline.Site.Exporting;

/// <summary>
/// A table as comma-separated values (RFC 4180): lines end with CR LF, quotation marks stand where they must. Spreadsheets run what begins
/// like a formula, so such a text begins with an apostrophe (OWASP, "CSV injection"); <c>timeline import</c> takes it off again.
/// </summary>
internal sealed class TableText
{
    private readonly StringBuilder text = new();
    private bool isInRow;

    /// <summary>Whether numbers and dates too are kept from being read as formulas; only for the eyes of a spreadsheet.</summary>
    public bool GuardsAll { get; init; }

    /// <summary>Words of an author, which may be anything.</summary>
    public TableText Text(string? value) => Cell(IsFormula(value) ? "'" + value : value);

    /// <summary>A number, a date or an id, whose form is known to be harmless.</summary>
    public TableText Exact(string? value) => GuardsAll ? Text(value) : Cell(value);

    public TableText Exact(long? value) => Exact(value?.ToString(CultureInfo.InvariantCulture));

    public TableText Exact(double? value) => Exact(value?.ToString("R", CultureInfo.InvariantCulture));

    public TableText EndRow()
    {
        text.Append("\r\n");
        isInRow = false;
        return this;
    }

    public byte[] ToUtf8(bool withMark)
    {
        var encoding = new UTF8Encoding(withMark);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    // Of a text that has such apostrophes itself, one is added too, so that taking one off always gives the text.
    private static bool IsFormula(string? value) =>
        value?.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];

    private TableText Cell(string? value)
    {
        if (isInRow)
        {
            text.Append(',');
        }

        isInRow = true;
        if (value is null)
        {
            return this;
        }

        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0 && (value.Length == 0 || (value[0] != ' ' && value[^1] != ' ')))
        {
            text.Append(value);
        }
        else
        {
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return this;
    }
}
