using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Content.Editing;

/// <summary>
/// The way to a field in a record, by our names of fields: <c>title</c>, <c>citations / 0 / quote</c>, <c>translations / nl / body</c>.
/// A number is a place in a list, counted from 0; the one after the last is a new item.
/// </summary>
public sealed record FieldPath(ImmutableArray<string> Steps)
{
    /// <summary>The record itself.</summary>
    public static readonly FieldPath Record = new([]);

    public static FieldPath Of(params ReadOnlySpan<string> steps) => new([.. steps]);

    /// <summary>As <see cref="ToString"/> writes it: steps parted by slashes.</summary>
    public static FieldPath Parse(string path) =>
        new([.. path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);

    public FieldPath Then(string step) => new(Steps.Add(step));

    public FieldPath Then(int item) => Then(item.ToString(CultureInfo.InvariantCulture));

    public bool Equals(FieldPath? other) => other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Join('/', Steps);
}
