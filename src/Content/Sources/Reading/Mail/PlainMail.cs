using System.Text;

namespace Timeline.Content.Sources.Reading.Mail;

/// <summary>
/// The plain text of a message. Lines of others that are quoted in it (<c>&gt;</c>) become one paragraph with their marks at its head, so
/// that
/// it is plain whose words they are and that they can be quoted over the ends of lines.
/// </summary>
internal sealed class PlainMail
{
    private const int DeepestQuote = 20;

    private readonly StringBuilder text = new();
    private readonly bool isFlowed;
    private readonly bool isSpaceDropped;
    private int depthBefore;
    private bool isOpen;

    private PlainMail(bool isFlowed, bool isSpaceDropped) => (this.isFlowed, this.isSpaceDropped) = (isFlowed, isSpaceDropped);

    /// <param name="words">The decoded part.</param>
    /// <param name="isFlowed">Whether lines that end in a space go on in the next (RFC 3676).</param>
    /// <param name="isSpaceDropped">Whether that space is no part of the text.</param>
    public static string Read(string words, bool isFlowed, bool isSpaceDropped)
    {
        var mail = new PlainMail(isFlowed, isSpaceDropped);
        foreach (var line in words.AsSpan().EnumerateLines())
        {
            mail.Add(line);
        }

        return mail.text.ToString().Trim('\n');
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var depth = TakeMarks(ref line);
        if (isFlowed && line is [' ', ..])
        {
            line = line[1..];
        }

        var isSignature = line is "-- " or "--";
        if (depth != depthBefore || line.IsWhiteSpace() || isSignature)
        {
            Close(line.IsWhiteSpace() || depth != depthBefore || isSignature ? "\n\n" : "\n");
            depthBefore = depth;
        }

        if (line.IsWhiteSpace())
        {
            return;
        }

        if (!isOpen && depth > 0)
        {
            text.Append('>', depth).Append(' ');
        }

        var goesOn = isFlowed && !isSignature && line is [.., ' '];
        Write(goesOn && isSpaceDropped ? line[..^1] : goesOn ? line : line.TrimEnd());
        isOpen = depth > 0 || goesOn;
        if (depth > 0 && !goesOn)
        {
            text.Append(' ');
        }
        else if (!goesOn)
        {
            text.Append('\n');
        }
    }

    private void Close(string parting)
    {
        while (text.Length > 0 && text[^1] is '\n' or ' ')
        {
            text.Length--;
        }

        if (text.Length > 0)
        {
            text.Append(parting);
        }

        isOpen = false;
    }

    private void Write(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            text.Append(c is '\f' or '\v' ? ' ' : c);
        }
    }

    // ">> words", "> > words"; a mark may have a space after it.
    private static int TakeMarks(ref ReadOnlySpan<char> line)
    {
        var depth = 0;
        while (line is ['>', ..] && depth < DeepestQuote)
        {
            depth++;
            line = line is ['>', ' ', '>', ..] ? line[2..] : line[1..];
        }

        line = depth > 0 && line is [' ', ..] ? line[1..] : line;
        return depth;
    }
}
