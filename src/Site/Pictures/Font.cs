using System.Collections.Immutable;

using HarfBuzzSharp;

using SkiaSharp;

using Buffer = HarfBuzzSharp.Buffer;
using Shaper = HarfBuzzSharp.Font;

namespace Timeline.Site.Pictures;

/// <summary>
/// One font file: HarfBuzz says which glyphs stand for a text and where, Skia draws them. Immutable; safe to use from many threads.
/// </summary>
internal sealed class Font
{
    // Named, because HarfBuzz else asks the machine for its language.
    private static readonly Language AnyLanguage = new("und");

    private readonly SKTypeface typeface;
    private readonly Shaper shaper;
    private readonly double unitsPerEm;

    private Font(SKTypeface typeface, Face face)
    {
        this.typeface = typeface;
        unitsPerEm = face.UnitsPerEm;
        shaper = new(face);
        shaper.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        shaper.SetFunctionsOpenType();
    }

    /// <summary>Null when the file is no font that both libraries can read.</summary>
    public static Font? Read(byte[] file)
    {
        using var blob = Copy(file);
        var face = new Face(blob, 0);
        face.MakeImmutable();
        using var data = SKData.CreateCopy(file);
        return face.GlyphCount > 0 && face.UnitsPerEm is >= 16 and <= 16384 && SKTypeface.FromData(data) is { GlyphCount: > 0 } typeface
            ? new(typeface, face) : null;
    }

    public bool Has(int character) => shaper.TryGetNominalGlyph(character, out var glyph) && glyph != 0;

    /// <summary>Adds the glyphs of a text of one direction and script behind what is there; how wide they are, in em.</summary>
    internal double Shape(string text, int start, int length, bool rightToLeft, Script script, double x,
        ImmutableArray<ShapedRun>.Builder runs)
    {
        using var buffer = new Buffer { Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight, Script = script,
            Language = AnyLanguage };
        buffer.AddUtf16(text.AsSpan(), start, length);
        shaper.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = ImmutableArray.CreateBuilder<ushort>(infos.Length);
        var places = ImmutableArray.CreateBuilder<(double, double)>(infos.Length);
        var width = 0.0;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs.Add((ushort)infos[i].Codepoint);
            places.Add((x + width + positions[i].XOffset / unitsPerEm, -positions[i].YOffset / unitsPerEm));
            width += positions[i].XAdvance / unitsPerEm;
        }

        if (glyphs.Count > 0)
        {
            runs.Add(new(this, glyphs.MoveToImmutable(), places.MoveToImmutable()));
        }

        return width;
    }

    // Blob.FromStream keeps a pointer to an array that it does not pin, which is garbage as soon as memory is tidied.
    private static unsafe Blob Copy(byte[] file)
    {
        fixed (byte* start = file)
        {
            return new((IntPtr)start, file.Length, MemoryMode.Duplicate);
        }
    }

    // No hinting: it would depend on the size, and on who built the library.
    internal SKFont At(double size) => new(typeface, (float)size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true,
        Edging = SKFontEdging.Antialias };
}
