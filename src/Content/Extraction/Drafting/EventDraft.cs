using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Drafting;

/// <summary>An event proposed from one dated sentence, for an author to check and write out.</summary>
/// <param name="Title">The clause around the date, shortened.</param>
/// <param name="Date">EDTF.</param>
/// <param name="Note">How the date was read; null when it stands in full.</param>
/// <param name="Quote">At most 25 words of the text, as they stand, holding the date.</param>
/// <param name="Start">Offset of the quote in the text.</param>
/// <param name="Names">Capitalised names in the sentence; people, places and the rest are not told apart.</param>
public sealed record EventDraft(string Title, string Date, string? Note, string Quote, int Start, ImmutableArray<string> Names);

/// <summary>What an event of a chosen passage may say of itself: a start for its author.</summary>
/// <param name="Title">Its clause, shortened.</param>
/// <param name="Date">EDTF; null when no date stands in it.</param>
/// <param name="Note">How the date was read; null when it stands in full.</param>
/// <param name="Names">Capitalised names in it; people, places and the rest are not told apart.</param>
public sealed record PassageDraft(string Title, string? Date, string? Note, ImmutableArray<string> Names);
