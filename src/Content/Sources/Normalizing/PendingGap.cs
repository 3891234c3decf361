namespace Timeline.Content.Sources.Normalizing;

/// <summary>What has been seen since the last normalised character.</summary>
internal struct PendingGap
{
    private bool spaceBefore;
    private bool spaceAfter;
    private bool longDash;
    private int dashes;
    private int lineEndsAfter;

    /// <summary>White space anywhere in the gap.</summary>
    public readonly bool HasSpace => spaceBefore || spaceAfter;

    public readonly bool HasDash => dashes > 0;

    public readonly bool HasSpaceAfterDash => spaceAfter;

    public readonly bool IsEmpty => !HasSpace && dashes == 0;

    public void AddSpace(int lineEnds)
    {
        if (dashes == 0)
        {
            spaceBefore = true;
            return;
        }

        spaceAfter = true;
        lineEndsAfter += lineEnds;
    }

    public void AddDash(bool isLong)
    {
        dashes++;
        longDash |= isLong || dashes > 1;
    }

    /// <summary>The gap of a dash. White space alone is the scanner's to judge.</summary>
    public readonly Gap ClassifyDash(char last, CharacterKind lastKind, char next, CharacterKind nextKind)
    {
        if (spaceBefore && spaceAfter)
        {
            return Gap.SpacedDash;
        }

        if (longDash)
        {
            return HasSpace ? Gap.SpacedDash : Gap.Dash;
        }

        if (!HasSpace)
        {
            return Gap.Hyphen;
        }

        return spaceBefore ? Gap.HangingLeft
            : lineEndsAfter != 1 ? Gap.HangingRight
            : lastKind >= CharacterKind.Word && nextKind >= CharacterKind.Word ? AtLineEnd(last, next)
            : Gap.HangingRight;
    }

    // Only letters are joined, and not a small letter to a capital: "Anglo-⏎Saxon" keeps its hyphen, and so does "2018-⏎2020".
    private static Gap AtLineEnd(char last, char next) =>
        char.IsLetter(last) && char.IsLetter(next) && !(char.IsLower(last) && char.IsUpper(next)) ? Gap.LineHyphen : Gap.Hyphen;
}
