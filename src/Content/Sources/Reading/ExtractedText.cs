using System.Collections.Immutable;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// The words of a file, in paragraphs parted by blank lines, and what its format says about places in them and about the file itself.
/// </summary>
internal sealed record ExtractedText(string Text, Landmarks Landmarks)
{
    public DocumentDetails Details { get; init; } = DocumentDetails.None;

    /// <summary>What came with the file's text.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}
