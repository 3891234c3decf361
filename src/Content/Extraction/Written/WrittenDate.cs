using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>What a written date came to. All three are null where nothing was written.</summary>
/// <param name="Edtf">The date, or null where it is refused.</param>
/// <param name="Note">How it was read where that is not evident; null where EDTF says the same as what was written.</param>
/// <param name="Problem">Why it is refused, with the remedy: one sentence.</param>
public sealed record WrittenDate(string? Edtf, string? Note, string? Problem)
{
    /// <summary>The two dates that an ambiguous one may mean: 06/01/2024 is 2024-01-06 or 2024-06-01, 1939-41 half a year or two.</summary>
    public (string One, string Other)? Readings { get; init; }

    /// <summary>"present", "ongoing": no date of its own, but the end of one that goes on.</summary>
    public bool IsOpenEnd { get; init; }

    /// <summary>No rule of its language knows it; one of another may.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>Nothing is written.</summary>
    public static WrittenDate Nothing { get; } = new(null, null, null);

    internal static WrittenDate Of(EdtfDate date, string? note = null) => new(date.ToString(), note, null);

    internal static WrittenDate Refused(string problem) => new(null, null, problem);

    /// <summary>The date as it is typed.</summary>
    internal EdtfDate? Value => Edtf is null ? null : EdtfPattern.Instance.Read(Edtf).Value;
}
