namespace Timeline.Scriban.Running;

/// <summary>`1..5`: whole numbers one after the other, upwards or downwards, none of them stored.</summary>
internal sealed class RangeList : IDataList
{
    private readonly long _first;
    private readonly long _step;

    public RangeList(long first, long last, bool includesLast)
    {
        _first = first;
        _step = first <= last ? 1 : -1;
        var count = UInt128.CreateChecked(Int128.Abs((Int128)last - first)) + (includesLast ? 1u : 0u);
        LongCount = count > long.MaxValue ? long.MaxValue : (long)count;
    }

    public long LongCount { get; }

    public int Count => (int)Math.Min(LongCount, int.MaxValue);

    public Value this[int index] => Value.From(_first + (index * _step));
}
