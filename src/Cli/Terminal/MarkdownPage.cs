using System.Text;

using Spectre.Console;

namespace Timeline.Cli.Terminal;

/// <summary>Our own pages of Markdown on a terminal: headings bold, code indented, paragraphs as wide as can be read. Elsewhere as they are.</summary>
public sealed class MarkdownPage(Host host)
{
    // Longer lines are hard to follow, however wide the terminal is.
    private const int Widest = 78;

    private readonly IAnsiConsole console = Report.Console(host.Out, host.IsTerminal);

    public void Print(string markdown)
    {
        if (!host.IsTerminal)
        {
            host.Out.Write(markdown);
            return;
        }

        var fence = "";
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal) && (fence.Length == 0 || line == fence))
            {
                fence = fence.Length == 0 ? line.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]) : "";
            }
            else if (fence.Length > 0)
            {
                Write("    " + line);
            }
            else if (line.StartsWith('#'))
            {
                Heading(line.TrimStart('#').TrimStart());
            }
            else
            {
                Write(IsPath(line) ? line[1..^1] : Wrapped(line));
            }
        }
    }

    public void Heading(string text)
    {
        console.Markup($"[bold]{Markup.Escape(PlainText.Lines(text))}[/]\n");
    }

    private void Write(string text) => console.Markup(Markup.Escape(PlainText.Lines(text)) + "\n");

    // What heads a block of code.
    private static bool IsPath(string line) => line.Length > 2 && line[0] == '`' && line.IndexOf('`', 1) == line.Length - 1;

    private static string Wrapped(string line)
    {
        var text = new StringBuilder(line.Length + 8);
        var width = 0;
        foreach (var word in line.Split(' '))
        {
            if (width > 0 && width + 1 + word.Length > Widest)
            {
                text.Append('\n');
                width = 0;
            }
            else if (width > 0)
            {
                text.Append(' ');
                width++;
            }

            text.Append(word);
            width += word.Length;
        }

        return text.ToString();
    }
}
