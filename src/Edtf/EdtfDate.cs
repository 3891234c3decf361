using System.Text;

namespace Timeline.Edtf;

/// <summary>
/// A date as EDTF can say it. The set of forms is closed: <see cref="CalendarDate"/>, <see cref="Season"/>, <see cref="LongYear"/>,
/// <see cref="DateTimeOfDay"/>, <see cref="EdtfInterval"/> and <see cref="EdtfSet"/>. Two are equal when their canonical texts are.
/// </summary>
public abstract record EdtfDate : IComparable<EdtfDate>
{
    private protected EdtfDate()
    {
    }

    /// <summary>Earliest day, then latest day, then canonical text: a total order in which only equal dates tie.</summary>
    public static IComparer<EdtfDate> Order => Comparer<EdtfDate>.Default;

    public abstract Bounds Bounds { get; }

    /// <summary>Of an interval or a set: the coarsest of its dates.</summary>
    public abstract Precision Precision { get; }

    /// <summary>What is doubted anywhere in it.</summary>
    public abstract Qualification Qualification { get; }

    /// <summary>Some digit, anywhere, is an X.</summary>
    public abstract bool HasUnspecifiedDigits { get; }

    public bool IsUncertain => (Qualification & Qualification.Uncertain) != 0;

    public bool IsApproximate => (Qualification & Qualification.Approximate) != 0;

    /// <summary>The conformance level of the canonical text: 0 to 2, or 3 when it needs an extension of this library.</summary>
    public int Level => EdtfPattern.Instance.Read(ToString()).Level;

    /// <summary>
    /// The fully written dates this one stands for, in order, made while you read: those of a set, of a date with X, of a year with few
    /// significant digits; any other date has only itself. A set with an end left open has no last member: see <see
    /// cref="HasEndlessMembers"/>.
    /// </summary>
    public virtual IEnumerable<EdtfDate> Members => [this];

    /// <summary><see cref="Members"/> never ends.</summary>
    public virtual bool HasEndlessMembers => false;

    /// <summary>The same, roughly (`~`), where such a date can say so; a time of day, a set and a long year are given back as they
    /// are.</summary>
    public virtual EdtfDate Approximately() => this;

    public static bool operator <(EdtfDate left, EdtfDate right) => left.CompareTo(right) < 0;

    public static bool operator >(EdtfDate left, EdtfDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(EdtfDate left, EdtfDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EdtfDate left, EdtfDate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc cref="Bounds.Before"/>
    public bool Before(EdtfDate other) => Bounds.Before(other.Bounds);

    /// <inheritdoc cref="Bounds.Overlaps"/>
    public bool Overlaps(EdtfDate other) => Bounds.Overlaps(other.Bounds);

    /// <inheritdoc cref="Bounds.Contains(Bounds)"/>
    public bool Contains(EdtfDate other) => Bounds.Contains(other.Bounds);

    /// <inheritdoc cref="Bounds.Same"/>
    public bool Same(EdtfDate other) => Bounds.Same(other.Bounds);

    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byBounds = Bounds.CompareTo(other.Bounds);
        return byBounds != 0 || Equals(other) ? byBounds : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <summary>The canonical text: reading it gives an equal date.</summary>
    public sealed override string ToString() => AppendTo(new StringBuilder()).ToString();

    internal abstract StringBuilder AppendTo(StringBuilder text);
}
