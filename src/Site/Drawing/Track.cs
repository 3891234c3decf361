namespace Timeline.Site.Drawing;

/// <summary>Stretches of a row that do not overlap, in order.</summary>
internal sealed class Track
{
    private readonly List<(double Start, double End)> taken = [];

    /// <summary>Puts a stretch in where there is room.</summary>
    public bool Put(double start, double end)
    {
        var place = Find(start);
        var isFree = IsFreeAt(place, end);
        if (isFree)
        {
            taken.Insert(place, (start, end));
        }

        return isFree;
    }

    public bool IsFree(double start, double end) => IsFreeAt(Find(start), end);

    /// <summary>Where what is taken before a time that is free ends, and where what comes after it begins.</summary>
    public (double Before, double After) Around(double time)
    {
        var place = Find(time);
        return (place > 0 ? taken[place - 1].End : double.NegativeInfinity,
            place < taken.Count ? taken[place].Start : double.PositiveInfinity);
    }

    /// <summary>The free stretch of a length whose middle is nearest to a place, within limits and a reach; null where there is none.</summary>
    public double? Nearest(double aim, double tall, (double Low, double High) limits, double reach)
    {
        if (limits.High - limits.Low < tall)
        {
            return null;
        }

        var wanted = Math.Clamp(aim - tall / 2, limits.Low, limits.High - tall);
        var (later, earlier) = (wanted, wanted + tall);
        var n = Find(wanted);
        for (; n < taken.Count && taken[n].Start < later + tall; n++)
        {
            later = taken[n].End;
        }

        for (n--; n >= 0 && taken[n].End > earlier - tall; n--)
        {
            earlier = Math.Min(earlier, taken[n].Start);
        }

        earlier -= tall;
        var (isLater, isEarlier) = (IsNear(later), IsNear(earlier));
        return isLater && (!isEarlier || later - wanted <= wanted - earlier) ? later : isEarlier ? earlier : null;

        bool IsNear(double top) => Math.Abs(top - wanted) <= reach && top >= limits.Low && top + tall <= limits.High;
    }

    private bool IsFreeAt(int place, double end) => place == taken.Count || taken[place].Start >= end;

    // The first stretch that ends after it.
    private int Find(double start)
    {
        var (low, high) = (0, taken.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = taken[middle].End > start ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
