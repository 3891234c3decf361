namespace Timeline.Content.Sources.Reading.Office;

/// <summary>
/// Parts the cells of tables as those of HTML: a row is a paragraph and its cells words of it, unless they hold paragraphs themselves.
/// </summary>
internal sealed class TableCells(Prose prose)
{
    private readonly Stack<Table> tables = new();

    private int deletedRows;

    /// <summary>Whether a row around this place was deleted by a tracked change.</summary>
    public bool IsDeleted => deletedRows > 0;

    public void BeginTable()
    {
        tables.Push(new());
        prose.Part(Parting.Paragraph);
    }

    public void EndTable()
    {
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
            Restore(table);
            (table.Cells, table.Paragraphs) = (0, 0);
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
            prose.Part(table.Cells == 0 || table.Paragraphs > 1 ? Parting.Paragraph : Parting.Space);
            table.Cells++;
            table.Paragraphs = 0;
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

    private sealed class Table
    {
        public int Cells { get; set; }

        /// <summary>Those with words, in the cell that is read.</summary>
        public int Paragraphs { get; set; }

        public bool IsRowDeleted { get; set; }
    }
}
