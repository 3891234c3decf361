namespace Timeline.Content.Sources.Reading;

/// <summary>The words of a file and what its format says about them.</summary>
internal sealed record ExtractedText(string Text, Landmarks Places)
{
    public DocumentDetails Description { get; init; } = DocumentDetails.None;
}
