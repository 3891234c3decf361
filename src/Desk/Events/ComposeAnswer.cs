using Timeline.Desk.Asking;

namespace Timeline.Desk.Events;

/// <summary>The text of a new event, and the path it may be saved under. Nothing is written.</summary>
internal sealed class ComposeAnswer(DeskContext context) : IAnswer
{
    public string Method => "POST";

    public string Name => "compose";

    public Task<Answer> AnswerAsync(DeskRequest request)
    {
        if (request.Read(EventsJson.Default.NewEvent) is not { } asked)
        {
            return Task.FromResult(Answer.Refused("a new event is an object with title, date, summary, citation …", 400));
        }

        if (context.Reading?.Library is not { } library)
        {
            return Task.FromResult(Answer.Refused("the settings, input/timeline.yml, cannot be read yet; mend them first"));
        }

        var file = new NewEventFile(library, context.Folders);
        return Task.FromResult(Answer.Of(new(file.Path(asked), file.Text(asked)), EventsJson.Default.ComposedEvent));
    }
}
