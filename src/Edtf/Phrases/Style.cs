namespace Timeline.Edtf.Phrases;

/// <summary>How a phrase is wanted: short or long, on its own or inside another, and in which grammatical form.</summary>
internal readonly record struct Style(bool IsShort, bool IsInside, string Form);

/// <summary>A part of a phrase, written when the template that holds it has said in which form.</summary>
internal delegate string Piece(Style style);
