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
                    _ => colours,
                };
            }
        }

        return colours;
    }
}
