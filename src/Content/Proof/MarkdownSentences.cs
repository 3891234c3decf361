using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Content.Model;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Proof;

/// <summary>A sentence of an author's text, and the citations whose notes stand in it or directly after it.</summary>
public sealed class Sentence(string text, int start, int end, ImmutableArray<string> notes)
{
    public ImmutableArray<string> Notes => notes;

    public bool HasNote => notes.Any(id => id != Citation.Self);

    /// <summary>Marked as the author's own words, and carried by no note.</summary>
    public bool IsOwn => !HasNote && notes.Contains(Citation.Self);

    // Most sentences are only counted: their words and lines are made for those that are told of.
    public string Words => MarkdownSentences.WordsOf(text.AsSpan(start, end - start));

    /// <summary>The line of the text it begins on, from 0.</summary>
    public int Line => text.AsSpan(0, start + MarkdownSentences.Indent(text.AsSpan(start, end - start))).Count('\n');
}

/// <summary>
/// Parts an author's Markdown into sentences, to find those that no note stands behind. A note after the full stop belongs to what went
/// before.
/// </summary>
public static partial class MarkdownSentences
{
    private const char Note = '\uFFFC'; // stands for a reference to a note

    private static readonly SearchValues<char> Stops = SearchValues.Create("\n.!?…؟।॥۔։።။។。！？｡");

    // What may stand after a full stop and belongs to its sentence.
    private static readonly SearchValues<char> Trailing = SearchValues.Create(".!?\"”’'»“)]*_\uFFFC");

    public static ImmutableArray<Sentence> Of(string markdown)
    {
        var (text, marks) = Marked(markdown);
        var found = ImmutableArray.CreateBuilder<Sentence>();
        var tables = TableRows.Of(text);
        var (start, mark, table) = (0, 0, 0);
        while (start < text.Length)
        {
            while (table < tables.Count && tables[table].End <= start)
            {
                table++;
            }

            var (block, end) = Next(text, start, table < tables.Count ? tables[table] : null);
            var first = mark;
            while (mark < marks.Count && marks[mark].At < end)
            {
                mark++;
            }

            if (!block && SaysSomething(text.AsSpan(start, end - start)))
            {
                found.Add(new(text, start, end, first == mark ? [] : [.. marks[first..mark].SelectMany(m => m.Ids)]));
            }

            start = end;
        }

        return found.DrainToImmutable();
    }

    // Where what begins here ends, and whether it is no statement. A row of a table says one thing, whatever stands in its cells.
    private static (bool IsBlock, int End) Next(string text, int start, TableRows? table) =>
        table is { } at && start >= at.Start
            ? start < at.Rows ? (true, at.Rows) : (false, LineEnd(text, start))
            : BlockEnd(text, start) is { } block ? (true, block)
            : (false, table is { } next ? Math.Min(End(text, start), next.Start) : End(text, start));

    internal static string WordsOf(ReadOnlySpan<char> sentence)
    {
        // Most have neither links nor notes.
        var words = sentence.Contains("](", StringComparison.Ordinal) ? Link().Replace(sentence.ToString(), "$1").Replace(Note, ' ')
            : sentence.Contains(Note) ? sentence.ToString().Replace(Note, ' ')
            : sentence;
        return Spaces.Single(words).Trim(' ', '|').TrimStart('#', '-', '*', '>', ' ');
    }

    internal static int Indent(ReadOnlySpan<char> sentence) => sentence.Length - sentence.TrimStart().Length;

    // A picture without words is no statement.
    private static bool SaysSomething(ReadOnlySpan<char> sentence) =>
        (sentence.Contains("](", StringComparison.Ordinal) ? WordsOf(sentence).AsSpan() : sentence).ContainsAnyLetter();

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    // [words](address) reads as its words. Lengths are bounded, so that brackets that never close cost no square of their number.
    [GeneratedRegex(@"!?\[([^\]\n]{0,1000})\]\([^)\s]{0,2000}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    private static bool IsFence(ReadOnlySpan<char> line) =>
        line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal);

    private static bool IsLinkDefinition(ReadOnlySpan<char> line) => line is ['[', not '^', ..] && LinkDefinition().IsMatch(line);

    // [name]: address "title", on a line of its own.
    [GeneratedRegex(@"^\[[^\]\n]{1,1000}\]:[ \t]*\S{1,2000}[ \t]*(?:""[^""\n]*""|'[^'\n]*'|\([^)\n]*\))?[ \t]*\r?(?:\n|\z)",
        RegexOptions.CultureInvariant)]
    private static partial Regex LinkDefinition();

    // Every reference becomes one character, and the line breaks in it stay.
    private static (string Text, List<(int At, ImmutableArray<string> Ids)> Marks) Marked(string markdown)
    {
        var references = NoteReferences.Find(markdown);
        if (references.IsEmpty)
        {
            return (markdown, []);
        }

        var (text, from) = (new StringBuilder(markdown.Length), 0);
        var marks = new List<(int, ImmutableArray<string>)>();
        foreach (var reference in references)
        {
            text.Append(markdown, from, reference.Start - from);
            marks.Add((text.Length, reference.Ids));
            text.Append(Note);
            text.Append('\n', markdown.AsSpan(reference.Start, reference.End - reference.Start).Count('\n'));
            from = reference.End;
        }

        return (text.Append(markdown, from, markdown.Length - from).ToString(), marks);
    }

    // What is no statement: a heading or the address of a link, which are a line, and a block of code up to its fence.
    private static int? BlockEnd(string text, int start)
    {
        var first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        var rest = text.AsSpan(first);
        if (rest.StartsWith('#'))
        {
            return LineEnd(text, first);
        }

        return text.AsSpan(0, first).TrimEnd(' ') is not ([] or [.., '\n']) ? null
            : IsLinkDefinition(rest) ? LineEnd(text, first)
            : !IsFence(rest) ? null
            : text.IndexOf($"\n{rest[..3]}", first, StringComparison.Ordinal) is >= 0 and var fence ? LineEnd(text, fence + 1)
            : text.Length;
    }

    private static int End(string text, int start)
    {
        for (var i = Stop(text, start); i < text.Length; i = Stop(text, i + 1))
        {
            if (IsBreak(text, i))
            {
                return i + 1;
            }

            if (FullStop.IsWide(text[i]) || ((FullStop.IsMark(text[i]) || text[i] == '…') && Closes(text, start, i)))
            {
                var end = i + 1;
                while (end < text.Length && !IsBreak(text, end) && (char.IsWhiteSpace(text[end]) || Trailing.Contains(text[end])))
                {
                    if (text[end] is '“' or '"' or '\'' or '*' or '_' && char.IsWhiteSpace(text[end - 1]))
                    {
                        break; // opens the next sentence
                    }

                    end++;
                }

                return end;
            }
        }

        return text.Length;
    }

    /// <summary>Where the next line begins, or the text ends.</summary>
    internal static int LineEnd(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end + 1 : text.Length;

    // Where a sentence may end: the next line break or closing mark.
    private static int Stop(string text, int from) =>
        text.AsSpan(from).IndexOfAny(Stops) is >= 0 and var found ? from + found : text.Length;

    // An empty line, or a line that begins an item of a list, a heading or a block of code.
    private static bool IsBreak(string text, int i)
    {
        if (text[i] != '\n')
        {
            return false;
        }

        var rest = text.AsSpan(i + 1).TrimStart(' ');
        return rest.IsEmpty || rest[0] is '\n' or '\r' or '#' || IsFence(rest)
            || (rest.Length > 1 && rest[0] is '-' or '*' or '+' && rest[1] == ' ');
    }

    private static bool Closes(string text, int start, int stop)
    {
        var next = stop + 1;
        while (next < text.Length
            && (text[next] is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '*' or '_' or Note || text[next] is '.' or '!' or '?'))
        {
            next++;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return false; // 3.5, example.org
        }

        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] == Note))
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        return text[stop] != '.' || FullStop.Ends(text, start, stop, next, isParted: text.AsSpan(stop, next - stop).Contains(Note));
    }
}
