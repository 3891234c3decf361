using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Reading.Rtf;

/// <summary>The cells of tables: RTF says of a paragraph that it lies in a table, and of a cell and a row only where they end. What lies in
/// a table within a cell is the cell's.</summary>
internal sealed class RtfCells(Prose body)
{
    private TableGrid? grid;
    private int tables;
    private bool isOpen;

    // A row was ended, and none of the next is there yet.
    private bool isBetweenRows = true;

    /// <summary>Whether the paragraph that follows lies in a table.</summary>
    public bool IsInTable { get; set; }

    /// <summary>Before words: those of a paragraph outside end a table, those inside begin a cell.</summary>
    public void BeginWords()
    {
        if (!IsInTable)
        {
            grid = isBetweenRows ? null : grid;
        }
        else if (!isOpen)
        {
            body.BeginCell(Next());
            isOpen = true;
        }
    }

    public void EndCell()
    {
        if (!isOpen)
        {
            Next();
            return;
        }

        body.EndCell();
        isOpen = false;
    }

    public void EndRow()
    {
        if (isOpen)
        {
            EndCell();
        }

        isBetweenRows = true;
    }

    private Cell Next()
    {
        grid ??= new(++tables);
        if (isBetweenRows)
        {
            grid.NextRow();
            isBetweenRows = false;
        }

        return grid.NextCell();
    }
}
