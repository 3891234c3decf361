namespace Timeline.Site.Cards.Fonts;

/// <summary>Which glyph a character has: the <c>cmap</c> table, in its formats 4 (the basic plane) and 12 (all of Unicode).</summary>
internal sealed class CharacterMap
{
    private readonly FontData map;
    private readonly bool isFull;

    private CharacterMap(FontData map, bool isFull)
    {
        this.map = map;
        this.isFull = isFull;
    }

    /// <summary>The best map the font has, or null when it has none that is understood.</summary>
    public static CharacterMap? Read(FontData table)
    {
        CharacterMap? best = null;
        var count = table.U16(2);
        for (var i = 0; i < count && 4 + 8 * (i + 1) <= table.Length; i++)
        {
            var (platform, encoding) = (table.U16(4 + 8 * i), table.U16(6 + 8 * i));
            var part = table.Part(table.U32(8 + 8 * i));
            // Unicode, or Windows in its two Unicode encodings.
            if (platform is 0 || (platform is 3 && encoding is 1 or 10))
            {
                best = part.U16(0) switch
                {
                    12 => new(part, true),
                    4 when best is not { isFull: true } => new(part, false),
                    _ => best,
                };
            }
        }

        return best;
    }

    /// <summary>The glyph, or 0 for none.</summary>
    public int Glyph(int character) => isFull ? Full(character) : character > 0xFFFF ? 0 : Basic(character);

    private int Full(int character)
    {
        var (low, high) = (0, (int)Math.Min(map.U32(12), (uint)map.Length / 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 16 + 12 * middle;
            if (character < map.U32(at))
            {
                high = middle - 1;
            }
            else if (character > map.U32(at + 4))
            {
                low = middle + 1;
            }
            else
            {
                return (int)Math.Min(map.U32(at + 8) + (long)(character - map.U32(at)), ushort.MaxValue);
            }
        }

        return 0;
    }

    // Four parallel arrays: last character, first character, difference, offset of a list of glyphs.
    private int Basic(int character)
    {
        var count = map.U16(6) / 2;
        var (low, high) = (0, count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = map.U16(14 + 2 * middle) < character ? (middle + 1, high) : (low, middle);
        }

        var first = map.U16(16 + 2 * (count + low));
        if (low >= count || character < first || character > map.U16(14 + 2 * low))
        {
            return 0;
        }

        var difference = map.U16(16 + 2 * (2 * count + low));
        var offsetAt = 16 + 2 * (3 * count + low);
        if (map.U16(offsetAt) is var offset and not 0)
        {
            var glyph = map.U16(offsetAt + offset + 2 * (character - first));
            return glyph == 0 ? 0 : (glyph + difference) & 0xFFFF;
        }

        return (character + difference) & 0xFFFF;
    }
}
