using System.Collections.Immutable;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Reading;

/// <summary>Markdown as its readers see it: front matter, comments, tags, link targets and marks of structure are not text. Lines stay lines, so that a line of the text is a line of the file.</summary>
/// <remarks>Emphasis (<c>*</c> and <c>_</c> at the edge of a word) is left to <see cref="TextNormalizer"/>, which does not compare it.</remarks>
internal static class MarkdownReader
{
    public static ExtractedText Read(string file)
    {
        var lines = file.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var marks = new (int Level, bool IsCode)[lines.Length];
        var first = EndOfFrontMatter(lines);
        Array.Clear(lines, 0, first);
        MarkBlocks(lines, marks, first);

        var inline = new MarkdownInline();
        var starts = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                inline.NewLine();
            }

            starts[i] = inline.Length;
            inline.Line(lines[i] ?? "", marks[i].IsCode);
        }

        var text = inline.Finish(starts);
        var headings = ImmutableArray.CreateBuilder<Heading>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (marks[i].Level > 0)
            {
                var end = text.IndexOf('\n', starts[i]);
                headings.Add(new(starts[i], marks[i].Level, text[starts[i]..(end < 0 ? text.Length : end)].Trim()));
            }
        }

        return new(text, new() { Headings = headings.ToImmutable() })
        {
            Description = new() { Title = headings.FirstOrDefault(heading => heading.Level == 1).Words },
        };
    }

    private static int EndOfFrontMatter(string[] lines)
    {
        if (lines[0].TrimEnd() != "---")
        {
            return 0;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...");
        return end < 0 ? 0 : end + 1;
    }

    // Takes the marks of structure off each line and notes what the line is.
    private static void MarkBlocks(string[] lines, (int Level, bool IsCode)[] marks, int first)
    {
        var fence = "";
        for (var i = first; i < lines.Length; i++)
        {
            var line = WithoutQuoteMarks(lines[i]);
            var bare = line.TrimStart();
            var ticks = bare.StartsWith("```", StringComparison.Ordinal) ? "```" : bare.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : "";
            if (fence.Length > 0 || ticks.Length > 0)
            {
                var isFence = ticks.Length > 0 && (fence.Length == 0 || fence == ticks);
                fence = isFence ? (fence.Length == 0 ? ticks : "") : fence;
                marks[i].IsCode = true;
                lines[i] = isFence ? "" : line;
                continue;
            }

            if (bare.Length > 0 && i > first && lines[i - 1].Trim().Length > 0 && (bare.Trim().Trim('=').Length == 0 || bare.Trim().Trim('-').Length == 0))
            {
                marks[i - 1].Level = bare[0] == '=' ? 1 : 2;
                lines[i] = "";
                continue;
            }

            (lines[i], marks[i].Level) = Block(line, bare);
        }
    }

    private static (string Text, int Level) Block(string line, string bare)
    {
        var signs = bare.Length - bare.TrimStart('#').Length;
        if (signs is > 0 and <= 6 && bare.Length > signs && bare[signs] is ' ' or '\t')
        {
            return (bare[signs..].Trim().TrimEnd('#').TrimEnd(), signs);
        }

        if (IsRule(bare) || IsDefinition(bare))
        {
            return ("", 0);
        }

        if (bare.StartsWith('|'))
        {
            return (bare.Trim().All(c => c is '|' or '-' or ':' or ' ') ? "" : bare.Replace('|', ' ').Trim(), 0);
        }

        return bare.Length > 1 && bare[0] is '-' or '*' or '+' && bare[1] is ' ' or '\t' ? (bare[2..], 0) : (line, 0);
    }

    private static string WithoutQuoteMarks(string line)
    {
        var bare = line;
        while (bare.TrimStart() is ['>', .. var rest])
        {
            bare = rest.StartsWith(' ') ? rest[1..] : rest;
        }

        return bare;
    }

    private static bool IsRule(string bare)
    {
        var marks = bare.Replace(" ", "", StringComparison.Ordinal);
        return marks.Length >= 3 && marks[0] is '-' or '*' or '_' && marks.Trim(marks[0]).Length == 0;
    }

    // [name]: https://…, where the targets of links are kept.
    private static bool IsDefinition(string bare) =>
        bare.StartsWith('[') && !bare.StartsWith("[^", StringComparison.Ordinal) && bare.IndexOf("]:", StringComparison.Ordinal) is > 1 and var end
        && bare.AsSpan(end + 2).Trim() is { Length: > 0 } target && !target[..Math.Max(0, target.IndexOf(' '))].Contains(' ')
        && (target.Contains('/') || target.StartsWith("<") || target.StartsWith("#"));
}
