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

    private static readonly ImmutableHashSet<string> Abbreviations = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "c", "ca", "cf", "gen", "col", "sen", "rep", "gov", "lt",
            "sgt", "jr", "sr",
        "approx", "vol", "p", "pp", "art", "bzw", "mme", "mlle", "sra");

    public static ImmutableArray<Sentence> Of(string markdown)
    {
        var (text, marks) = Marked(markdown);
        var found = ImmutableArray.CreateBuilder<Sentence>();
        var (start, mark) = (0, 0);
        while (start < text.Length)
        {
            var end = End(text, start);
            var first = mark;
            while (mark < marks.Count && marks[mark].At < end)
            {
                mark++;
            }

            if (SaysSomething(text.AsSpan(start, end - start)))
            {
                found.Add(new(text, start, end, first == mark ? [] : [.. marks[first..mark].SelectMany(m => m.Ids)]));
            }

            start = end;
        }

        return found.DrainToImmutable();
    }

    internal static string WordsOf(ReadOnlySpan<char> sentence)
    {
        // Most have neither links nor notes.
        var words = sentence.Contains("](", StringComparison.Ordinal) ? Link().Replace(sentence.ToString(), "$1").Replace(Note, ' ')
            : sentence.Contains(Note) ? sentence.ToString().Replace(Note, ' ')
            : sentence;
        return Spaces.Single(words).TrimStart('#', '-', '*', '>', ' ');
    }

    internal static int Indent(ReadOnlySpan<char> sentence) => sentence.Length - sentence.TrimStart().Length;

    // A heading is no statement, nor is a picture without words.
    private static bool SaysSomething(ReadOnlySpan<char> sentence) => !sentence.TrimStart().StartsWith('#')
        && (sentence.Contains("](", StringComparison.Ordinal) ? WordsOf(sentence).AsSpan() : sentence).ContainsAnyLetter();

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

    private static int End(string text, int start)
    {
        // A heading is its line.
        var first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        if (first < text.Length && text[first] == '#')
        {
            return text.IndexOf('\n', first) is >= 0 and var line ? line + 1 : text.Length;
        }

        for (var i = Stop(text, start); i < text.Length; i = Stop(text, i + 1))
        {
            if (IsBreak(text, i))
            {
                return i + 1;
            }

            if (text[i] is '。' or '！' or '？' or '｡' || (text[i] is '.' or '!' or '?' or '…' or '؟' or '।' or '॥' or '۔' or '։' or '።' or '။' or '។' && Closes(text, start, i)))
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

    // Where a sentence may end: the next line break or closing mark.
    private static int Stop(string text, int from) =>
        text.AsSpan(from).IndexOfAny(Stops) is >= 0 and var found ? from + found : text.Length;

    // An empty line, or a line that begins an item of a list or a heading.
    private static bool IsBreak(string text, int i)
    {
        if (text[i] != '\n')
        {
            return false;
        }

        var rest = text.AsSpan(i + 1).TrimStart(' ');
        return rest.IsEmpty || rest[0] is '\n' or '\r' or '#' || (rest.Length > 1 && rest[0] is '-' or '*' or '+' && rest[1] == ' ');
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

        if (text[stop] != '.')
        {
            return true;
        }

        var word = stop;
        while (word > start && char.IsLetterOrDigit(text[word - 1]))
        {
            word--;
        }

        // U.S., J. Smith, Mr. Smith; at the very end it closes all the same.
        var before = text[word..stop];
        return next >= text.Length || !((before.Length == 1 && char.IsUpper(before[0])) || Abbreviations.Contains(before));
    }
}
