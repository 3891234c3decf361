using System.Buffers;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>
/// Tells from how a quote differs from the nearest text whether the text looks damaged on its way: misread by a scanner, or with the
/// furniture of a page left in it. It proves nothing: the quote is refused all the same.
/// </summary>
internal static class Damage
{
    private const int MostChanges = 5;
    private const int MostLines = 6;

    // What scanners take for each other. No two digits, and no two words that letters of like shape make into each other.
    private static readonly (string One, string Other)[] Lookalikes =
    [
        ("rn", "m"), ("cl", "d"), ("vv", "w"), ("VV", "W"),
        ("l", "1"), ("I", "1"), ("i", "1"), ("|", "1"), ("l", "I"), ("l", "|"), ("I", "|"), ("O", "0"), ("o", "0"),
    ];

    // Within a longer word only: "section S" is not "section 5".
    private static readonly (string One, string Other)[] LookalikesInWords =
        [.. Lookalikes, ("S", "5"), ("s", "5"), ("B", "8"), ("Z", "2"), ("z", "2")];

    private const int LongWord = 3;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f");

    /// <summary>One sentence, or null if anything differs that does not look like it.</summary>
    public static string? Of(IReadOnlyList<(DiffOperation Operation, DiffToken Token)> steps, NormalizedText text)
    {
        var found = new List<string>();
        for (var i = 0; i < steps.Count;)
        {
            if (steps[i].Operation == DiffOperation.Same)
            {
                i++;
                continue;
            }

            var end = i;
            while (end < steps.Count && steps[end].Operation != DiffOperation.Same)
            {
                end++;
            }

            var change = new Change(steps, i, end, text);
            if (Kind(change) is not { } kind || found.Count >= MostChanges)
            {
                return null;
            }

            found.Add(kind);
            i = end;
        }

        return found.Count == 0 ? null : $"The difference looks like damage, not like other words: {string.Join("; ", found)}.";
    }

    private static string? Kind(Change change)
    {
        if (change.There.Count == 0)
        {
            return RunningHeadBetween(change);
        }

        if (change.Here.Count == 0 || change.There.Exists(HasHyphen))
        {
            return null;
        }

        var (here, there) = (Letters(change.Here), Letters(change.There));
        return BrokenWord(change, there)
            ?? (change.Here.Exists(HasHyphen) ? null
            : here == there ? LostSpace(change)
            : LooksAlike(change) ? $"an error of text recognition, ‘{Words(change.Here)}’ for ‘{Words(change.There)}’"
            : null);
    }

    // A hyphen is no letter and no space, and says which of two words it is.
    private static bool HasHyphen(DiffToken token)
    {
        for (var i = token.Start + 1; i < token.End; i++)
        {
            if (token.Text.GapBefore(i) is not (Gap.None or Gap.LineHyphen))
            {
                return true;
            }
        }

        return false;
    }

    // Both ends of the word stand in the text, the first before a hyphen at the end of a line, and between them a page's furniture at most.
    private static string? BrokenWord(Change change, string word)
    {
        if (change.There.Count(token => token.IsWord) != 1 || change.Here is not [{ IsDash: false } first, { IsDash: true }, .., { IsDash: false } last]
            || Letters([first]) + Letters([last]) != word)
        {
            return null;
        }

        var between = change.Text.Original.AsSpan()[change.Text.OriginalEnd(first.End - 1)..change.Text.OriginalStart(last.Start)];
        var hyphen = between.IndexOfAny(LineEnds);
        return hyphen >= 0 && between[..hyphen].Trim() is "-" or "‐" or "\u00AD" && AreHeads(between[hyphen..], change.Text.Original)
            ? $"a word broken at the end of a page, ‘{Words([first])}- … {Words([last])}’ for ‘{Words(change.There)}’; quote with ‘…’ before or behind it"
            : null;
    }

    // Whole lines that the text goes on after.
    private static string? RunningHeadBetween(Change change)
    {
        if (change.Before is not { } before || change.After is not { } after)
        {
            return null;
        }

        var between = change.Text.Original.AsSpan()[change.Text.OriginalEnd(before.End - 1)..change.Text.OriginalStart(after.Start)];
        var (first, last) = (between.IndexOfAny(LineEnds), between.LastIndexOfAny(LineEnds));
        return first >= 0 && last > first && between[..first].IsWhiteSpace() && between[last..].IsWhiteSpace()
            && AreHeads(between[first..last], change.Text.Original)
            ? $"a running head or the number of a page, ‘{Words(change.Here)}’, between ‘{Words([before])}’ and ‘{Words([after])}’; quote with ‘{Words([before])} … {Words([after])}’"
            : null;
    }

    /// <summary>
    /// Whether these lines are a page's own: at a form feed, or alone among blank lines and a number or the same as elsewhere.
    /// </summary>
    private static bool AreHeads(ReadOnlySpan<char> lines, string text)
    {
        var isAtPage = lines.Contains('\f');
        var count = 0;
        foreach (var range in lines.SplitAny(LineEnds))
        {
            var line = lines[range].Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            var words = line.ToString();
            var normalized = TextNormalizer.Normalize(words);
            var isOwn = RunningHead.IsNumber(line) || IsRepeated(words, text) || (isAtPage && char.IsUpper(line[0]));
            if (++count > MostLines || !RunningHead.MayBe(line) || !isOwn || Negations.AnyIn(normalized, 0, normalized.Length))
            {
                return false;
            }
        }

        return isAtPage || HasBlankLine(lines);
    }

    private static bool HasBlankLine(ReadOnlySpan<char> lines)
    {
        var ends = 0;
        foreach (var c in lines)
        {
            ends = c == '\n' ? ends + 1 : char.IsWhiteSpace(c) ? ends : 0;
            if (ends > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRepeated(string line, string text)
    {
        var count = 0;
        for (var at = 0; count < 2 && text.IndexOf(line, at, StringComparison.Ordinal) is var found and >= 0; at = found + line.Length)
        {
            count += (found == 0 || LineEnds.Contains(text[found - 1]))
                && (found + line.Length == text.Length || LineEnds.Contains(text[found + line.Length])) ? 1 : 0;
        }

        return count > 1;
    }

    // The same letters, with fewer spaces on one side. Not of numbers, whose spaces say how many there are, nor of "no thing".
    private static string? LostSpace(Change change)
    {
        var (here, there) = (Parts(change.Here), Parts(change.There));
        var isPart = here.IsSubsetOf(there) || there.IsSubsetOf(here);
        return !isPart || here.SetEquals(there) || Letters(change.Here).Any(char.IsDigit) || IsNegated(change.Here) || IsNegated(change.There)
            ? null
            : here.Count < there.Count ? $"a lost space, ‘{Words(change.Here)}’ for ‘{Words(change.There)}’"
            : $"a space too many, ‘{Words(change.Here)}’ for ‘{Words(change.There)}’";
    }

    private static bool IsNegated(List<DiffToken> tokens) =>
        tokens.Exists(token => !token.IsDash && Negations.AnyIn(token.Text, token.Start, token.End));

    // After how many letters one word ends and the next begins.
    private static HashSet<int> Parts(List<DiffToken> tokens)
    {
        var parts = new HashSet<int>();
        var length = 0;
        foreach (var token in tokens)
        {
            length += token.End - token.Start;
            parts.Add(length);
        }

        return parts;
    }

    private static bool LooksAlike(Change change) =>
        change.Here.Count == change.There.Count
        && change.Here.Zip(change.There).All(pair => !pair.First.IsDash && !pair.Second.IsDash
            && LooksAlike(Letters([pair.First]), Letters([pair.Second])));

    private static bool LooksAlike(string here, string there)
    {
        if (here == there)
        {
            return true;
        }

        var alike = here.Length >= LongWord || there.Length >= LongWord ? LookalikesInWords : Lookalikes;
        var (i, j) = (0, 0);
        while (i < here.Length && j < there.Length)
        {
            if (Pair(alike, here.AsSpan(i), there.AsSpan(j)) is var (x, y))
            {
                (i, j) = (i + x, j + y);
            }
            else if (here[i++] != there[j++])
            {
                return false;
            }
        }

        return i == here.Length && j == there.Length;
    }

    private static (int Here, int There)? Pair((string, string)[] alike, ReadOnlySpan<char> here, ReadOnlySpan<char> there)
    {
        foreach (var (one, other) in alike)
        {
            if (here.StartsWith(one, StringComparison.Ordinal) && there.StartsWith(other, StringComparison.Ordinal))
            {
                return (one.Length, other.Length);
            }

            if (here.StartsWith(other, StringComparison.Ordinal) && there.StartsWith(one, StringComparison.Ordinal))
            {
                return (other.Length, one.Length);
            }
        }

        return null;
    }

    private static string Letters(List<DiffToken> tokens) =>
        string.Concat(tokens.Select(token => token.IsDash ? "\u2014" : token.Text.Characters[token.Start..token.End].ToString()));

    private static string Words(List<DiffToken> tokens)
    {
        var words = DiffToken.Join(tokens.Select(token => (DiffOperation.Same, token))).ToString();
        return words.Length <= RunningHead.Longest ? words : words[..RunningHead.Longest] + "…";
    }

    /// <summary>What the text has and the quote has in its place, between the same words.</summary>
    private sealed class Change(IReadOnlyList<(DiffOperation Operation, DiffToken Token)> steps, int from, int to, NormalizedText text)
    {
        public NormalizedText Text => text;

        public List<DiffToken> Here { get; } = Of(steps, from, to, DiffOperation.Removed);

        public List<DiffToken> There { get; } = Of(steps, from, to, DiffOperation.Added);

        public DiffToken? Before => from > 0 ? steps[from - 1].Token : null;

        public DiffToken? After => to < steps.Count ? steps[to].Token : null;

        private static List<DiffToken> Of(
            IReadOnlyList<(DiffOperation Operation, DiffToken Token)> steps, int from, int to, DiffOperation operation) =>
            [.. steps.Skip(from).Take(to - from).Where(step => step.Operation == operation).Select(step => step.Token)];
    }
}
