using Microsoft.AspNetCore.Http;

using Timeline.Desk.Asking;
using Timeline.Desk.Saving;

namespace Timeline.Desk.Files;

/// <summary><c>POST save</c>: writes a text over the version that was loaded, and no other.</summary>
internal sealed class SaveAnswer(DeskContext context) : IAnswer
{
    public string Method => "POST";

    public string Name => "save";

    public async Task<Answer> AnswerAsync(DeskRequest request)
    {
        if (request.Read(FileJson.Default.FileToSave) is not { Path: { } path, Text: { } text } asked)
        {
            return Answer.Refused(
                "to save, a 'path', a 'text' and the 'version' that was loaded are needed", StatusCodes.Status400BadRequest);
        }

        // What was begun is ended, whether or not the page still waits for it.
        var result = await context.Files.SaveAsync(path, text, asked.Version, CancellationToken.None);
        if (result is SaveResult.Saved)
        {
            context.Refresh();
        }

        return FileAnswer.Of(result);
    }
}
