using System.Collections.Immutable;
using System.Numerics;

namespace Timeline.Site.Cards.Fonts;

/// <summary>How much closer two letters stand: the pair adjustments of the <c>GPOS</c> table's feature <c>kern</c>.</summary>
internal sealed class PairKerning
{
    // Far more than fonts have, and little enough that a broken one costs no time.
    private const int Most = 256;

    private readonly ImmutableArray<ImmutableArray<FontData>> lookups;

    private PairKerning(ImmutableArray<ImmutableArray<FontData>> lookups) => this.lookups = lookups;

    public static PairKerning Read(FontData table)
    {
        var features = table.Part(table.U16(6));
        var all = table.Part(table.U16(8));
        var wanted = new SortedSet<int>();
        for (var i = 0; i < Math.Min(features.U16(0), Most); i++)
        {
            if (features.U32(2 + 6 * i) == 0x6B65726E) // kern
            {
                var feature = features.Part(features.U16(6 + 6 * i));
                for (var j = 0; j < Math.Min(feature.U16(2), Most); j++)
                {
                    wanted.Add(feature.U16(4 + 2 * j));
                }
            }
        }

        return new([.. wanted.Where(i => i < all.U16(0)).Take(Most).Select(i => Pairs(all.Part(all.U16(2 + 2 * i))))]);
    }

    /// <summary>What is added to the advance of the left glyph, in units of the font.</summary>
    public int Between(int left, int right)
    {
        var sum = 0;
        foreach (var parts in lookups)
        {
            foreach (var part in parts)
            {
                if (Value(part, left, right) is { } value)
                {
                    sum += value;
                    break;
                }
            }
        }

        return sum;
    }

    // Type 2 is a pair; type 9 points elsewhere in a large font, and must say type 2 there.
    private static ImmutableArray<FontData> Pairs(FontData lookup)
    {
        var type = lookup.U16(0);
        var parts = Enumerable.Range(0, Math.Min(lookup.U16(4), Most)).Select(i => lookup.Part(lookup.U16(6 + 2 * i)));
        return type switch
        {
            2 => [.. parts],
            9 => [.. parts.Where(p => p.U16(2) == 2).Select(p => p.Part(p.U32(4)))],
            _ => [],
        };
    }

    private static int? Value(FontData part, int left, int right)
    {
        var index = Coverage(part.Part(part.U16(2)), left);
        if (index < 0)
        {
            return null;
        }

        var (first, second) = (part.U16(4), part.U16(6));
        var (size, advance) = (2 * (Bits(first) + Bits(second)), 2 * Bits(first & 3));
        var adjusts = (first & 4) != 0;
        if (part.U16(0) == 1)
        {
            var set = part.Part(part.U16(10 + 2 * index));
            var (low, high) = (0, set.U16(0) - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var at = 2 + (2 + size) * middle;
                var glyph = set.U16(at);
                if (glyph == right)
                {
                    return adjusts ? set.I16(at + 2 + advance) : 0;
                }

                (low, high) = glyph < right ? (middle + 1, high) : (low, middle - 1);
            }

            return null;
        }

        var (row, column) = (Class(part.Part(part.U16(8)), left), Class(part.Part(part.U16(10)), right));
        return adjusts && row < part.U16(12) && column < part.U16(14) ? part.I16(16 + size * (row * part.U16(14) + column) + advance) : 0;
    }

    private static int Coverage(FontData table, int glyph)
    {
        var isRanges = table.U16(0) == 2;
        var size = isRanges ? 6 : 2;
        var (low, high) = (0, table.U16(2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 4 + size * middle;
            if (glyph < table.U16(at))
            {
                high = middle - 1;
            }
            else if (glyph > table.U16(isRanges ? at + 2 : at))
            {
                low = middle + 1;
            }
            else
            {
                return isRanges ? table.U16(at + 4) + glyph - table.U16(at) : middle;
            }
        }

        return -1;
    }

    private static int Class(FontData table, int glyph)
    {
        if (table.U16(0) == 1)
        {
            var index = glyph - table.U16(2);
            return index >= 0 && index < table.U16(4) ? table.U16(6 + 2 * index) : 0;
        }

        var (low, high) = (0, table.U16(2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 4 + 6 * middle;
            if (glyph >= table.U16(at) && glyph <= table.U16(at + 2))
            {
                return table.U16(at + 4);
            }

            (low, high) = glyph < table.U16(at) ? (low, middle - 1) : (middle + 1, high);
        }

        return 0;
    }

    private static int Bits(int format) => BitOperations.PopCount((uint)format);
}
