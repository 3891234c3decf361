using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Reading;

namespace Timeline.Tests.Content.Sources;

public sealed class TableCellTests
{
    [Theory]
    [InlineData("B3", 3, 2, null)]
    [InlineData("cell aa12", 12, 27, null)]
    [InlineData("table 2, row 3, column 2", 3, 2, 2)]
    [InlineData("Table 2 B3", 3, 2, 2)]
    [InlineData("row 3, column C", 3, 3, null)]
    public void A_cell_is_named_as_in_a_spreadsheet_or_in_words(string words, int row, int column, int? table) =>
        Assert.Equal(new CellAddress(table, row, column), CellAddress.Parse(words));

    [Theory]
    [InlineData("")]
    [InlineData("B")]
    [InlineData("B0")]
    [InlineData("row 3")]
    [InlineData("3B")]
    [InlineData("B3 B4")]
    [InlineData("table 2")]
    [InlineData("zzzz1")]
    [InlineData("B99999999999")]
    public void What_names_no_cell_is_null(string words) => Assert.Null(CellAddress.Parse(words));

    [Theory]
    [InlineData("docx/report.docx", "18", "cell B3")]
    [InlineData("docx/report.docx", "salt", "cell C1")]
    [InlineData("docx/minutes.docx", "rope", "cell A3")] // a row deleted by a tracked change is none
    [InlineData("docx/minutes.docx", "1,350", "cell C2")]
    [InlineData("docx/contract.docx", "inner right", "cell B1 of table 2")]
    [InlineData("docx/contract.docx", "after the inner table", null)]
    [InlineData("docx/contract.docx", "last cell", "cell C1 of table 1")]
    [InlineData("odt/ledger.odt", "34 sacks", "cell B2")]
    [InlineData("odt/ledger.odt", "took it in May", "cell C3")]
    public void A_cell_of_a_word_processors_table_is_found(string file, string quote, string? cell)
    {
        var document = Document.Read(Path.Combine(Repository.Cases, "sources", file), file, new())!;
        var result = SourceText.From(document).Verify(new(quote));
        Assert.True(result.Verifies, result.Explanation);
        Assert.Equal(cell, result.Passages[0].Cell);
    }
}
