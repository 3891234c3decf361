using System.Net;
using System.Text;

namespace Timeline.Content.Sources.Reading.Wiki;

/// <summary>
/// Reads wikitext line by line, as a wiki does once templates and links are resolved: headings, lists, tables, paragraphs.
/// </summary>
internal sealed class WikiLines
{
    private const char LineBreak = '\uFDEF';

    private int tables;

    public Prose Prose { get; } = new();

    public void Add(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (trimmed.StartsWith("{|"))
        {
            tables++;
            Prose.Part(Parting.Paragraph);
        }
        else if (tables > 0 && trimmed is ['|', ..] or ['!', ..])
        {
            AddRow(trimmed);
        }
        else if (trimmed.IsEmpty || trimmed.StartsWith("----"))
        {
            Prose.Part(Parting.Paragraph);
        }
        else if (trimmed is ['=', .., '='] && Level(trimmed) is > 0 and var level)
        {
            Prose.Part(Parting.Paragraph);
            Prose.BeginHeading(level);
            Words(trimmed[level..^level]);
            Prose.EndHeading();
            Prose.Part(Parting.Paragraph);
        }
        else if (trimmed[0] is '*' or '#' or ':' or ';')
        {
            Prose.Part(Parting.Paragraph);
            Words(trimmed.TrimStart("*#:;"));
            Prose.Part(Parting.Paragraph);
        }
        else
        {
            Words(trimmed);
            Prose.Part(Parting.Space);
        }
    }

    private void AddRow(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("|}"))
        {
            tables--;
            Prose.Part(Parting.Paragraph);
            line = line[2..];
            Words(line);
            return;
        }

        if (line.StartsWith("|-"))
        {
            Prose.Part(Parting.Paragraph); // what stands after it is the form of the row
            return;
        }

        var isCaption = line.StartsWith("|+");
        Prose.Part(isCaption ? Parting.Paragraph : Parting.Space);
        var cells = line[(isCaption ? 2 : 1)..].ToString();
        foreach (var cell in (line[0] == '!' ? cells.Replace("!!", "||", StringComparison.Ordinal) : cells).Split("||"))
        {
            Prose.Part(Parting.Space);
            var bar = cell.IndexOf('|', StringComparison.Ordinal);
            Words(bar >= 0 && cell.AsSpan(0, bar).Contains('=') ? cell.AsSpan(bar + 1) : cell);
        }

        if (isCaption)
        {
            Prose.Part(Parting.Paragraph);
        }
    }

    private static int Level(ReadOnlySpan<char> line)
    {
        var before = line.Length - line.TrimStart('=').Length;
        var after = line.Length - line.TrimEnd('=').Length;
        var level = Math.Min(Math.Min(before, after), 6);
        return before < line.Length && line.Length > level * 2 ? level : 0;
    }

    private void Words(ReadOnlySpan<char> words)
    {
        var text = WebUtility.HtmlDecode(WithoutQuotes(words));
        text = WikiMarkup.Restore(text);
        foreach (var part in text.AsSpan().Split(LineBreak))
        {
            Prose.Part(part.Start.Value > 0 ? Parting.Line : Parting.None);
            Prose.Write(text.AsSpan()[part]);
        }
    }

    // Two apostrophes make italics, three bold, five both; what is over is an apostrophe. Switches such as __TOC__ are no words.
    private static string WithoutQuotes(ReadOnlySpan<char> words)
    {
        var plain = new StringBuilder(words.Length);
        var apostrophe = Apostrophe(words);
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '\'')
            {
                var run = Run(words[at..]);
                plain.Append('\'', at == apostrophe ? 1 : run switch { 1 => 1, 4 => 1, > 5 => run - 5, _ => 0 });
                at += run - 1;
            }
            else if (words[at] == '_' && words[at..].StartsWith("__") && words[(at + 2)..].IndexOfAnyExceptInRange('A',
                'Z') is > 2 and var length
                && words[(at + 2 + length)..].StartsWith("__"))
            {
                at += length + 3;
            }
            else
            {
                plain.Append(words[at]);
            }
        }

        return plain.ToString();
    }

    // Where neither bold nor italics come to an end in a line, the first three after a word are an apostrophe and the end of italics:
    // ''News'''s.
    private static int Apostrophe(ReadOnlySpan<char> words)
    {
        var (italics, bold, first) = (0, 0, -1);
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] != '\'')
            {
                continue;
            }

            var run = Run(words[at..]);
            italics += run is 2 or >= 5 ? 1 : 0;
            bold += run is 3 or 4 or >= 5 ? 1 : 0;
            first = first < 0 && run == 3 && at > 0 && words[at - 1] != ' ' ? at : first;
            at += run - 1;
        }

        return italics % 2 == 1 && bold % 2 == 1 ? first : -1;
    }

    private static int Run(ReadOnlySpan<char> words) => words.IndexOfAnyExcept('\'') is >= 0 and var end ? end : words.Length;
}
