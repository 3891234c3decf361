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
        var memory = new TextMemory();
        var shelf = new IntakeShelf();
        return
        [
            new FileAnswer(context),
            new SaveAnswer(context),
            new HistoryAnswer(context),
            new UndoAnswer(context),
            new SourcesAnswer(context),
            new SourceAnswer(context, memory),
            new TextAnswer(context, memory),
            new DatesAnswer(context, memory),
            new FindAnswer(context),
            new SelectAnswer(context, memory),
            new IntakeAnswer(context, shelf),
            new SaveIntakeAnswer(context, shelf),
            new EventsAnswer(context),
            new CheckAnswer(context),
            new EditAnswer(context),
            new ComposeAnswer(context),
            new DateAnswer(context),
            new VocabularyAnswer(context),
            new ProblemsAnswer(context),
        ];
    }
}
