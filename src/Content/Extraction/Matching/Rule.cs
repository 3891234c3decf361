using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Matching;

/// <summary>One compiled line of a rule file.</summary>
internal sealed record Rule(string Line, Operation Operation, ImmutableArray<Step> Steps)
{
    /// <summary>Whether it fits only what opens a line.</summary>
    public bool OpensLine { get; } = Steps.Any(step => step is { Kind: StepKind.Check, Condition.Kind: ConditionKind.Opens });
}

/// <summary>What is done with the slots of a match.</summary>
internal enum Operation
{
    /// <summary>A trap: the words are passed over.</summary>
    Skip,

    /// <summary>A place on the calendar, with or without its year.</summary>
    Date,

    /// <summary>A unit, weekday, month … so many before or after the anchor's own: "last week", "next March".</summary>
    This,

    /// <summary>A distance from the anchor: "two weeks ago", "three days later".</summary>
    Shift,

    /// <summary>A length of time with a point at its other end: "a month earlier".</summary>
    Point,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that recurs.</summary>
    Set,

    /// <summary>Words that bound the date after them, and no date themselves: "no later than", "about".</summary>
    Bound,

    /// <summary>Past, present or future, no more exactly.</summary>
    Vague,
}
