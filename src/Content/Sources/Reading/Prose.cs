using System.Collections.Immutable;
using System.Text;

namespace Timeline.Content.Sources.Reading;

/// <summary>What stands between two words; the strongest asked for counts.</summary>
internal enum Parting
{
    None,
    Space,
    Line,
    Paragraph,
}

/// <summary>Gathers the words of a file in which paragraphs are elements: white space is one space, and headings are noted.</summary>
internal sealed class Prose
{
    private readonly StringBuilder text = new();
    private readonly List<Heading> headings = [];
    private Parting pending = Parting.None;
    private (int Start, int Level)? heading;

    public bool IsEmpty => text.Length == 0;

    /// <summary>How many characters are written.</summary>
    public int Length => text.Length;

    public static string? RaisedDigits { get; } = NoteMarks.Digits("sup");

    public static string? LoweredDigits { get; } = NoteMarks.Digits("sub");

    public void Part(Parting parting) => pending = parting > pending ? parting : pending;

    /// <param name="words">Text as the file has it.</param>
    /// <param name="digits">What to write for 0 to 9, so that 10⁶ is not 106; null for themselves.</param>
    public void Write(ReadOnlySpan<char> words, string? digits = null)
    {
        if (text.Length + words.Length > ReadingLimits.MostCharacters)
        {
            throw new BadFile($"the text has more than {ReadingLimits.MostCharacters / (1024 * 1024)} million characters; split the document");
        }

        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                Part(Parting.Space);
            }
            else if (c is not ('\0' or '\u00AD'))
            {
                Flush();
                text.Append(digits is not null && char.IsAsciiDigit(c) ? digits[c - '0'] : c);
            }
        }
    }

    /// <summary>What is written until <see cref="EndHeading"/> is a heading.</summary>
    public void BeginHeading(int level) => heading = (-1, level);

    public void EndHeading()
    {
        if (heading is ( >= 0 and var start, var level))
        {
            headings.Add(new(start, level, text.ToString(start, text.Length - start)));
        }

        heading = null;
    }

    /// <summary>Adds what was gathered apart, as paragraphs of its own.</summary>
    public void Add(Prose other)
    {
        if (other.IsEmpty)
        {
            return;
        }

        Part(Parting.Paragraph);
        Flush();
        headings.AddRange(other.headings.Select(inner => inner with { Start = inner.Start + text.Length }));
        text.Append(other.text);
        Part(Parting.Paragraph);
    }

    /// <summary>The end of what is written in this line, for what only its surroundings tell.</summary>
    public string Tail(int most)
    {
        var length = pending == Parting.None ? Math.Min(most, text.Length) : 0;
        return text.ToString(text.Length - length, length);
    }

    public ExtractedText ToText(DocumentDetails details) =>
        new(text + "\n", new() { Headings = headings.ToImmutableArray(), HasExactLines = false }) { Details = details };

    private void Flush()
    {
        if (text.Length > 0)
        {
            text.Append(pending switch { Parting.Space => " ", Parting.Line => "\n", Parting.Paragraph => "\n\n", _ => "" });
        }

        pending = Parting.None;
        if (heading is ( < 0, var level))
        {
            heading = (text.Length, level);
        }
    }
}
