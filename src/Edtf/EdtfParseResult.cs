using System.Diagnostics.CodeAnalysis;

namespace Timeline.Edtf;

/// <summary>A date, or the reason why the text is none.</summary>
public readonly record struct EdtfParseResult
{
    internal EdtfParseResult(EdtfDate value, int level) => (Value, Level) = (value, level);

    internal EdtfParseResult(EdtfError error) => Error = error;

    public EdtfDate? Value { get; }

    public EdtfError? Error { get; }

    /// <summary>The conformance level of the text as it was written: 0 to 2, or 3 when it uses an extension of this library. Without
    /// meaning in a failure.</summary>
    public int Level { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Value is not null;
}
