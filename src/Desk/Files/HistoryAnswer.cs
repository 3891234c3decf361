using NodaTime.Text;

using Timeline.Desk.Asking;
using Timeline.Desk.Saving;

namespace Timeline.Desk.Files;

/// <summary><c>GET history</c>: the last writes, newest first; of one file with <c>?path=</c>.</summary>
internal sealed class HistoryAnswer(DeskContext context) : IAnswer
{
    public string Method => "GET";

    public string Name => "history";

    public Task<Answer> AnswerAsync(DeskRequest request)
    {
        var path = request.Find("path");
        var writes = context.Files.History().Where(write => path is null || write.Path == path).Select(write => new FileWrite(
            write.Number, write.Path, InstantPattern.ExtendedIso.Format(write.When), What(write)));
        return Task.FromResult(Answer.Of(new([.. writes]), FileJson.Default.FileHistory));
    }

    private static string What(KeptWrite write) => write switch
    {
        { Undoes: not null } => "undone",
        { Former: null } => "new",
        _ => "changed",
    };
}
