using System.Collections.Immutable;
using System.Text;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Sources.Reading.Rtf;

/// <summary>RTF, which no library that is served reads: groups, control words and bytes, each handed on as it comes.</summary>
internal sealed class RtfReader : IDocumentReader
{
    private const int LongestWord = 32;

    public ImmutableArray<string> Extensions { get; } = [".rtf"];

    // Line ends in it mean nothing, but what \bin announces is bytes.
    public bool IsText => false;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints)
    {
        try
        {
            if (!bytes.StartsWith("{\\rtf"u8))
            {
                throw new BadFile("it does not begin as RTF does");
            }

            if (bytes.Length > ReadingLimits.LargestRtf)
            {
                throw new BadFile($"it has more than {ReadingLimits.LargestRtf / (1024 * 1024)} MB; leave its pictures out");
            }

            var words = new RtfWords();
            Walk(bytes, words);
            var whole = words.Whole();
            return !whole.IsEmpty ? whole.ToText(Details(words.Properties)) : throw new BadFile("it holds no text");
        }
        catch (BadFile bad)
        {
            complaints.Add(Codes.UnreadableSource, new(path),
                $"this cannot be read as RTF: {bad.Message}. Convert it: soffice --headless --convert-to odt FILE");
            return null;
        }
    }

    private static DocumentDetails Details(RtfProperties properties) => new()
    {
        Title = properties["title"],
        Authors = [.. (properties["author"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Made = properties["creatim"] is { } date ? Archives.PartTexts.EdtfOf(date) : null,
        Origins = DocumentDetails.From(("title", "the document's information"), ("author", "the document's information"), ("made", "the document's information")),
    };

    private static void Walk(ReadOnlySpan<byte> bytes, RtfWords words)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            switch (bytes[at])
            {
                case (byte)'{':
                    words.Open();
                    break;
                case (byte)'}':
                    words.Close();
                    break;
                case (byte)'\\' when at + 1 < bytes.Length:
                    at += Control(bytes[(at + 1)..], words);
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                case var value:
                    words.Byte(value);
                    break;
            }
        }
    }

    // How many bytes after the backslash belong to it.
    private static int Control(ReadOnlySpan<byte> rest, RtfWords words)
    {
        var first = (char)rest[0];
        if (first == '\'' && rest.Length > 2 && Hex(rest[1]) is { } high && Hex(rest[2]) is { } low)
        {
            words.Byte((byte)((high << 4) + low));
            return 3;
        }

        if (!char.IsAsciiLetter(first))
        {
            if (first == '*')
            {
                words.Ignorable();
            }
            else if (first is '\r' or '\n')
            {
                words.Word("par", null);
            }
            else if (first is '~' or '_' or '-' or '\\' or '{' or '}')
            {
                words.Sign(first);
            }

            return 1;
        }

        var length = 1;
        while (length < rest.Length && length < LongestWord && char.IsAsciiLetter((char)rest[length]))
        {
            length++;
        }

        var end = length;
        var isNegative = end < rest.Length && rest[end] == '-';
        end += isNegative ? 1 : 0;
        var number = 0L;
        var digits = 0;
        for (; end < rest.Length && digits < 10 && rest[end] is >= (byte)'0' and <= (byte)'9'; end++, digits++)
        {
            number = (number * 10) + rest[end] - '0';
        }

        end -= digits == 0 && isNegative ? 1 : 0;
        var word = Encoding.ASCII.GetString(rest[..length]);
        var value = (int)Math.Clamp(isNegative ? -number : number, int.MinValue, int.MaxValue);
        words.Word(word, digits > 0 ? value : null);
        end += end < rest.Length && rest[end] == ' ' ? 1 : 0;
        return word == "bin" && digits > 0 ? (int)Math.Min(rest.Length, end + (long)Math.Max(0, value)) : end;
    }

    private static int? Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => null,
    };
}
