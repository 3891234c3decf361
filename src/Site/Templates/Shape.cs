using System.Collections.Immutable;

namespace Timeline.Site.Templates;

/// <summary>What templates see of a <typeparamref name="T"/>: each name beside what makes its value when a template first asks.</summary>
public sealed class Shape<T> : DataShape
{
    private readonly Func<T, Value>[] makers;

    public Shape(string kind, params ReadOnlySpan<(string Name, Func<T, Value> Make)> members)
        : base(kind, NamesOf(members))
    {
        makers = new Func<T, Value>[members.Length];
        for (var i = 0; i < makers.Length; i++)
        {
            makers[i] = members[i].Make;
        }
    }

    /// <summary>A map of this shape. Makers do nothing but make a value: they may never be called, or by two threads at once.</summary>
    public DataMap Map(T seen) => new Seen(this, seen);

    /// <summary>A map of this shape that many pages of one view point show: what is printed of it alone is printed once.</summary>
    internal DataMap SharedMap(T seen) => new Shared(this, seen);

    private static ImmutableArray<string> NamesOf(ReadOnlySpan<(string Name, Func<T, Value> Make)> members)
    {
        var names = ImmutableArray.CreateBuilder<string>(members.Length);
        foreach (var (name, _) in members)
        {
            names.Add(name);
        }

        return names.MoveToImmutable();
    }

    private class Seen(Shape<T> shape, T seen) : DataMap(shape)
    {
        protected override Value Make(int position) => shape.makers[position](seen);
    }

    private sealed class Shared(Shape<T> shape, T seen) : Seen(shape, seen)
    {
        internal override Prints Prints { get; } = new();
    }
}
