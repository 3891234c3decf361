using System.Globalization;

using Timeline.Desk.Asking;

namespace Timeline.Desk.Sources;

/// <summary>One section of a source's text.</summary>
internal sealed class TextAnswer(DeskContext context, TextMemory memory) : IAnswer
{
    public string Method => "GET";

    public string Name => "text";

    public Task<Answer> AnswerAsync(DeskRequest request) => Task.FromResult(Find(request));

    private Answer Find(DeskRequest request)
    {
        var (_, text, refusal) = AskedSource.WithText(context, request.Find("id"));
        if (text is null)
        {
            return refusal!;
        }

        var sections = memory.SectionsOf(text);
        return int.TryParse(request.Find("section"), NumberStyles.None, CultureInfo.InvariantCulture, out var section)
            && section < sections.Count
            ? Answer.Of(new ShownText(section, sections.Paragraphs(section)), SourcesJson.Default.ShownText)
            : Answer.Refused($"the text has {sections.Count} sections, counted from 0", 404);
    }
}
