using System.Collections.Frozen;
using System.Text;

namespace Timeline.Site.Cards.Lettering;

/// <summary>Joins Arabic letters by Unicode's presentation forms: alone, at the end, at the start and in the middle of a run of letters.</summary>
internal static class ArabicForms
{
    private const int Lam = 0x644, Tatweel = 0x640, Joiner = 0x200D;

    // Letter → its form alone; the other forms follow in Unicode in the order end, start, middle. These have two forms: they never join to the next.
    private static readonly FrozenDictionary<int, int> JoinBackOnly = Table(
        (0x622, 0xFE81), (0x623, 0xFE83), (0x624, 0xFE85), (0x625, 0xFE87), (0x627, 0xFE8D), (0x629, 0xFE93), (0x62F, 0xFEA9), (0x630, 0xFEAB),
        (0x631, 0xFEAD), (0x632, 0xFEAF), (0x648, 0xFEED), (0x649, 0xFEEF), (0x671, 0xFB50), (0x688, 0xFB88), (0x691, 0xFB8C), (0x698, 0xFB8A),
        (0x6BA, 0xFB9E), (0x6D2, 0xFBAE));

    private static readonly FrozenDictionary<int, int> JoinBoth = Table(
        (0x626, 0xFE89), (0x628, 0xFE8F), (0x62A, 0xFE95), (0x62B, 0xFE99), (0x62C, 0xFE9D), (0x62D, 0xFEA1), (0x62E, 0xFEA5), (0x633, 0xFEB1),
        (0x634, 0xFEB5), (0x635, 0xFEB9), (0x636, 0xFEBD), (0x637, 0xFEC1), (0x638, 0xFEC5), (0x639, 0xFEC9), (0x63A, 0xFECD), (0x641, 0xFED1),
        (0x642, 0xFED5), (0x643, 0xFED9), (Lam, 0xFEDD), (0x645, 0xFEE1), (0x646, 0xFEE5), (0x647, 0xFEE9), (0x64A, 0xFEF1), (0x679, 0xFB66),
        (0x67E, 0xFB56), (0x686, 0xFB7A), (0x6A4, 0xFB6A), (0x6A9, 0xFB8E), (0x6AF, 0xFB92), (0x6BE, 0xFBAA), (0x6C1, 0xFBA6), (0x6CC, 0xFBFC));

    // Lam and an alef after it are written as one.
    private static readonly FrozenDictionary<int, int> LamAlef = Table((0x622, 0xFEF5), (0x623, 0xFEF7), (0x625, 0xFEF9), (0x627, 0xFEFB));

    /// <summary>The text, still in the order in which it is read, with each Arabic letter in its form. A form that no font has is left as the letter.</summary>
    public static List<Rune> Join(IReadOnlyList<Rune> text, Func<Rune, bool> hasForm)
    {
        var joined = new List<Rune>(text.Count);
        var joinsBefore = false; // the last letter reaches over to the next
        for (var i = 0; i < text.Count; i++)
        {
            var letter = text[i].Value;
            if (letter == Lam && i + 1 < text.Count && LamAlef.TryGetValue(text[i + 1].Value, out var both) && hasForm(new(both)))
            {
                joined.Add(new(joinsBefore ? both + 1 : both));
                joinsBefore = false;
                i++;
                continue;
            }

            var isBoth = JoinBoth.TryGetValue(letter, out var form);
            if (!isBoth && !JoinBackOnly.TryGetValue(letter, out form))
            {
                joined.Add(text[i]);
                joinsBefore = letter is Tatweel or Joiner;
                continue;
            }

            var joinsAfter = isBoth && i + 1 < text.Count && text[i + 1].Value is var next && (next is Tatweel or Joiner || JoinBoth.ContainsKey(next) || JoinBackOnly.ContainsKey(next));
            form += (joinsBefore ? 1 : 0) + (joinsAfter ? 2 : 0);
            joined.Add(hasForm(new(form)) ? new(form) : text[i]);
            joinsBefore = joinsAfter;
        }

        return joined;
    }

    private static FrozenDictionary<int, int> Table(params (int Letter, int Form)[] rows) => rows.ToFrozenDictionary(r => r.Letter, r => r.Form);
}
