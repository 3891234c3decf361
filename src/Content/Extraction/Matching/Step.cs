namespace Timeline.Content.Extraction.Matching;

/// <summary>What one step of a compiled pattern does.</summary>
internal enum StepKind : byte
{
    Word,
    Number,
    Fill,
    Glue,
    Check,
    Split,
    Jump,
    Done,
    Stop,
}

/// <summary>One step of a compiled pattern. Patterns have no loops, so a match takes a bounded number of steps.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="A">Word: the class. Number: the least value. Split and Jump: where to go (Split: after the next step failed).</param>
/// <param name="B">Number: the greatest value.</param>
/// <param name="Digits">Number: exactly so many digits; 0 for any.</param>
/// <param name="Captures">Whether the matched value fills a slot.</param>
/// <param name="Fill">The slot to fill, and for Fill the value.</param>
/// <param name="Condition">Check: what must hold.</param>
internal readonly record struct Step(StepKind Kind, int A = 0, int B = 0, int Digits = 0, bool Captures = false,
    Filling Fill = default, Condition Condition = default);
