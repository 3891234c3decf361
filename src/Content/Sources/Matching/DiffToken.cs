using System.Collections.Immutable;
using System.Text;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>A word or mark of a text as a diff compares it: normalised characters, or the dash that stands before them.</summary>
internal readonly record struct DiffToken(NormalizedText Text, int Start, int End, bool IsDash)
{
    public static List<DiffToken> Of(NormalizedText text, int from, int to)
    {
        var tokens = new List<DiffToken>();
        var start = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (i < to && !text.CanBreak(i))
            {
                continue;
            }

            if (start > from && text.GapBefore(start) >= Gap.Dash)
            {
                tokens.Add(new(text, start, start, IsDash: true));
            }

            tokens.Add(new(text, start, i, IsDash: false));
            start = i;
        }

        return tokens;
    }

    public bool SaysTheSameAs(DiffToken other)
    {
        if (IsDash || other.IsDash)
        {
            return IsDash && other.IsDash && GapBits.Compatible(Text.Gaps[Start], other.Text.Gaps[other.Start]);
        }

        if (!Text.Characters[Start..End].SequenceEqual(other.Text.Characters[other.Start..other.End]))
        {
            return false;
        }

        for (int i = Start + 1, j = other.Start + 1; i < End; i++, j++)
        {
            if (!GapBits.Compatible(Text.Gaps[i], other.Text.Gaps[j]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the gap before it may be the same; dashes are tokens of their own.</summary>
    public bool StandsApartLike(DiffToken other) =>
        IsDash || other.IsDash || Text.GapBefore(Start) >= Gap.Dash || other.Text.GapBefore(other.Start) >= Gap.Dash
        || GapBits.Compatible(Text.Gaps[Start], other.Text.Gaps[other.Start]);

    public bool IsWord => !IsDash && HasWord();

    public bool SpaceBefore => IsDash ? Text.GapBefore(Start) != Gap.Dash : Start > 0
        && (Text.HasSpaceBefore(Start) || Text.GapBefore(Start) > Gap.Dash);

    public void Print(StringBuilder line)
    {
        if (IsDash)
        {
            line.Append(Text.GapBefore(Start) is Gap.Dash or Gap.SpacedDash ? '—' : '-');
            return;
        }

        var start = Text.OriginalStart(Start);
        var space = false;
        foreach (var c in Text.Original.AsSpan(start, Text.OriginalEnd(End - 1) - start))
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (!space)
            {
                line.Append(' ');
            }

            space = char.IsWhiteSpace(c);
        }
    }

    /// <summary>Joins tokens that share one fate into runs.</summary>
    public static WordDiff Join(IEnumerable<(DiffOperation Operation, DiffToken Token)> steps)
    {
        var runs = ImmutableArray.CreateBuilder<DiffRun>();
        var line = new StringBuilder();
        DiffOperation? current = null;
        var spaceBefore = false;
        foreach (var (operation, token) in steps)
        {
            if (operation != current)
            {
                Close();
                current = operation;
                spaceBefore = token.SpaceBefore;
            }
            else if (token.SpaceBefore && line.Length > 0)
            {
                line.Append(' ');
            }

            token.Print(line);
        }

        Close();
        ShowSpaces(runs);
        return new(runs.ToImmutable());

        void Close()
        {
            if (current is { } operation && line.Length > 0)
            {
                runs.Add(new(operation, line.ToString(), spaceBefore));
            }

            line.Clear();
        }
    }

    // Where one of two alternatives stands apart and the other does not, the space is part of what differs.
    private static void ShowSpaces(ImmutableArray<DiffRun>.Builder runs)
    {
        for (var i = 0; i + 1 < runs.Count; i++)
        {
            var (one, other) = (runs[i], runs[i + 1]);
            if (i > 0 && one.Operation == DiffOperation.Removed && other.Operation == DiffOperation.Added
                && one.SpaceBefore != other.SpaceBefore)
            {
                runs[i] = Inside(one);
                runs[i + 1] = Inside(other);
            }
        }

        static DiffRun Inside(DiffRun run) => run.SpaceBefore ? new(run.Operation, " " + run.Text, SpaceBefore: false) : run;
    }

    private bool HasWord()
    {
        for (var i = Start; i < End; i++)
        {
            if (Text.IsWord(i))
            {
                return true;
            }
        }

        return false;
    }
}
