namespace Timeline.Content.Extraction.Matching;

/// <summary>The slots a match filled.</summary>
internal sealed class Meaning
{
    private readonly long[] values;
    private readonly ulong set;

    public Meaning(ReadOnlySpan<Filling> trail)
    {
        values = new long[64];
        foreach (var (slot, mode, value) in trail)
        {
            ref var place = ref values[(int)slot];
            place = mode switch { FillMode.Add => place + value, FillMode.Multiply => place * value, _ => value };
            set |= 1UL << (int)slot;
        }
    }

    private Meaning(long[] values, ulong set) => (this.values, this.set) = (values, set);

    /// <summary>The same with one slot filled otherwise.</summary>
    public Meaning With(Slot slot, long value)
    {
        var changed = (long[])values.Clone();
        changed[(int)slot] = value;
        return new(changed, set | 1UL << (int)slot);
    }

    public bool Has(Slot slot) => (set >> (int)slot & 1) != 0;

    public long? this[Slot slot] => Has(slot) ? values[(int)slot] : null;

    public int? Int(Slot slot) => (int?)this[slot];

    public int Int(Slot slot, int missing) => Has(slot) ? (int)values[(int)slot] : missing;
}

/// <summary>How a matched word changes its slot: set it, add to it ("twenty" "-five"), multiply it ("two" "hundred").</summary>
internal enum FillMode : byte
{
    Set,
    Add,
    Multiply,
}

/// <summary>One change to one slot.</summary>
internal readonly record struct Filling(Slot Slot, FillMode Mode, long Value);
