using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>
/// Parts the cells of tables as those of HTML: a row is a paragraph and its cells words of it, unless they hold paragraphs themselves.
/// </summary>
internal sealed class TableCells(Prose prose)
{
    private readonly Stack<Table> tables = new();
    private int count;

    private int deletedRows;

    /// <summary>Whether a row around this place was deleted by a tracked change.</summary>
    public bool IsDeleted => deletedRows > 0;

    public void BeginTable()
    {
        tables.Push(new(new(++count)));
        prose.Part(Parting.Paragraph);
    }

    public void EndTable()
    {
        EndCell();
        Restore(tables.Pop());
        prose.Part(Parting.Paragraph);
        if (tables.TryPeek(out var around))
        {
            around.Paragraphs += 2;
        }
    }

    public void BeginRow()
    {
        if (tables.TryPeek(out var table))
        {
            EndCell();
            Restore(table);
            (table.Cells, table.Paragraphs, table.IsRowNew) = (0, 0, true);
            prose.Part(Parting.Paragraph);
        }
    }

    public void DeleteRow()
    {
        if (tables.TryPeek(out var table) && !table.IsRowDeleted)
        {
            table.IsRowDeleted = true;
            deletedRows++;
        }
    }

    public void BeginCell()
    {
        if (tables.TryPeek(out var table))
        {
            EndCell();
            prose.Part(table.Cells == 0 || table.Paragraphs > 1 ? Parting.Paragraph : Parting.Space);
            table.Cells++;
            table.Paragraphs = 0;
            if (!table.IsRowDeleted)
            {
                prose.BeginCell(table.Next());
                table.IsCellOpen = true;
            }
        }
    }

    /// <summary>A place of the row that another cell reaches over.</summary>
    public void PassCell()
    {
        if (tables.TryPeek(out var table) && !table.IsRowDeleted)
        {
            table.Next();
        }
    }

    private void EndCell()
    {
        if (tables.TryPeek(out var table) && table.IsCellOpen)
        {
            prose.EndCell();
            table.IsCellOpen = false;
        }
    }

    public void BeginParagraph()
    {
        if (!(tables.TryPeek(out var table) && table is { Cells: > 0, Paragraphs: 0 }))
        {
            prose.Part(Parting.Paragraph);
        }
    }

    public void EndParagraph(bool hasWords)
    {
        if (hasWords && tables.TryPeek(out var table))
        {
            table.Paragraphs++;
        }
    }

    private void Restore(Table table)
    {
        deletedRows -= table.IsRowDeleted ? 1 : 0;
        table.IsRowDeleted = false;
    }

    private sealed class Table(TableGrid grid)
    {
        public bool IsRowNew { get; set; }

        public bool IsCellOpen { get; set; }

        // A row that was deleted is none, and that is known only when its cells begin.
        public Cell Next()
        {
            if (IsRowNew)
            {
                grid.NextRow();
                IsRowNew = false;
            }

            return grid.NextCell();
        }

        public int Cells { get; set; }

        /// <summary>Those with words, in the cell that is read.</summary>
        public int Paragraphs { get; set; }

        public bool IsRowDeleted { get; set; }
    }
}
