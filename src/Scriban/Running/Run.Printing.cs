using System.Runtime.CompilerServices;
using System.Text;

using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>Printing values: escaped or not, indented or not.</summary>
internal sealed partial class Run
{
    public void Print(Value value)
    {
        switch (value.Reference)
        {
            case null:
                return;
            case string text when Escapes:
                Output.WriteEscaped(text);
                return;
            case string text:
                Output.Write(text);
                return;
            case Text text:
                Print(text);
                return;
        }

        if (value.IsInteger)
        {
            Output.Write(value.AsInteger);
        }
        else
        {
            PrintOther(value);
        }
    }

    /// <summary>Prints what a block that stands indented prints: each further line gets the same indentation, also from a function or include.</summary>
    public void PrintIndented(Expression expression)
    {
        var indent = Indent!;
        Indent = null;
        var startsLine = Output.EndsLine;
        var mark = Output.Length;
        expression.Print(this);
        if (startsLine ? Output.Length > mark : Output.Since(mark).Contains((byte)'\n'))
        {
            PrintLines(Output.Cut(mark), Encoding.UTF8.GetBytes(indent), startsLine);
        }

        Indent = indent;
    }

    /// <summary>Text of the template itself: never escaped, and the end of what a code block indents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrintText(byte[] utf8)
    {
        Indent = null;
        Output.Write(utf8);
    }

    /// <summary>Plain text, escaped where output is.</summary>
    public void PrintPlain(ReadOnlySpan<char> text)
    {
        if (Escapes)
        {
            Output.WriteEscaped(text);
        }
        else
        {
            Output.Write(text);
        }
    }

    public void PrintPlain(StringBuilder text)
    {
        foreach (var chunk in text.GetChunks())
        {
            PrintPlain(chunk.Span);
        }
    }

    /// <summary>What was printed since the mark, as a value: HTML where output is escaped.</summary>
    public Value CutText(int mark) => Value.From(new Text(Output.Cut(mark), Escapes));

    private void Print(Text text)
    {
        if (Escapes && !text.IsHtml)
        {
            Output.WriteEscaped(text.ToString());
        }
        else if (text.HasUtf8)
        {
            Output.Write(text.Utf8);
        }
        else
        {
            Output.Write(text.ToString());
        }
    }

    private void PrintOther(Value value)
    {
        if (value.IsDouble)
        {
            Output.Write(value.AsDouble, Culture);
            return;
        }

        var text = Printer.Print(this, value);
        if (Escapes)
        {
            Output.WriteEscaped(text);
        }
        else
        {
            Output.Write(text);
        }
    }

    private void PrintLines(ReadOnlySpan<byte> lines, byte[] indent, bool startsLine)
    {
        while (!lines.IsEmpty)
        {
            if (startsLine)
            {
                Output.Write(indent);
            }

            var end = lines.IndexOf((byte)'\n') + 1;
            var line = end == 0 ? lines : lines[..end];
            Output.Write(line);
            lines = lines[line.Length..];
            startsLine = true;
        }
    }
}
