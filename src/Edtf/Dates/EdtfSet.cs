using System.Collections.Immutable;
using System.Text;

namespace Timeline.Edtf;

/// <summary>One of several dates, or all of them: `[1667,1668,1670..1672]`, `{1960,1961-12}`, `[..1760-12-03]`.</summary>
public sealed record EdtfSet : EdtfDate
{
    internal EdtfSet(SetKind kind, ImmutableArray<SetElement> elements) => (Kind, Elements) = (kind, elements);

    public SetKind Kind { get; }

    /// <summary>In the order they were written. Only the first can be without a beginning, only the last without an end.</summary>
    public ImmutableArray<SetElement> Elements { get; }

    public override Bounds Bounds
    {
        get
        {
            var (earliest, latest) = (Elements[0].Bounds.Earliest, Elements[0].Bounds.Latest);
            foreach (var element in Elements.AsSpan()[1..])
            {
                // null is "without limit" on both sides, so it wins.
                var bounds = element.Bounds;
                earliest = earliest is null || bounds.Earliest is null ? null : bounds.Earliest < earliest ? bounds.Earliest : earliest;
                latest = latest is null || bounds.Latest is null ? null : bounds.Latest > latest ? bounds.Latest : latest;
            }

            return new(earliest, latest,
                earliest is null ? Openness.Open : Openness.Known,
                latest is null ? Openness.Open : Openness.Known);
        }
    }

    public override Precision Precision => Elements.Min(element => element.Named.Precision);

    public override Qualification Qualification =>
        Elements.Aggregate(Qualification.None,
            (all, element) => all | element.Named.Qualification | (element.Last?.Qualification ?? Qualification.None));

    public override bool HasUnspecifiedDigits => Elements.Any(element => element.Named.HasUnspecifiedDigits);

    /// <summary>The members of each element in the order written; those of elements without an end come last, one of each in
    /// turn.</summary>
    public override IEnumerable<EdtfDate> Members
    {
        get
        {
            var finite = Elements.Where(element => !IsEndless(element)).SelectMany(element => element.Members);
            var endless = Elements.Where(IsEndless).Select(element => element.Members).ToList();
            return endless switch
            {
                [] => finite,
                [var one] => finite.Concat(one),
                _ => finite.Concat(endless[0].Zip(endless[1], IEnumerable<EdtfDate> (a, b) => [a, b]).SelectMany(pair => pair)),
            };
        }
    }

    public override bool HasEndlessMembers => Elements.Any(IsEndless);

    public bool Equals(EdtfSet? other) =>
        other is not null && Kind == other.Kind && Elements.AsSpan().SequenceEqual(other.Elements.AsSpan());

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Kind);
        foreach (var element in Elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    internal override StringBuilder AppendTo(StringBuilder text)
    {
        text.Append(Kind == SetKind.OneOf ? '[' : '{');
        for (var i = 0; i < Elements.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            var (first, last) = (Elements[i].First, Elements[i].Last);
            first?.AppendTo(text);
            if (!ReferenceEquals(first, last))
            {
                text.Append("..");
                last?.AppendTo(text);
            }
        }

        return text.Append(Kind == SetKind.OneOf ? ']' : '}');
    }

    private static bool IsEndless(SetElement element) => element.First is null || element.Last is null;
}
