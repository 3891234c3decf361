using System.Globalization;

namespace Timeline.Content.Sources;

/// <summary>A cell of a table, rows and columns counted from 1 with the header's, as authors name it.</summary>
/// <remarks>
/// <c>B3</c> is the second column's cell in row 3, as in a spreadsheet; <c>row 3, column 2</c> is the same one. Before either may stand
/// <c>table 2</c>, the second table of the source; without it any table's cell of that place will do.
/// </remarks>
public readonly record struct CellAddress(int? Table, int Row, int Column)
{
    private const int MostColumns = 16_384;

    /// <summary>Null if the words name no cell.</summary>
    public static CellAddress? Parse(string words)
    {
        int? table = null, row = null, column = null;
        var parts = words.ToLowerInvariant().Split([' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var number = i + 1 < parts.Length ? Number(parts[i + 1]) : null;
            if (parts[i] == "cell" && i == 0)
            {
                continue;
            }

            if (parts[i] == "table" && number is not null && table is null)
            {
                (table, i) = (number, i + 1);
            }
            else if (parts[i] == "row" && number is not null && row is null)
            {
                (row, i) = (number, i + 1);
            }
            else if (parts[i] == "column" && (i + 1 < parts.Length ? number ?? Letters(parts[i + 1]) : null) is { } at && column is null)
            {
                (column, i) = (at, i + 1);
            }
            else if (row is null && column is null && Spreadsheet(parts[i]) is var (r, c))
            {
                (row, column) = (r, c);
            }
            else
            {
                return null;
            }
        }

        return row is { } known && column is { } of ? new(table, known, of) : null;
    }

    /// <summary>As <c>cell B3</c> or <c>cell B3 of table 2</c>.</summary>
    public override string ToString() =>
        $"cell {LettersOf(Column)}{Row.ToString(CultureInfo.InvariantCulture)}"
        + (Table is { } table ? string.Create(CultureInfo.InvariantCulture, $" of table {table}") : "");

    private static (int Row, int Column)? Spreadsheet(string word)
    {
        var letters = word.AsSpan().IndexOfAnyInRange('0', '9');
        return letters > 0 && Letters(word[..letters]) is { } column && Number(word[letters..]) is { } row ? (row, column) : null;
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    // A is 1, Z 26, AA 27.
    private static int? Letters(string word)
    {
        var column = 0;
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z' || column > MostColumns)
            {
                return null;
            }

            column = (column * 26) + c - 'a' + 1;
        }

        return column is > 0 and <= MostColumns ? column : null;
    }

    private static string LettersOf(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }
}
