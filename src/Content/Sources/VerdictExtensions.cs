namespace Timeline.Content.Sources;

/// <summary>Verdicts as words, and which of them may be published.</summary>
public static class VerdictExtensions
{
    public static bool Verifies(this Verdict verdict) => verdict is Verdict.Exact or Verdict.Normalized or Verdict.Elided;

    /// <summary>The verdict as reports, JSON and templates write it.</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.Exact => "exact",
        Verdict.Normalized => "normalized",
        Verdict.Elided => "elided",
        Verdict.Near => "near",
        Verdict.NotFound => "not-found",
        Verdict.Ambiguous => "ambiguous",
        Verdict.CannotCheck => "cannot-check",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
