namespace Timeline.Content.Sources;

/// <summary>Where in a source a passage is said to stand. All numbers count from 1; a page may be named by its label, as <c>xii</c>.</summary>
/// <remarks>
/// Pages are parted by form feeds, as PDF converters write them; a line is a line of the file (of HTML it cannot be told); a section is
/// named by
/// the words of its heading; a timecode is a moment such as <c>1:02:03</c> or <c>02:03.5</c> in subtitles or a time-stamped transcript.
/// </remarks>
public sealed record Locator(string? Page = null, int? Paragraph = null, int? Line = null, string? Section = null, string? Timecode = null)
{
    /// <summary>Who says the words, in a transcript or in subtitles.</summary>
    public string? Speaker { get; init; }

    /// <summary>A cell of a table, see <see cref="CellAddress"/>.</summary>
    public string? Cell { get; init; }

    public bool IsEmpty => this == new Locator();

    public override string ToString()
    {
        string?[] parts =
        [
            Page is null ? null : $"page {Page}",
            Section is null ? null : $"section “{Section}”",
            Paragraph is null ? null : $"paragraph {Paragraph}",
            Line is null ? null : $"line {Line}",
            Timecode is null ? null : $"at {Timecode}",
            Cell is null ? null : CellAddress.Parse(Cell)?.ToString() ?? Cell,
            Speaker is null ? null : $"said by {Speaker}",
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
