using Timeline.Desk.Asking;
using Timeline.Edtf;

namespace Timeline.Desk.Sources;

/// <summary>All sources, and what each of them carries.</summary>
internal sealed class SourcesAnswer(DeskContext context) : IAnswer
{
    public string Method => "GET";

    public string Name => "sources";

    public Task<Answer> AnswerAsync(DeskRequest request)
    {
        var phrases = EdtfPhrases.For("en");
        var sources = context.Reading?.Library?.Sources ?? [];
        var rows = new SourceRows([.. sources.Select(source => SourceRowMaker.Of(source, phrases))]);
        return Task.FromResult(Answer.Of(rows, SourcesJson.Default.SourceRows));
    }
}
