using System.Collections.Immutable;

using Timeline.Content.Reading;

namespace Timeline.Content.Proof;

/// <summary>One <c>[@a; @b]</c> in a text: where it stands (offsets, end exclusive) and the citations it points at.</summary>
public readonly record struct NoteReference(int Start, int End, ImmutableArray<string> Ids);

/// <summary>Finds the note references in an author's text. Inside code spans and escaped brackets they are text.</summary>
public static class NoteReferences
{
    private const int MostLookalikes = 20;
    private const int LongestLookalike = 80;

    public static ImmutableArray<NoteReference> Find(string text)
    {
        if (!text.Contains("[@", StringComparison.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<NoteReference>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '`')
            {
                at = EndOfCode(text, at) - 1;
            }
            else if (text[at] == '[' && At(text, at) is { } reference)
            {
                found.Add(reference);
                at = reference.End - 1;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// Brackets that look like a note and are none: <c>[^1]</c>, <c>[@one, p. 9]</c> and <c>[see @one]</c>; where they stand and what they say.
    /// </summary>
    public static ImmutableArray<(int Start, string Text)> FindLookalikes(string text)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<(int, string)>();
        for (var at = 0; at < text.Length && found.Count < MostLookalikes; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '`')
            {
                at = EndOfCode(text, at) - 1;
            }
            else if (text[at] == '[' && At(text, at) is null
                && text.AsSpan(at, Math.Min(text.Length - at, LongestLookalike)).IndexOf(']') is > 2 and var end
                && IsLookalike(text.AsSpan(at + 1, end - 1), text.AsSpan(at + end + 1)))
            {
                found.Add((at, text[at..(at + end + 1)]));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The reference that begins with the bracket at <paramref name="start"/>, or null.</summary>
    public static NoteReference? At(string text, int start)
    {
        if (start + 2 >= text.Length || text[start + 1] != '@')
        {
            return null;
        }

        var length = text.AsSpan(start, Math.Min(text.Length - start, 1000)).IndexOf(']');
        if (length < 0)
        {
            return null;
        }

        var ids = text.Substring(start + 1, length - 1)
            .Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ids.Length > 0 && ids.All(id => id.Length > 1 && id[0] == '@' && !id.Any(char.IsWhiteSpace))
            ? new(start, start + length + 1, [.. ids.Select(id => id[1..])])
            : null;
    }

    // Before an @ stands a blank or nothing, or it is an address of mail; the words of a link are no note.
    private static bool IsLookalike(ReadOnlySpan<char> inside, ReadOnlySpan<char> after) =>
        inside[0] is '^' or '@'
        || (!inside.Contains('[') && !after.StartsWith('(') && inside.IndexOf(" @", StringComparison.Ordinal) is >= 0 and var mark
            && mark + 2 < inside.Length && char.IsLetterOrDigit(inside[mark + 2]));

    private static int EndOfCode(string text, int start)
    {
        var ticks = 1;
        while (start + ticks < text.Length && text[start + ticks] == '`')
        {
            ticks++;
        }

        var end = text.IndexOf(new string('`', ticks), start + ticks, StringComparison.Ordinal);
        return end < 0 ? start + ticks : end + ticks;
    }
}
