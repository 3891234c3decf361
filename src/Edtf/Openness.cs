namespace Timeline.Edtf;

/// <summary>Why an end of <see cref="Bounds"/> has a day, or has none.</summary>
public enum Openness
{
    /// <summary>The end is a day.</summary>
    Known,

    /// <summary>There is no end, or none was specified: written "..".</summary>
    Open,

    /// <summary>There is an end, but nobody knows when: written as nothing beside the slash.</summary>
    Unknown,
}
