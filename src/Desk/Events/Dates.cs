using Timeline.Edtf;

namespace Timeline.Desk.Events;

/// <summary>Dates as the desk shows them while they are typed.</summary>
internal sealed class Dates(string language)
{
    private readonly EdtfPhrases phrases = EdtfPhrases.For(language);

    public string Phrase(EdtfDate date) => phrases.Long(date);

    public DateMeaning Of(EdtfDate date, string? note = null) =>
        new(date.ToString(), phrases.Long(date), date.Bounds.Earliest?.ToString(), date.Bounds.Latest?.ToString()) { Note = note };

    public DateMeaning Of(DatedText date) => Of(date.Value) with
    {
        Phrase = date.Written is { } written ? phrases.Long(written) : phrases.Long(date.Value),
    };
}
