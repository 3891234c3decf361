using System.Text;

namespace Timeline.Site.Cards.Lettering;

/// <summary>The order of a line from left to right when it mixes directions: the rules of Unicode's bidirectional algorithm (UAX 9) that titles need, without its explicit marks.</summary>
internal static class VisualOrder
{
    private enum Way : byte
    {
        Neutral,
        Left,
        Right,
        Number,
    }

    public static List<Rune> Of(IReadOnlyList<Rune> line, bool rightToLeft)
    {
        var ways = line.Select(WayOf).ToArray();
        if (!rightToLeft && !ways.Contains(Way.Right))
        {
            return [.. line];
        }

        Punctuate(line, ways);
        var levels = Levels(ways, rightToLeft);
        var order = Enumerable.Range(0, line.Count).ToArray();
        // From the deepest level up, each stretch of at least that level is turned round.
        for (var level = 2; level >= 1; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var start = i;
                while (i < order.Length && levels[order[i]] >= level)
                {
                    i++;
                }

                Array.Reverse(order, start, i - start);
            }
        }

        return [.. order.Select(i => levels[i] == 1 ? Mirror(line[i]) : line[i])];
    }

    // Marks inside numbers (1,500; 10:30) and right beside them (%, €) belong to them.
    private static void Punctuate(IReadOnlyList<Rune> line, Way[] ways)
    {
        for (var i = 0; i < ways.Length; i++)
        {
            if (ways[i] == Way.Neutral)
            {
                var (before, after) = (i > 0 && ways[i - 1] == Way.Number, i + 1 < ways.Length && ways[i + 1] == Way.Number);
                ways[i] = line[i].Value switch
                {
                    '.' or ',' or ':' or '/' or 0x66B or 0x66C when before && after => Way.Number,
                    '+' or '-' or 0x2212 or 0x2013 when before && after => Way.Number,
                    '%' or '#' or '$' or 0x20AC or 0xA3 or 0xB0 when before || after => Way.Number,
                    _ => Way.Neutral,
                };
            }
        }
    }

    // 0 runs with the left-to-right line, 1 to the left, 2 to the right within that.
    private static int[] Levels(Way[] ways, bool rightToLeft)
    {
        var levels = new int[ways.Length];
        var line = rightToLeft ? Way.Right : Way.Left;
        var strong = line;
        for (var i = 0; i < ways.Length; i++)
        {
            var way = ways[i];
            if (way == Way.Neutral)
            {
                // Between two of one direction they run with these, else with the line. A number counts as its surroundings do.
                var next = Array.FindIndex(ways, i, w => w != Way.Neutral);
                var after = next < 0 ? line : ways[next] == Way.Number ? strong : ways[next];
                way = strong == after ? strong : line;
            }
            else if (way != Way.Number)
            {
                strong = way;
            }

            levels[i] = way switch
            {
                Way.Right => 1,
                Way.Number => strong == Way.Right || rightToLeft ? 2 : 0,
                _ => rightToLeft ? 2 : 0,
            };
        }

        return levels;
    }

    private static Way WayOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' or >= 0x660 and <= 0x669 or >= 0x6F0 and <= 0x6F9 => Way.Number,
        0x60C or 0x66B or 0x66C => Way.Neutral,
        >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC => Way.Right,
        _ => Rune.IsLetter(rune) ? Way.Left : Way.Neutral,
    };

    private static Rune Mirror(Rune rune) => rune.Value switch
    {
        '(' => new(')'),
        ')' => new('('),
        '[' => new(']'),
        ']' => new('['),
        '<' => new('>'),
        '>' => new('<'),
        '«' => new('»'),
        '»' => new('«'),
        '‹' => new('›'),
        '›' => new('‹'),
        _ => rune,
    };
}
