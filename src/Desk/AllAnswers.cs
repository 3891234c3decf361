using Timeline.Desk.Asking;
using Timeline.Desk.Files;

namespace Timeline.Desk;

/// <summary>Everything the desk can be asked.</summary>
internal static class AllAnswers
{
    public static IEnumerable<IAnswer> Of(DeskContext context)
    {
        yield return new FileAnswer(context);
        yield return new SaveAnswer(context);
        yield return new HistoryAnswer(context);
        yield return new UndoAnswer(context);
    }
}
