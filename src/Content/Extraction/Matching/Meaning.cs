namespace Timeline.Content.Extraction.Matching;

/// <summary>The slots a match filled.</summary>
internal sealed class Meaning
{
    private readonly long[] _values;
    private readonly ulong _set;

    public Meaning(ReadOnlySpan<Filling> trail)
    {
        _values = new long[64];
        foreach (var (slot, mode, value) in trail)
        {
            ref var place = ref _values[(int)slot];
            place = mode switch { FillMode.Add => place + value, FillMode.Multiply => place * value, _ => value };
            _set |= 1UL << (int)slot;
        }
    }

    public bool Has(Slot slot) => (_set >> (int)slot & 1) != 0;

    public long? this[Slot slot] => Has(slot) ? _values[(int)slot] : null;

    public int? Int(Slot slot) => (int?)this[slot];

    public int Int(Slot slot, int missing) => Has(slot) ? (int)_values[(int)slot] : missing;
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
