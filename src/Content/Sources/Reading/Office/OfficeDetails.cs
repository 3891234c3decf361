using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>What the properties of a word processor's file say: whoever made the file need not have written the text.</summary>
internal static class OfficeDetails
{
    private const string Properties = "the document's properties";

    /// <param name="texts">The properties.</param>
    /// <param name="authors">Where the author stands, best first.</param>
    /// <param name="dates">Where the day stands on which the file was made, best first.</param>
    public static DocumentDetails Of(PartTexts texts, ReadOnlySpan<string> authors, ReadOnlySpan<string> dates) => new()
    {
        Title = texts.First("title"),
        Authors = [.. (texts.First(authors) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Made = texts.Date(dates),
        Language = texts.First("language"),
        Origins = DocumentDetails.From(("title", Properties), ("author", Properties), ("made", Properties), ("language", Properties)),
    };
}
