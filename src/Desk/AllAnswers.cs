using Timeline.Desk.Asking;
using Timeline.Desk.Events;
using Timeline.Desk.Problems;

namespace Timeline.Desk;

/// <summary>Everything the desk can be asked.</summary>
internal static class AllAnswers
{
    public static IEnumerable<IAnswer> Of(DeskContext context)
    {
        yield return new EventsAnswer(context);
        yield return new CheckAnswer(context);
        yield return new DateAnswer(context);
        yield return new VocabularyAnswer(context);
        yield return new ProblemsAnswer(context);
    }
}
