using System.Globalization;

using nietras.SeparatedValues;

namespace Timeline.Import.Rows;

/// <summary>
/// CSV and TSV (RFC 4180, and what spreadsheets make of it), streamed. The first row has the names of the columns. A place is a line and, as
/// its column, the number of the cell.
/// </summary>
internal sealed class DelimitedRows : IRowReader
{
    private const int Sample = 64 * 1024;

    // Excel's own first line, "sep=;", which is no row.
    private const string SeparatorSaid = "sep=";

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public string Name => "csv";

    public string Meaning => "a table with named columns (.csv, .tsv, .txt), whatever separates them";

    public bool Recognises(ImportFile file) => file.Extension is ".csv" or ".tsv" or ".tab";

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints)
    {
        var separator = SeparatorOf(file, complaints);
        var options = new SepReaderOptions(new Sep(separator))
        {
            HasHeader = false,
            DisableColCountCheck = true,
            Unescape = true,
            CultureInfo = CultureInfo.InvariantCulture,
        };
        using var text = TextEncoding.Reader(file, complaints);
        using var reader = options.From(text);
        string[]? names = null;
        foreach (var row in reader)
        {
            var cells = new string[row.ColCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Unguarded(row[i].ToString());
            }

            var line = row.LineNumberFrom;
            var isOpen = IsOpen(row.Span);
            if (isOpen)
            {
                complaints.Add(Codes.ImportMalformed, new(file.Path, line, 1), "a quotation mark that opens a cell here is never " +
                    "closed, so " +
                    "everything below was read as this cell; close it, or double it where it is part of the text");
            }

            if (cells.All(string.IsNullOrWhiteSpace) || (names is null && cells[0].Equals(SeparatorSaid, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (names is null)
            {
                names = TableColumns.Names(cells, file.Path, line, complaints);
            }
            else if (!isOpen)
            {
                yield return TableColumns.Row(names, cells, new(file.Path, line, 1), complaints);
            }
        }
    }

    // An apostrophe before what a spreadsheet would run is no part of the text (OWASP, "CSV injection").
    private static string Unguarded(string cell) => cell is ['\'', ..] && cell.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r'
        or '\n' or '＝' or '＋' or '－' or '＠', ..] ? cell[1..] : cell;

    // Quotation marks come in pairs; only the last row can lack one.
    private static bool IsOpen(ReadOnlySpan<char> row) => row.Count('"') % 2 == 1;

    // The one that parts the first lines into the most cells, outside of quotation marks, and into as many in each.
    private static char SeparatorOf(ImportFile file, Complaints complaints)
    {
        if (file.Extension is ".tsv" or ".tab")
        {
            return '\t';
        }

        using var reader = TextEncoding.Reader(file, new(0));
        var sample = new char[Sample];
        var text = sample.AsSpan(0, reader.ReadBlock(sample));
        if (text.StartsWith(SeparatorSaid, StringComparison.OrdinalIgnoreCase) && text.Length > SeparatorSaid.Length)
        {
            return text[SeparatorSaid.Length];
        }

        var best = (Separator: ',', Count: 0);
        foreach (var separator in Separators)
        {
            var count = FewestInLines(text, separator);
            best = count > best.Count ? (separator, count) : best;
        }

        if (best.Separator != ',' && best.Count > 0)
        {
            complaints.Add(Codes.ImportGuess, file.At,
                $"cells are taken to be separated by {(best.Separator == '\t' ? "tabs" : $"'{best.Separator}'")}");
        }

        return best.Separator;
    }

    private static int FewestInLines(ReadOnlySpan<char> text, char separator)
    {
        var (fewest, inLine, lines, isQuoted) = (int.MaxValue, 0, 0, false);
        foreach (var c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c == separator)
            {
                inLine++;
            }
            else if (!isQuoted && c == '\n')
            {
                fewest = Math.Min(fewest, inLine);
                inLine = 0;
                if (++lines == 20)
                {
                    break;
                }
            }
        }

        return lines == 0 ? inLine : fewest;
    }
}
