using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Pictures;

namespace Timeline.Site.Cards;

/// <summary>The theme's colours, or the site's own where its design tokens name one as <c>#rrggbb</c>.</summary>
internal sealed record CardColours
{
    public Colour Paper { get; init; } = new(0xFF, 0xFF, 0xFF);

    public Colour Ink { get; init; } = new(0x17, 0x18, 0x1A);

    public Colour InkSoft { get; init; } = new(0x53, 0x56, 0x5B);

    public Colour Rule { get; init; } = new(0xD9, 0xD9, 0xD3);

    public Colour Marker { get; init; } = new(0xFF, 0xEC, 0x8B);

    public Colour MarkerInk { get; init; } = new(0x17, 0x18, 0x1A);

    /// <summary>Those of lanes or terms, in the light.</summary>
    public ImmutableArray<Colour> Palette { get; init; } =
    [
        new(0x13, 0x54, 0x8B), new(0xDF, 0x51, 0x17), new(0x08, 0x8C, 0x75), new(0x98, 0x23, 0x4C), new(0x5F, 0x52, 0x00), new(0x19, 0x89, 0xF3),
        new(0x5C, 0x1A, 0x0B), new(0x69, 0x4D, 0xD5),
    ];

    public static CardColours Of(IEnumerable<DesignToken> tokens)
    {
        var colours = new CardColours();
        foreach (var token in tokens.Where(t => !t.IsDark))
        {
            if (Colour.Parse(token.Value) is { } colour)
            {
                colours = token.Name switch
                {
                    "paper" => colours with { Paper = colour },
                    "ink" => colours with { Ink = colour },
                    "ink-soft" => colours with { InkSoft = colour },
                    "rule" => colours with { Rule = colour },
                    "marker" => colours with { Marker = colour },
                    "marker-ink" => colours with { MarkerInk = colour },
                    ['c', 'o', 'l', 'o', 'u', 'r', '-', >= '1' and <= '8' and var digit] =>
                        colours with { Palette = colours.Palette.SetItem(digit - '1', colour) },
                    _ => colours,
                };
            }
        }

        return colours;
    }
}
