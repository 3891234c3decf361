using Timeline.Content.Diagnostics;
using Timeline.Edtf;

namespace Timeline.Content.Model;

/// <summary>A date as an author gave it: the value, where it stands, and what of it the source did not say.</summary>
public sealed record DatedText(EdtfDate Value, Location At)
{
    /// <summary>True when the author says that the year was inferred, not written in the source.</summary>
    public bool YearInferred { get; init; }

    /// <summary>The date as it was written, when in another calendar than the Gregorian one.</summary>
    public ForeignDate? Written { get; init; }

    /// <summary>How fine it is as it was written: a month of another calendar is one of some days in EDTF, and no day for it.</summary>
    public Precision Precision => Written?.Precision ?? Value.Precision;

    /// <summary>How the date was arrived at, in the author's words.</summary>
    public string? Note { get; init; }
}

/// <summary>A longer text of an author and where it begins, so that complaints about a part of it can name the line.</summary>
public sealed record LocatedText(string Text, Location At)
{
    /// <summary>
    /// Whether each line of the text is a line of the file, as in block text; where line breaks are escaped or folded, only the beginning
    /// has a place.
    /// </summary>
    public bool LinesAreTheFiles { get; init; } = true;

    /// <summary>The place of a line of the text, counted from 0; its column where that is known.</summary>
    public Location PlaceOf(int line, int column = 1) =>
        line == 0 || At.Line == 0 || !LinesAreTheFiles ? At : At with { Line = At.Line + line, Column = column };
}
