using Timeline.Desk.Events;

namespace Timeline.Tests.Desk.Events;

public sealed class SoftBreaksTests
{
    private const string Written = "One line of a paragraph\nand its second. [@a]\n\nAnother\nparagraph.\n\n- a list\n- of two\n\n| a | table |\n|---|---|\n";

    [Fact]
    public void A_paragraph_is_one_line_and_what_is_none_stays() => Assert.Equal(
        "One line of a paragraph and its second. [@a]\n\nAnother paragraph.\n\n- a list\n- of two\n\n| a | table |\n|---|---|\n", SoftBreaks.Joined(Written));

    [Theory]
    [InlineData("line", "row", "One row of a paragraph\nand its second. [@a]\n\nAnother\nparagraph.")]
    [InlineData("second. [@a]", "second line, which is new. [@a]", "One line of a paragraph\nand its second line, which is new. [@a]\n\nAnother\nparagraph.")]
    [InlineData("paragraph and", "paragraph, and", "One line of a paragraph,\nand its second. [@a]\n\nAnother\nparagraph.")]
    [InlineData("Another paragraph.\n\n", "", "One line of a paragraph\nand its second. [@a]\n\n")]
    public void Lines_that_nobody_touched_keep_their_ends(string was, string becomes, string expected)
    {
        var shown = SoftBreaks.Joined(Written);
        Assert.Contains(was, shown, StringComparison.Ordinal);
        Assert.StartsWith(expected, SoftBreaks.Restored(shown.Replace(was, becomes, StringComparison.Ordinal), Written), StringComparison.Ordinal);
        Assert.Equal(Written, SoftBreaks.Restored(shown, Written));
    }

    [Fact]
    public void A_hard_break_is_none_of_them() => Assert.Equal("A  \nb\\\nc\n", SoftBreaks.Joined("A  \nb\\\nc\n"));
}
