using Timeline.Desk.Asking;

namespace Timeline.Desk.Events;

/// <summary>What a text of a file comes to, whether it is saved or not.</summary>
internal sealed class CheckAnswer(DeskContext context) : IAnswer
{
    public string Method => "POST";

    public string Name => "check";

    public Task<Answer> AnswerAsync(DeskRequest request) => Task.FromResult(
        request.Read(EventsJson.Default.FileText) is { Path: { } path, Text: { } text }
            ? Answer.Of(new FileCheck(context).Check(path, text, request.Cancelled), EventsJson.Default.CheckedFile)
            : Answer.Refused("a check needs the path of a file and its text", 400));
}

/// <summary>A file as an editor holds it.</summary>
internal sealed record FileText(string? Path, string? Text);
