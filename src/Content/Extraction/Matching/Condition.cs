namespace Timeline.Content.Extraction.Matching;

/// <summary>What must or must not stand around a match: before its first word, or after the words matched so far.</summary>
internal enum ConditionKind : byte
{
    After,
    NotAfter,
    Before,
    NotBefore,
    Capital,
    NotBeforeCapital,
    AfterNumber,
    NotBeforeNumber,

    /// <summary>The match is the first of its line.</summary>
    Opens,

    /// <summary>The token after the next is one of these.</summary>
    Ahead,

    /// <summary>The token after the next is a year of four digits.</summary>
    AheadYear,
}

/// <summary>One condition of a pattern; the class is meaningful for the four that name words.</summary>
internal readonly record struct Condition(ConditionKind Kind, int Class);
