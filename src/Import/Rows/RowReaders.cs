namespace Timeline.Import.Rows;

/// <summary>Every reader there is. A new one is a file of this folder and a line here; the first that recognises a file reads it.</summary>
internal static class RowReaders
{
    public static ImmutableArray<IRowReader> All { get; } =
    [
        new DelimitedRows(),
        new WorkbookRows(),
        new NodeRows(),
        new XmlRows(),
        new MarkdownRows(),
        new MarkwhenRows(),
        new CalendarRows(),
        new BibTexRows(),
        new RisRows(),
    ];

    public static IRowReader? Named(string name) => All.FirstOrDefault(reader => reader.Name == name);

    public static IRowReader? For(ImportFile file) => All.FirstOrDefault(reader => reader.Recognises(file));
}
