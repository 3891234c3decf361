using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using HarfBuzzSharp;

namespace Timeline.Site.Pictures;

/// <summary>
/// The stretches of a line from left to right when it mixes directions: Unicode's bidirectional algorithm (UAX 9) for one line without
/// explicit embeddings, which
/// titles do not have. Ours, because no library that does this is served; the names of kinds and the numbers of rules are the annex's.
/// </summary>
internal static class VisualOrder
{
    private const string Opening = "([{", Closing = ")]}";

    /// <summary>Letters that run one way.</summary>
    public readonly record struct Stretch(int Start, int Length, bool RightToLeft);

    private enum Kind : byte
    {
        L,
        R,
        AL,
        EN,
        ES,
        ET,
        AN,
        CS,
        NSM,
        WS,
        ON,
    }

    /// <summary>Marks that are not seen and say how what is beside them runs.</summary>
    public static bool IsMark(Rune rune) => rune.Value is 0x200E or 0x200F or 0x061C;

    public static ImmutableArray<Stretch> Of(string line, bool rightToLeft)
    {
        var kinds = Kinds(line);
        if (!rightToLeft && kinds.All(k => k is not (Kind.R or Kind.AL or Kind.AN)))
        {
            return line.Length == 0 ? [] : [new(0, line.Length, false)];
        }

        var own = rightToLeft ? Kind.R : Kind.L;
        var end = line.Length;
        ResolveWeak(kinds, own);
        ResolveBrackets(line, kinds, own);
        ResolveNeutral(kinds, own);
        var levels = kinds.Select(k => k switch { Kind.R => 1, Kind.L => rightToLeft ? 2 : 0, _ => 2 }).ToArray(); // I1, I2
        while (end > 0 && char.IsWhiteSpace(line[end - 1]))
        {
            levels[--end] = rightToLeft ? 1 : 0; // L1
        }

        return Reordered(levels);
    }

    // L2: from the deepest level up, each row of stretches of at least that level is turned round.
    private static ImmutableArray<Stretch> Reordered(int[] levels)
    {
        var stretches = new List<(int Start, int Length, int Level)>();
        for (var i = 0; i < levels.Length; i++)
        {
            if (stretches is [.., var last] && last.Level == levels[i])
            {
                stretches[^1] = last with { Length = last.Length + 1 };
            }
            else
            {
                stretches.Add((i, 1, levels[i]));
            }
        }

        for (var level = 2; level >= 1; level--)
        {
            for (var i = 0; i < stretches.Count; i++)
            {
                var start = i;
                while (i < stretches.Count && stretches[i].Level >= level)
                {
                    i++;
                }

                stretches.Reverse(start, i - start);
            }
        }

        return [.. stretches.Select(s => new Stretch(s.Start, s.Length, s.Level == 1))];
    }

    private static void ResolveWeak(Kind[] kinds, Kind own)
    {
        var (before, strong) = (own, own);
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] switch
            {
                Kind.NSM => before, // W1
                Kind.EN when strong == Kind.AL => Kind.AN, // W2
                var other => other,
            };
            before = kinds[i];
            strong = before is Kind.L or Kind.R or Kind.AL ? before : strong;
        }

        for (var i = 1; i < kinds.Length - 1; i++)
        {
            var (left, right) = (kinds[i - 1], kinds[i + 1]);
            if ((kinds[i] is Kind.ES or Kind.CS && left == Kind.EN && right == Kind.EN)
                || (kinds[i] == Kind.CS && left == Kind.AN && right == Kind.AN))
            {
                kinds[i] = left; // W4
            }
        }

        strong = own;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.ET)
            {
                var next = i;
                while (next < kinds.Length && kinds[next] == Kind.ET)
                {
                    next++;
                }

                var touches = (i > 0 && kinds[i - 1] is Kind.EN) || (next < kinds.Length && kinds[next] == Kind.EN);
                Array.Fill(kinds, touches ? Kind.EN : Kind.ON, i, next - i); // W5
            }
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] switch
            {
                Kind.AL => Kind.R, // W3
                Kind.ES or Kind.CS or Kind.WS => Kind.ON, // W6
                Kind.EN when strong == Kind.L => Kind.L, // W7
                var other => other,
            };
            strong = kinds[i] is Kind.L or Kind.R ? kinds[i] : strong;
        }
    }

    // N0: a pair of brackets runs as what stands in it and before it.
    private static void ResolveBrackets(string line, Kind[] kinds, Kind own)
    {
        var open = new Stack<int>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < line.Length; i++)
        {
            if (kinds[i] == Kind.ON && Opening.Contains(line[i], StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if (kinds[i] == Kind.ON && Closing.IndexOf(line[i], StringComparison.Ordinal) is >= 0 and var bracket
                && open.Any(o => line[o] == Opening[bracket]))
            {
                while (line[open.Peek()] != Opening[bracket])
                {
                    open.Pop();
                }

                pairs.Add((open.Pop(), i));
            }
        }

        foreach (var (from, to) in pairs.OrderBy(p => p.Open))
        {
            var inside = kinds[(from + 1)..to].Select(Strong).OfType<Kind>().ToHashSet();
            var before = kinds[..from].Select(Strong).LastOrDefault(k => k is not null) ?? own;
            if (inside.Count > 0)
            {
                kinds[from] = kinds[to] = inside.Contains(own) ? own : before != own ? before : own;
            }
        }
    }

    // N1, N2: between two of one direction they run with these, else with the line.
    private static void ResolveNeutral(Kind[] kinds, Kind own)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.ON)
            {
                var next = Array.FindIndex(kinds, i, k => k != Kind.ON);
                var end = next < 0 ? kinds.Length : next;
                var before = i == 0 ? own : Strong(kinds[i - 1]) ?? own;
                var after = next < 0 ? own : Strong(kinds[next]) ?? own;
                Array.Fill(kinds, before == after ? before : own, i, end - i);
            }
        }
    }

    // A number counts as its surroundings' right-to-left letters do.
    private static Kind? Strong(Kind kind) => kind switch { Kind.L => Kind.L, Kind.R or Kind.EN or Kind.AN => Kind.R, _ => null };

    private static Kind[] Kinds(string line)
    {
        var kinds = new Kind[line.Length];
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            Array.Fill(kinds, KindOf(rune), at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }

        return kinds;
    }

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' or >= 0x6F0 and <= 0x6F9 => Kind.EN,
        >= 0x660 and <= 0x669 or 0x66B or 0x66C => Kind.AN,
        '+' or '-' or 0x2212 => Kind.ES,
        ',' or '.' or '/' or ':' or 0xA0 or 0x60C or 0x202F or 0x2044 => Kind.CS,
        '#' or '$' or '%' or 0xB0 or 0xB1 or 0x66A or >= 0x2030 and <= 0x2034 => Kind.ET,
        0x61B or >= 0x61D and <= 0x61F or 0x640 or 0x61C => Kind.AL,
        0x200E => Kind.L,
        0x200F => Kind.R,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.CurrencySymbol => Kind.ET,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.NSM,
            UnicodeCategory.SpaceSeparator => Kind.WS,
            _ => OfScript(rune),
        },
    };

    private static Kind OfScript(Rune rune)
    {
        var script = UnicodeFunctions.Default.GetScript(rune.Value);
        return script == Script.Arabic || script == Script.Syriac || script == Script.Thaana ? Kind.AL
            : script.HorizontalDirection == Direction.RightToLeft ? Kind.R
            : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber ? Kind.L
            : Kind.ON;
    }
}
