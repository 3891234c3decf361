using Timeline.Edtf;

namespace Timeline.Content;

/// <summary>A date as an author gave it: the value, where it stands, and what of it the source did not say.</summary>
public sealed record DatedText(EdtfDate Value, Location At)
{
    /// <summary>True when the author says that the year was inferred, not written in the source.</summary>
    public bool YearInferred { get; init; }

    /// <summary>The calendar it was written in, when not the Gregorian one: its id and the text as written.</summary>
    public WrittenDate? Written { get; init; }

    /// <summary>How the date was arrived at, in the author's words.</summary>
    public string? Note { get; init; }
}

/// <summary>A date in another calendar, for example <c>julian</c> and <c>1582-10-04</c>.</summary>
public sealed record WrittenDate(string Calendar, string Text);

/// <summary>A longer text of an author and where it begins, so that complaints about a part of it can name the line.</summary>
public sealed record LocatedText(string Text, Location At);
