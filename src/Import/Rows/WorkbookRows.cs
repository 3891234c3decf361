using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Timeline.Import.Rows;

/// <summary>
/// Workbooks of Excel and LibreOffice (.xlsx, .xls): one sheet, the first that has rows or the one named. Dates become ISO dates, formulas what
/// they came to when it was saved. A place is a row and the number of the cell.
/// </summary>
internal sealed partial class WorkbookRows : IRowReader
{
    private const int MegabytesUnpacked = 512;

    static WorkbookRows() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public string Name => "xlsx";

    public string Meaning => "a sheet of a workbook (.xlsx, .xls)";

    public bool Recognises(ImportFile file) => file.Extension is ".xlsx" or ".xlsm" or ".xls" or ".xlsb";

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints)
    {
        if (file.Whole(complaints) is not { } bytes || !Unpacks(bytes, file, complaints))
        {
            return [];
        }

        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
            var sheets = new List<string>();
            List<YamlMap>? rows = null;
            do
            {
                sheets.Add(reader.Name);
                if (rows is null && (at is null || reader.Name == at))
                {
                    rows = Sheet(reader, file, complaints) is { Count: > 0 } read ? read : null;
                }
                else if (rows is not null && at is null && reader.RowCount > 1)
                {
                    complaints.Add(Codes.ImportLeftOut, file.At, $"only the first sheet that has rows is read, not '{reader.Name}'; to read it, a mapping says 'rows: {reader.Name}'");
                }
            }
            while (reader.NextResult());

            if (rows is not null)
            {
                return rows;
            }

            complaints.Add(Codes.ImportMalformed, file.At, at is null ? "no sheet has a row of names and rows below it"
                : $"there is no sheet '{at}' with rows; there are {string.Join(", ", sheets)}");
        }
        catch (Exception fault) when (fault is ExcelReaderException or InvalidDataException or IOException or FormatException or ArgumentException
            or System.Xml.XmlException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            complaints.Add(Codes.ImportMalformed, file.At, $"the workbook cannot be read: {fault.Message.TrimEnd('.')}. Save the sheet as " +
                "CSV and import that");
        }

        return [];
    }

    private static List<YamlMap> Sheet(IExcelDataReader reader, ImportFile file, Complaints complaints)
    {
        var rows = new List<YamlMap>();
        string[]? names = null;
        for (var line = 1; reader.Read(); line++)
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Text(reader.GetValue(i), reader.GetNumberFormatString(i));
            }

            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (names is null)
            {
                names = TableColumns.Names(cells, file.Path, line, complaints);
            }
            else
            {
                rows.Add(TableColumns.Row(names, cells, new(file.Path, line, 1), complaints));
            }
        }

        return rows;
    }

    private static string Text(object? value, string? format) => value switch
    {
        null => "",
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? Shown(moment, format ?? "") : moment.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    // A date is no finer than its cell shows it: a typed "May 1998" lies in the workbook as the first of May, shown as month and year.
    private static string Shown(DateTime moment, string format)
    {
        var signs = NotSigns().Replace(format, "").ToLowerInvariant();
        return signs.AsSpan().ContainsAny("dhs") || !signs.Contains('y', StringComparison.Ordinal) || moment.Day != 1 ? "yyyy-MM-dd"
            : signs.Contains('m', StringComparison.Ordinal) ? "yyyy-MM"
            : moment.Month == 1 ? "yyyy" : "yyyy-MM-dd";
    }

    // Words in quotation marks, languages and colours in brackets, single letters behind a backslash.
    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant)]
    private static partial Regex NotSigns();

    // Counted while unpacking: what the archive says of itself may be a lie.
    private static bool Unpacks(byte[] bytes, ImportFile file, Complaints complaints)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return true;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            var (left, buffer) = (MegabytesUnpacked * 1024L * 1024, new byte[64 * 1024]);
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                for (int read; (read = part.Read(buffer)) > 0;)
                {
                    if ((left -= read) < 0)
                    {
                        complaints.Add(Codes.ImportMalformed, file.At, $"unpacked, the workbook has more than {MegabytesUnpacked} MB; " +
                            "save the sheet as CSV and import that");
                        return false;
                    }
                }
            }

            return true;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            complaints.Add(Codes.ImportMalformed, file.At, $"the workbook is damaged: {fault.Message.TrimEnd('.')}. Open it and save it " +
                "anew, or as CSV");
            return false;
        }
    }
}
