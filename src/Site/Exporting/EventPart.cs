using Timeline.Content;

namespace Timeline.Site.Exporting;

/// <summary>A part of an event that a form may be unable to say. What stands nowhere else: each form tells of its dates and terms itself.</summary>
internal enum EventPart
{
    Quotes,
    Body,
    Media,
    Links,
    Related,
    OtherDates,
    Place,
    Lane,
    Importance,
    Order,
    Note,
    Corrections,
    DateNote,
    Added,
    Aliases,
    Language,
    Translations,
    Extra,
}

/// <summary>Which parts an event has, and what each is called where it is lost: one table for all forms, so that none is lost in silence.</summary>
internal static class EventParts
{
    private static readonly (EventPart Part, string Words, Func<LinkedEvent, bool> IsIn)[] All =
    [
        (EventPart.Quotes, "sources and quotes", e => !e.Evidence.IsEmpty),
        (EventPart.Body, "longer texts", e => e.Event.Body is not null),
        (EventPart.Media, "media", e => !e.Event.Media.IsEmpty),
        (EventPart.Links, "links", e => !e.Event.Links.IsEmpty),
        (EventPart.Related, "related events", e => !e.Event.Related.IsEmpty),
        (EventPart.OtherDates, "dates that other sources give", e => !e.Event.Dates.IsEmpty),
        (EventPart.Place, "places on a map", e => e.Event.Place is not null),
        (EventPart.Lane, "lanes", e => e.Event.Lane is not null),
        (EventPart.Importance, "importance", e => e.Event.Importance != 3),
        (EventPart.Order, "the order of events at one time", e => e.Event.Order is not null),
        (EventPart.Note, "notes on entries", e => e.Event.Note is not null),
        (EventPart.Corrections, "corrections", e => !e.Event.Corrections.IsEmpty),
        (EventPart.DateNote, "how a date was arrived at, and other calendars",
            e => e.Event.Date is { Note: not null } or { YearInferred: true } or { Written: not null }),
        (EventPart.Added, "when an entry was added", e => e.Event.Added is not null),
        (EventPart.Aliases, "former ids", e => !e.Event.Aliases.IsEmpty),
        (EventPart.Language, "the language of texts that are not in the site's", e => e.Event.Language is not null),
        (EventPart.Translations, "texts in other languages", e => !e.Event.OtherTexts.IsEmpty),
        (EventPart.Extra, "fields of the author's own", e => e.Event.Extra is not null),
    ];

    /// <summary>Notes what an event has that a form does not say.</summary>
    /// <param name="losses">Where to.</param>
    /// <param name="e">The event.</param>
    /// <param name="said">The parts that the form says, or tells of in words of its own.</param>
    public static void LoseAllBut(this LossList losses, LinkedEvent e, params ReadOnlySpan<EventPart> said)
    {
        foreach (var (part, words, isIn) in All)
        {
            losses.AddIf(!said.Contains(part) && isIn(e), words, e);
        }
    }
}
