using Microsoft.AspNetCore.Http;

using Timeline.Desk.Asking;
using Timeline.Desk.Saving;

namespace Timeline.Desk.Files;

/// <summary><c>POST undo</c>: brings back what a file was before the desk last wrote it.</summary>
internal sealed class UndoAnswer(DeskContext context) : IAnswer
{
    public string Method => "POST";

    public string Name => "undo";

    public async Task<Answer> AnswerAsync(DeskRequest request)
    {
        if (request.Read(FileJson.Default.FileToUndo)?.Path is not { } path)
        {
            return Answer.Refused("to undo, a 'path' is needed", StatusCodes.Status400BadRequest);
        }

        var result = await context.Files.UndoAsync(path, CancellationToken.None);
        if (result is SaveResult.Saved)
        {
            context.Refresh();
        }

        return FileAnswer.Of(result);
    }
}
