using System.Collections.Immutable;

using SkiaSharp;

namespace Timeline.Site.Pictures;

/// <summary>A line of glyphs from left to right; the width of all, in em.</summary>
internal sealed record ShapedLine(ImmutableArray<ShapedRun> Runs, double Width);

/// <summary>Glyphs of one font, each with its place in em from the left end of the line; y runs down.</summary>
internal sealed record ShapedRun(Font Font, ImmutableArray<ushort> Glyphs, ImmutableArray<(double X, double Y)> Places)
{
    internal SKTextBlob? At(double size)
    {
        using var builder = new SKTextBlobBuilder();
        using var font = Font.At(size);
        var points = new SKPoint[Places.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new((float)(Places[i].X * size), (float)(Places[i].Y * size));
        }

        builder.AddPositionedRun(Glyphs.AsSpan(), font, points);
        return builder.Build();
    }
}
