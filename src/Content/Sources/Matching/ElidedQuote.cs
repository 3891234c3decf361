using System.Text;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>A piece of a quote, and its second reading where <c>[T]he</c> says that the editor changed the case of a letter.</summary>
internal sealed record Piece(string Text, TextWords Words, TextWords? OtherCase);

/// <summary>What parts two pieces: something skipped, or the editor's words, or both.</summary>
internal sealed record PieceGap(bool Skips, string Editorial);

/// <summary>A quote taken apart at its ellipses and brackets.</summary>
internal sealed record ElidedQuote(List<Piece> Pieces, List<PieceGap> Gaps, string Editorial, int EditorialWords)
{
    // "harm[less]": an ending that says the opposite.
    private static readonly string[] NegatingEndings = ["less", "los", "lose", "losen", "loos", "loze"];

    /// <summary>Brackets that make another word of the one they stand at, as in <c>[un]able</c>; null where there are none.</summary>
    public string? ChangedWord { get; private init; }

    /// <summary>Null if the quote has neither ellipsis nor brackets.</summary>
    public static ElidedQuote? Of(NormalizedText quote)
    {
        var marks = Marks(quote);
        if (marks.Count == 0 && !HasCaseBracket(quote))
        {
            return null;
        }

        var pieces = new List<Piece>();
        var gaps = new List<PieceGap>();
        var everything = new StringBuilder();
        var editorial = new StringBuilder();
        var skips = false;
        string? changed = null;
        var position = 0;
        foreach (var (start, end, isEllipsis) in marks.Append((quote.Length, quote.Length, false)))
        {
            if (PieceOf(quote, position, start) is { } piece)
            {
                if (pieces.Count > 0)
                {
                    gaps.Add(new(skips, editorial.ToString()));
                }

                pieces.Add(piece);
                editorial.Clear();
                skips = false;
            }

            if (isEllipsis)
            {
                skips = true;
            }
            else if (end > start)
            {
                var words = quote.Original[quote.OriginalStart(start)..quote.OriginalEnd(end - 1)];
                changed ??= IsPrefix(quote, end) || (NegatingEndings.Contains(words.Trim('[', ']'), StringComparer.OrdinalIgnoreCase) && start > 0 && quote.IsWord(start - 1) && !quote.HasSpaceBefore(start))
                    ? words : null;
                editorial.Append(words).Append(' ');
                everything.Append(words).Append(' ');
            }

            position = end;
        }

        var allEditorial = everything.ToString();
        return new(pieces, gaps, allEditorial, TextWords.Of(TextNormalizer.Normalize(allEditorial, quote.Rules)).Words) { ChangedWord = changed };
    }

    // A word goes on behind the brackets.
    private static bool IsPrefix(NormalizedText quote, int end) =>
        end < quote.Length && quote.IsWord(end) && quote.GapBefore(end) == Gap.None && !quote.HasSpaceBefore(end);

    private static List<(int Start, int End, bool IsEllipsis)> Marks(NormalizedText quote)
    {
        var marks = new List<(int, int, bool)>();
        var characters = quote.Characters;
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == Characters.Ellipsis)
            {
                marks.Add((i, i + 1, true));
                continue;
            }

            if (characters[i] is not ('[' or '('))
            {
                continue;
            }

            var close = characters[i] == '[' ? ']' : ')';
            if (i + 2 < characters.Length && characters[i + 1] == Characters.Ellipsis && characters[i + 2] == close)
            {
                marks.Add((i, i + 3, true));
                i += 2;
            }
            else if (close == ']' && !IsCaseBracket(quote, i) && characters[(i + 1)..].IndexOfAny('[', ']') is var length and >= 0
                && characters[i + 1 + length] == ']')
            {
                marks.Add((i, i + length + 2, false));
                i += length + 1;
            }
        }

        return marks;
    }

    private static bool HasCaseBracket(NormalizedText quote)
    {
        for (var i = 0; i < quote.Length; i++)
        {
            if (quote.Characters[i] == '[' && IsCaseBracket(quote, i))
            {
                return true;
            }
        }

        return false;
    }

    // [T]he: one letter in brackets, and the word goes on.
    private static bool IsCaseBracket(NormalizedText quote, int i) =>
        i + 3 < quote.Length && quote.Characters[i + 2] == ']' && char.IsLetter(quote.Characters[i + 1])
        && (char.IsUpper(quote.Characters[i + 1]) || char.IsLower(quote.Characters[i + 1]))
        && quote.KindOf(i + 3) == CharacterKind.Word && quote.GapBefore(i + 3) == Gap.None && !quote.HasSpaceBefore(i + 3)
        && (i == 0 || !quote.IsWord(i - 1) || quote.HasSpaceBefore(i));

    private static Piece? PieceOf(NormalizedText quote, int from, int to)
    {
        if (from >= to)
        {
            return null;
        }

        var raw = quote.Original[quote.OriginalStart(from)..quote.OriginalEnd(to - 1)];
        var plain = new StringBuilder(raw);
        var other = new StringBuilder(raw);
        var changed = false;
        for (var i = to - 1; i >= from; i--)
        {
            if (quote.Characters[i] == '[' && IsCaseBracket(quote, i))
            {
                var start = quote.OriginalStart(i) - quote.OriginalStart(from);
                var end = quote.OriginalEnd(i + 2) - quote.OriginalStart(from);
                var letter = quote.Characters[i + 1];
                plain.Remove(start, end - start).Insert(start, letter);
                other.Remove(start, end - start)
                    .Insert(start, char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter));
                changed = true;
            }
        }

        var words = TextWords.Of(TextNormalizer.Normalize(plain.ToString(), quote.Rules));
        return words.Words == 0 ? null
            : new(plain.ToString(), words, changed ? TextWords.Of(TextNormalizer.Normalize(other.ToString(), quote.Rules)) : null);
    }
}
