using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Reading;

namespace Timeline.Content.Checks;

/// <summary>A note in a text points at a citation of its event; brackets that only look like one are told of.</summary>
internal sealed class UnknownNotes : IEventCheck
{
    // A flood in one event helps nobody, and each is compared with all that there is.
    private const int MostOfAnEvent = 100;

    public IEnumerable<Diagnostic> Run(LinkedEvent linked) => Of(linked.Event);

    private static IEnumerable<Diagnostic> Of(Event read) =>
        [.. read.Texts.SelectMany(Lookalikes), .. read.Texts.SelectMany(text => Unknown(read, text)).Take(MostOfAnEvent)];

    private static IEnumerable<Diagnostic> Unknown(Event read, LocatedText text) =>
        from reference in NoteReferences.Find(text.Text)
        from id in reference.Ids
        where id != Citation.Self && !read.Citations.Any(citation => citation.Id == id)
        select new Diagnostic(Codes.UnknownNote, Place(text, reference.Start),
            $"'[@{id}]' points at no citation of this event{Suggestion.Clause(id, [.. read.Citations.Select(citation => citation.Id)])}");

    private static IEnumerable<Diagnostic> Lookalikes(LocatedText text) =>
        from lookalike in NoteReferences.FindLookalikes(text.Text)
        select new Diagnostic(Codes.NoNote, Place(text, lookalike.Start), lookalike.Text[1] == '^'
            ? $"'{lookalike.Text}' is no note here and is shown as it stands; a note points at a citation: '[@id]'"
            : $"'{lookalike.Text}' is no note and is shown as it stands: only ids stand in it, as in '[@one; @other]'. " +
                "A page or paragraph belongs into the citation's 'locator', words before it into the text");

    private static Location Place(LocatedText text, int start) => text.PlaceOf(text.Text.AsSpan(0, start).Count('\n'));
}
