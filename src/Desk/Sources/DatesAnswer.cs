using System.Globalization;

using Timeline.Desk.Asking;
using Timeline.Edtf;

namespace Timeline.Desk.Sources;

/// <summary>The dates found in one section of a source. The first question of a long text waits for the whole of it.</summary>
internal sealed class DatesAnswer(DeskContext context, TextMemory memory) : IAnswer
{
    public string Method => "GET";

    public string Name => "dates";

    public async Task<Answer> AnswerAsync(DeskRequest request)
    {
        var (source, text, refusal) = AskedSource.WithText(context, request.Find("id"));
        if (text is null)
        {
            return refusal!;
        }

        var sections = memory.SectionsOf(text);
        if (!int.TryParse(request.Find("section"), NumberStyles.None, CultureInfo.InvariantCulture, out var section)
            || section >= sections.Count)
        {
            return Answer.Refused($"the text has {sections.Count} sections, counted from 0", 404);
        }

        if (memory.DatesOf(source!) is not { } dates)
        {
            return Answer.Of(new FoundDateRows([]), SourcesJson.Default.FoundDateRows);
        }

        var (start, end) = sections.Bounds(section);
        var phrases = EdtfPhrases.For("en");
        var all = await dates.All.WaitAsync(request.Cancelled);
        return Answer.Of(new FoundDateRows([.. TextDates.Within(all, start, end).Select(found => TextDates.Row(found, phrases))]),
            SourcesJson.Default.FoundDateRows);
    }
}
