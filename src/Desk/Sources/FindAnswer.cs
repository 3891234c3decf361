using System.Collections.Immutable;

using Timeline.Desk.Asking;

namespace Timeline.Desk.Sources;

/// <summary>Where words stand in a source's text: a page that shows only some of it cannot be searched by the browser.</summary>
internal sealed class FindAnswer(DeskContext context) : IAnswer
{
    private const int Most = 1_000;

    public string Method => "GET";

    public string Name => "find";

    public Task<Answer> AnswerAsync(DeskRequest request) => Task.FromResult(Find(request));

    private Answer Find(DeskRequest request)
    {
        var (_, text, refusal) = AskedSource.WithText(context, request.Find("id"));
        if (text is null)
        {
            return refusal!;
        }

        if (request.Find("words") is not { } words)
        {
            return Answer.Refused("the question names no words", 400);
        }

        var starts = ImmutableArray.CreateBuilder<int>();
        var count = 0;
        for (var at = 0; text.Text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase) is var found and >= 0; at = found + words.Length)
        {
            count++;
            if (starts.Count < Most)
            {
                starts.Add(found);
            }
        }

        return Answer.Of(new FoundWords(starts.ToImmutable(), words.Length, count), SourcesJson.Default.FoundWords);
    }
}
