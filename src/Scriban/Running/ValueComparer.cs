using System.Diagnostics.CodeAnalysis;

namespace Timeline.Scriban.Running;

/// <summary>Same kind and same value; a number never equals the text that spells it.</summary>
internal sealed class ValueComparer(Run run) : IEqualityComparer<Value>
{
    public bool Equals(Value x, Value y) =>
        (x.Kind == y.Kind || (x.IsNumber && y.IsNumber)) && Comparison.AreEqual(run, x, y);

    public int GetHashCode([DisallowNull] Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString!.GetHashCode(StringComparison.Ordinal),
        ValueKind.List or ValueKind.Map => (int)value.Kind,
        ValueKind.Date => value.AsDate.GetHashCode(),
        ValueKind.TimeSpan => value.AsTimeSpan.GetHashCode(),
        _ when value.IsNumber => Conversion.Double(value).GetHashCode(),
        ValueKind.Function => 1,
        _ => value.IsTrue ? 1 : 0,
    };
}
