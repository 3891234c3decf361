namespace Timeline.Content.Sources.Reading.Office;

/// <summary>Parts the cells of tables as those of HTML: a row is a paragraph and its cells words of it, unless they hold paragraphs themselves.</summary>
internal sealed class TableCells(Prose prose)
{
    private readonly Stack<Table> tables = new();

    public bool IsInTable => tables.Count > 0;

    /// <summary>Whether a row around this place was deleted by a tracked change.</summary>
    public bool IsDeleted => tables.Any(table => table.IsRowDeleted);

    public void BeginTable()
    {
        tables.Push(new());
        prose.Part(Parting.Paragraph);
    }

    public void EndTable()
    {
        tables.Pop();
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
            (table.IsRowDeleted, table.Cells, table.Paragraphs) = (false, 0, 0);
            prose.Part(Parting.Paragraph);
        }
    }

    public void DeleteRow()
    {
        if (tables.TryPeek(out var table))
        {
            table.IsRowDeleted = true;
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

    private sealed class Table
    {
        public int Cells { get; set; }

        /// <summary>Those with words, in the cell that is read.</summary>
        public int Paragraphs { get; set; }

        public bool IsRowDeleted { get; set; }
    }
}
