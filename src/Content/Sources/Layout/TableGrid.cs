namespace Timeline.Content.Sources.Layout;

/// <summary>
/// Counts the rows and columns of a table whose cells come in order and may span several, so that each is where readers see it.
/// </summary>
internal sealed class TableGrid(int table)
{
    // More than a browser takes.
    private const int MostSpanned = 1_000;

    // How many rows a column is still taken for by a cell above.
    private readonly Dictionary<int, int> taken = [];
    private int row;
    private int column;

    public void NextRow()
    {
        row++;
        column = 0;
        foreach (var (at, rows) in taken.ToArray())
        {
            if (rows == 0)
            {
                taken.Remove(at);
                continue;
            }

            taken[at] = rows - 1;
        }
    }

    /// <summary>The next cell; its words are still to come.</summary>
    public Cell NextCell(int columns = 1, int rows = 1)
    {
        row = Math.Max(row, 1);
        column++;
        while (taken.ContainsKey(column))
        {
            column++;
        }

        var cell = new Cell(0, 0, table, row, column);
        columns = Math.Clamp(columns, 1, MostSpanned);
        for (var i = 0; i < columns && rows > 1; i++)
        {
            taken[column + i] = Math.Min(rows, MostSpanned) - 1;
        }

        column += columns - 1;
        return cell;
    }
}
