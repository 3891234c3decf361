using System.Diagnostics.CodeAnalysis;

namespace Timeline.Edtf;

/// <summary>A date of another calendar, or the reason why the text is none.</summary>
public readonly record struct ForeignParseResult
{
    internal ForeignParseResult(ForeignDate value) => Value = value;

    internal ForeignParseResult(EdtfError error) => Error = error;

    public ForeignDate? Value { get; }

    public EdtfError? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Value is not null;
}
