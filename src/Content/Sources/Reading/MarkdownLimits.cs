namespace Timeline.Content.Sources.Reading;

/// <summary>
/// What no written text comes near and the Markdown library takes more than linear time over, or gives up on: marks that open and never
/// close in one paragraph, quotes and lists within each other, and texts that are books. Measured with Markdig 1.6: 10,000 of any of them
/// take seconds, a hundred nothing.
/// </summary>
public sealed class MarkdownLimits
{
    private const int DeepestBlocks = 30;
    private const int MostDefinitions = 2000;

    private readonly int longestText;
    private readonly int mostOpen;

    private MarkdownLimits(int longestText, int mostOpen)
    {
        this.longestText = longestText;
        this.mostOpen = mostOpen;
    }

    /// <summary>Whether HTML is read as such, so that a fence may be a line of a comment.</summary>
    private bool HasHtml { get; init; }

    /// <summary>Of what an author writes for a site.</summary>
    public static MarkdownLimits OfTexts { get; } = new(512 * 1024, 100);

    /// <summary>Of what a source may be: a whole book, scanned badly.</summary>
    public static MarkdownLimits OfSources { get; } = new(int.MaxValue, 1000) { HasHtml = true };

    /// <summary>What is wrong with a text and on which of its lines, counted from 0; null when it may be parsed.</summary>
    public (int Line, string Why)? Problem(string text)
    {
        if (text.Length > longestText)
        {
            return (0, $"the text has {text.Length / 1024} KB; at most {longestText / 1024} KB are one text. Make several of it");
        }

        var (line, definitions) = (0, 0);
        var open = new OpenMarks();
        var fences = new CodeFences { AreTrusted = !HasHtml };
        foreach (var own in text.AsSpan().EnumerateLines())
        {
            if (fences.Hold(own))
            {
                open = new();
                line++;
                continue;
            }

            var (depth, start) = Blocks(own);
            var words = own[start..];
            if (depth > DeepestBlocks)
            {
                return (line, $"quotes and lists are nested more than {DeepestBlocks} deep; write it flatter");
            }

            if (depth > 0 || words.IsEmpty)
            {
                open = new(); // another paragraph
            }

            open.Read(words);
            if (open.Most > mostOpen)
            {
                return (line, $"more than {mostOpen} marks, such as '[', '*' or '](', are opened in this paragraph and never closed; " +
                    "close them, or write '\\' before those that are no marks");
            }

            definitions += words is ['[', ..] && words.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            if (definitions > MostDefinitions)
            {
                return (line, $"the text defines more than {MostDefinitions} links; write the addresses where they are used");
            }

            line++;
        }

        return null;
    }

    // How many marks of quotes and lists a line begins with, and where its words begin.
    private static (int Depth, int Start) Blocks(ReadOnlySpan<char> line)
    {
        var (depth, at) = (0, 0);
        while (at < line.Length)
        {
            var length = line[at] switch
            {
                ' ' or '\t' => 0,
                '>' => 1,
                '-' or '*' or '+' when at + 1 == line.Length || line[at + 1] is ' ' or '\t' => 1,
                >= '0' and <= '9' => Number(line[at..]),
                _ => -1,
            };
            if (length < 0)
            {
                break;
            }

            depth += length > 0 ? 1 : 0;
            at += Math.Max(length, 1);
        }

        return (depth, at);
    }

    private static int Number(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && text[digits] is '.' or ')'
            && digits + 1 < text.Length && text[digits + 1] is ' ' ? digits + 1 : -1;
    }

    /// <summary>Counts the marks of a paragraph that still wait for their other half, or came without one.</summary>
    private struct OpenMarks
    {
        private int brackets;
        private int addresses;
        private int stars;
        private int doubleStars;
        private int lowLines;
        private int doubleLowLines;
        private int strays;

        public readonly int Most =>
            new[] { brackets, addresses, stars, doubleStars, lowLines, doubleLowLines, strays }.Max();

        public void Read(ReadOnlySpan<char> line)
        {
            for (var at = 0; at < line.Length; at++)
            {
                switch (line[at])
                {
                    case '\\':
                        at++;
                        break;
                    case '[':
                        brackets++;
                        break;
                    case ']':
                        brackets = Math.Max(0, brackets - 1);
                        addresses += at + 1 < line.Length && line[at + 1] == '(' ? 1 : 0;
                        break;
                    case ')':
                        addresses = Math.Max(0, addresses - 1);
                        break;
                    case '*':
                        at = Emphasis(line, at, ref stars, ref doubleStars);
                        break;
                    case '_':
                        at = Emphasis(line, at, ref lowLines, ref doubleLowLines);
                        break;
                }
            }
        }

        // A run before a word opens and one after a word closes; one between two does what is due. Two marks do not close what one opened.
        private int Emphasis(ReadOnlySpan<char> line, int at, ref int single, ref int several)
        {
            var end = at;
            while (end + 1 < line.Length && line[end + 1] == line[at])
            {
                end++;
            }

            ref var open = ref end == at ? ref single : ref several;
            var before = at > 0 && !char.IsWhiteSpace(line[at - 1]);
            var after = end + 1 < line.Length && !char.IsWhiteSpace(line[end + 1]);
            if (after && (!before || open == 0))
            {
                open++;
            }
            else if (before && open > 0)
            {
                open--;
            }
            else if (before)
            {
                strays++;
            }

            return end;
        }
    }
}
