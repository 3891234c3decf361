using System.Text;

namespace Timeline.Content.Editing;

/// <summary>A text and where its lines are; line ends are <c>\n</c> or <c>\r\n</c>, and stay what they are.</summary>
internal sealed class TextLines(string text)
{
    // What is added ends its lines as the file does.
    private readonly string lineEnd = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var feed && text[feed - 1] == '\r'
        ? "\r\n" : "\n";

    public string Text => text;

    public int Start(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Where the line ends, before its line break.</summary>
    public int End(int at)
    {
        var feed = text.IndexOf('\n', at);
        return feed < 0 ? text.Length : feed > at && text[feed - 1] == '\r' ? feed - 1 : feed;
    }

    /// <summary>The start of the line below; the end of the text where there is none.</summary>
    public int Next(int at) => text.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : text.Length;

    /// <summary>Which line it is, counted from 1.</summary>
    public int Number(int at) => text.AsSpan(0, at).Count('\n') + 1;

    public int Column(int at) => at - Start(at);

    public bool AreOnOneLine(int from, int to) => text.IndexOf('\n', from, Math.Max(0, to - from)) < 0;

    /// <summary>Whether only blanks stand before this place of its line.</summary>
    public bool IsFirst(int at) => text.AsSpan(Start(at), at - Start(at)).Trim(" \t").IsEmpty;

    public bool IsBlank(int line) => text.AsSpan(line, End(line) - line).Trim(" \t").IsEmpty;

    /// <summary>How many blanks begin the line.</summary>
    public int Indent(int line)
    {
        var at = line;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at - line;
    }

    /// <summary>
    /// Where something new can stand below a part of a block: on the next line, past comments that belong to the part since they are
    /// indented more than it.
    /// </summary>
    public int Below(int end, int column)
    {
        var line = Next(end);
        while (line < text.Length && Indent(line) is var indent && indent > column && text[line + indent] == '#')
        {
            line = Next(line);
        }

        return line;
    }

    /// <summary>The text with lines added before a place that begins a line, or at the end of a text that does not end its last.</summary>
    public string WithLines(int at, string lines) =>
        at == text.Length && text.Length > 0 && text[^1] != '\n' ? With((at, at, "\n" + lines)) : With((at, at, lines));

    /// <summary>The text with some of it replaced; the places are in order and apart.</summary>
    public string With(params ReadOnlySpan<(int Start, int End, string Text)> changes)
    {
        var edited = new StringBuilder();
        var at = 0;
        foreach (var (start, end, added) in changes)
        {
            edited.Append(text, at, start - at).Append(lineEnd == "\n" ? added : added.Replace("\n", lineEnd, StringComparison.Ordinal));
            at = end;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}
