namespace Timeline.Edtf;

/// <summary>What the author doubts: `?` is uncertain, `~` approximate, `%` both.</summary>
[Flags]
public enum Qualification
{
    None = 0,
    Uncertain = 1,
    Approximate = 2,
    Both = Uncertain | Approximate,
}
