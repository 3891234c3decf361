using System.Globalization;
using System.Text;

namespace Timeline.Scriban.Parsing;

/// <summary>What a backslash in a string stands for with the characters after it.</summary>
internal sealed partial class CodeLexer
{
    private void ReadEscape(StringBuilder builder)
    {
        var first = _position++;
        if (_position >= end)
        {
            return;
        }

        var c = Current;
        _position++;
        switch (c)
        {
            case 'n':
                builder.Append('\n');
                break;
            case 'r':
                builder.Append('\r');
                break;
            case 't':
                builder.Append('\t');
                break;
            case 'b':
                builder.Append('\b');
                break;
            case 'f':
                builder.Append('\f');
                break;
            case '0':
                builder.Append('\0');
                break;
            case '\'' or '"' or '\\':
                builder.Append(c);
                break;
            case '\r' when Current == '\n':
                _position++;
                break;
            case '\n':
                // A backslash at the end of a line joins it with the next.
                break;
            case 'u':
                ReadHexadecimal(first, 4, builder);
                break;
            case 'x':
                ReadHexadecimal(first, 2, builder);
                break;
            default:
                diagnostics.Add(first, $"`\\{c}` is not an escape sequence");
                break;
        }
    }

    private void ReadHexadecimal(int first, int digits, StringBuilder builder)
    {
        if (_position + digits <= end
            && int.TryParse(text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            builder.Append((char)code);
            _position += digits;
        }
        else
        {
            diagnostics.Add(first, $"An escape sequence of {digits} hexadecimal digits is not complete");
        }
    }
}
