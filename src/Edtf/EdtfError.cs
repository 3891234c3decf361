namespace Timeline.Edtf;

/// <summary>Why a text is no EDTF: what was expected, and at which character (counted from 0; the text's length when something is missing
/// at its end).</summary>
public readonly record struct EdtfError(int Index, string Message)
{
    public override string ToString() => $"{Message} (at index {Index})";
}
