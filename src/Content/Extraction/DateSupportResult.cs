using System.Collections.Immutable;

namespace Timeline.Content.Extraction;

/// <summary>Whether the words of a quote carry an event's date.</summary>
public enum DateSupportVerdict
{
    /// <summary>The words say this date, or one within it.</summary>
    Supports,

    /// <summary>The words say another date.</summary>
    Contradicts,

    /// <summary>The words agree but say less: a month where the event has a day.</summary>
    Coarser,

    /// <summary>The words name no date, or one whose year nothing tells.</summary>
    CannotCheck,
}

/// <summary>A verdict with the words it rests on.</summary>
/// <param name="Verdict">What the words say about the date.</param>
/// <param name="Words">The expressions that decided it; for "cannot check" those that were found at all.</param>
/// <param name="YearInferred">The words leave the year out; it comes from the source's issue date.</param>
public sealed record DateSupportResult(DateSupportVerdict Verdict, ImmutableArray<FoundDate> Words, bool YearInferred)
{
    /// <summary>As reports print it: supports, contradicts, coarser, cannot-check.</summary>
    public string Name => Verdict switch
    {
        DateSupportVerdict.Supports => "supports",
        DateSupportVerdict.Contradicts => "contradicts",
        DateSupportVerdict.Coarser => "coarser",
        _ => "cannot-check",
    };
}
