using Timeline.Site.Cards.Painting;

namespace Timeline.Site.Cards.Fonts;

/// <summary>A font with TrueType outlines (the OpenType specification's <c>glyf</c> kind): which glyph a character has, how wide it is, and its shape. Immutable; safe to use from many threads.</summary>
internal sealed class TrueTypeFont
{
    private const int TagOfHead = 0x68656164, TagOfMaxp = 0x6D617870, TagOfHhea = 0x68686561, TagOfHmtx = 0x686D7478;
    private const int TagOfLoca = 0x6C6F6361, TagOfGlyf = 0x676C7966, TagOfCmap = 0x636D6170, TagOfGpos = 0x47504F53;

    private readonly CharacterMap characters;
    private readonly GlyphTable glyphs;
    private readonly PairKerning kerning;
    private readonly FontData widths;
    private readonly int widthCount;
    private readonly double unitsPerEm;

    private TrueTypeFont(Dictionary<int, FontData> tables, CharacterMap characters, int glyphCount)
    {
        this.characters = characters;
        unitsPerEm = tables[TagOfHead].U16(18);
        widths = tables[TagOfHmtx];
        widthCount = tables[TagOfHhea].U16(34);
        glyphs = new(tables[TagOfGlyf], tables[TagOfLoca], tables[TagOfHead].U16(50) == 1, glyphCount);
        kerning = PairKerning.Read(tables.GetValueOrDefault(TagOfGpos));
    }

    /// <summary>Reads a font, or says what is wrong with it as the end of a sentence: "… is cut short".</summary>
    public static (TrueTypeFont? Font, string Problem) Read(byte[] file)
    {
        var data = new FontData(file);
        switch (data.U32(0))
        {
            case 0x00010000 or 0x74727565: // 1.0, or 'true'
                break;
            case 0x4F54544F: // OTTO
                return (null, "has PostScript outlines");
            case 0x74746366: // ttcf
                return (null, "is a collection of fonts");
            case 0x774F4646 or 0x774F4632: // wOFF, wOF2
                return (null, "is packed for the web");
            default:
                return (null, "is not a TrueType font");
        }

        var tables = new Dictionary<int, FontData>();
        for (var i = 0; i < data.U16(4); i++)
        {
            var (tag, from, size) = ((int)data.U32(12 + 16 * i), data.U32(20 + 16 * i), data.U32(24 + 16 * i));
            if ((long)from + size > data.Length)
            {
                return (null, "is cut short");
            }

            tables[tag] = data.Part(from, size);
        }

        return tables.Keys.Intersect([TagOfHead, TagOfMaxp, TagOfHhea, TagOfHmtx, TagOfLoca, TagOfGlyf, TagOfCmap]).Count() < 7
            ? (null, "lacks a table that every TrueType font has")
            : Read(tables);
    }

    public int Glyph(int character) => characters.Glyph(character);

    /// <summary>In em, the size of the type.</summary>
    public double Advance(int glyph) => widths.U16(4 * Math.Min(glyph, widthCount - 1)) / unitsPerEm;

    /// <summary>What is added between two glyphs, in em; mostly negative or 0.</summary>
    public double Kerning(int left, int right) => kerning.Between(left, right) / unitsPerEm;

    /// <summary>Adds a glyph to an outline, its origin on the base line.</summary>
    public void Draw(int glyph, double x, double baseline, double size, Outline outline) =>
        glyphs.Draw(glyph, Placing.At(x, baseline, size / unitsPerEm), outline);

    private static (TrueTypeFont? Font, string Problem) Read(Dictionary<int, FontData> tables)
    {
        var (head, places, glyphs) = (tables[TagOfHead], tables[TagOfLoca], tables[TagOfGlyf]);
        var count = tables[TagOfMaxp].U16(4);
        var (widthCount, isLong) = (tables[TagOfHhea].U16(34), head.U16(50) == 1);
        if (head.U32(12) != 0x5F0F3CF5 || head.U16(18) is < 16 or > 16384)
        {
            return (null, "has a damaged table 'head'");
        }

        if (count == 0 || widthCount == 0 || widthCount > count || tables[TagOfHmtx].Length < 4 * widthCount)
        {
            return (null, "has a damaged table 'hmtx'");
        }

        if (places.Length < (count + 1) * (isLong ? 4 : 2) || !Rises(places, isLong, count, glyphs.Length))
        {
            return (null, "has a damaged table 'loca'");
        }

        return CharacterMap.Read(tables[TagOfCmap]) is { } characters
            ? (new(tables, characters, count), "")
            : (null, "has no map of Unicode characters");
    }

    private static bool Rises(FontData places, bool isLong, int count, int length)
    {
        var before = 0L;
        for (var i = 0; i <= count; i++)
        {
            var place = isLong ? places.U32(4 * i) : 2L * places.U16(2 * i);
            if (place < before || place > length)
            {
                return false;
            }

            before = place;
        }

        return true;
    }
}
