using Microsoft.AspNetCore.Http;

using Timeline.Desk.Asking;
using Timeline.Desk.Saving;

namespace Timeline.Desk.Files;

/// <summary><c>GET file?path=</c>: a file's text and version.</summary>
internal sealed class FileAnswer(DeskContext context) : IAnswer
{
    public string Method => "GET";

    public string Name => "file";

    public Task<Answer> AnswerAsync(DeskRequest request) => Task.FromResult(request.Find("path") is { } path
        ? Of(context.Files.Load(path))
        : Answer.Refused("a file needs its 'path'", StatusCodes.Status400BadRequest));

    /// <summary>What came of it, as the answers on files say it.</summary>
    public static Answer Of(SaveResult result) => result switch
    {
        SaveResult.Saved saved => Answer.Of(new(saved.Path, saved.Version, saved.Text), FileJson.Default.FileState),
        SaveResult.Conflict other => Answer.Of(
            new(other.Why, other.Path, other.Version, other.Text), FileJson.Default.FileConflict, StatusCodes.Status409Conflict),
        SaveResult.Missing missing => Answer.Refused($"there is no file '{missing.Path}'", StatusCodes.Status404NotFound),
        SaveResult.Refused refused => Answer.Refused(refused.Why),
        SaveResult.Failed failed => Answer.Refused(failed.Why, StatusCodes.Status500InternalServerError),
        _ => throw new InvalidOperationException(result.GetType().Name),
    };
}
