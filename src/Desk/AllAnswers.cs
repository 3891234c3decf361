using Timeline.Desk.Asking;
using Timeline.Desk.Events;
using Timeline.Desk.Files;
using Timeline.Desk.Problems;
using Timeline.Desk.Sources;

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
        yield return new EventsAnswer(context);
        yield return new CheckAnswer(context);
        yield return new EditAnswer(context);
        yield return new ComposeAnswer(context);
        yield return new DateAnswer(context);
        yield return new VocabularyAnswer(context);
        yield return new ProblemsAnswer(context);
        var memory = new TextMemory();
        var shelf = new IntakeShelf();
        return
        [
            new SourcesAnswer(context),
            new SourceAnswer(context, memory),
            new TextAnswer(context, memory),
            new DatesAnswer(context, memory),
            new FindAnswer(context),
            new SelectAnswer(context, memory),
            new IntakeAnswer(context, shelf),
            new SaveIntakeAnswer(context, shelf),
        ];
    }
}
