using System.Text;

using NodaTime.Text;

using Timeline.Edtf.Reading;

namespace Timeline.Edtf;

/// <summary>Reads and writes dates in the Extended Date/Time Format (Library of Congress 2019, the profile of ISO 8601-2). No text makes it
/// throw.</summary>
public sealed class EdtfPattern : IPattern<EdtfDate>
{
    /// <summary>The level of texts that only this library's extensions allow.</summary>
    public const int ExtensionLevel = 3;

    private readonly int strictestLevel;

    private EdtfPattern(int level) => strictestLevel = level;

    /// <summary>Levels 0 to 2 whole, and this library's extensions: see README.md.</summary>
    public static EdtfPattern Instance { get; } = new(ExtensionLevel);

    /// <summary>ISO 8601-1 as EDTF narrows it: dates, date-times, intervals.</summary>
    public static EdtfPattern Level0 { get; } = new(0);

    /// <summary>Level 0 and: years beyond four digits or below zero, seasons, qualification and X at the end, open and unknown
    /// ends.</summary>
    public static EdtfPattern Level1 { get; } = new(1);

    /// <summary>The whole specification without extensions.</summary>
    public static EdtfPattern Level2 { get; } = new(2);

    /// <summary>Reads a text without ever throwing and, for a date, without allocating more than the date.</summary>
    public EdtfParseResult Read(ReadOnlySpan<char> text)
    {
        if (PlainDay.Read(text) is { } day)
        {
            return new(day, level: 0);
        }

        var reader = new Reader(text, strictestLevel);
        var value = reader.ReadAll();
        return value is null ? new(reader.Error) : new(value, reader.Level);
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{char})"/>
    public EdtfParseResult Read(string text) => Read(text.AsSpan());

    /// <summary>As <see cref="Read(string)"/>, for code that speaks NodaTime; a failure holds an <see cref="UnparsableValueException"/>
    /// that says where and why.</summary>
    public ParseResult<EdtfDate> Parse(string text)
    {
        if (text is null)
        {
            return ParseResult<EdtfDate>.ForException(() => new ArgumentNullException(nameof(text)));
        }

        var result = Read(text.AsSpan());
        return result.Success
            ? ParseResult<EdtfDate>.ForValue(result.Value)
            : Failure(result.Error.Value, text);
    }

    /// <summary>The canonical text.</summary>
    public string Format(EdtfDate value) => value.ToString();

    public StringBuilder AppendFormat(EdtfDate value, StringBuilder builder) => value.AppendTo(builder);

    private static ParseResult<EdtfDate> Failure(EdtfError error, string text) =>
        ParseResult<EdtfDate>.ForException(() => new UnparsableValueException(error.ToString(), text, error.Index));
}
