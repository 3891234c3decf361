using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using Timeline.Site.Drawing;
using Timeline.Site.Pictures;

namespace Timeline.Site.Cards;

/// <summary>Names cards by all that decides their pixels: of two that differ in anything drawn, the names differ.</summary>
internal sealed class CardNames
{
    private readonly byte[] site;

    public CardNames(CardFonts fonts, CardColours colours, Skyline skyline, bool rightToLeft)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(fonts.Files.Span);
        foreach (var colour in (ReadOnlySpan<Colour>)[colours.Paper, colours.Ink, colours.InkSoft, colours.Rule, colours.Marker, colours.MarkerInk])
        {
            hash.AppendData([colour.Red, colour.Green, colour.Blue]);
        }

        Add(hash, rightToLeft ? 1 : 0);
        for (var column = 0; column < skyline.Count; column++)
        {
            Add(hash, skyline.Share(column));
        }

        foreach (var tick in skyline.Ticks)
        {
            Add(hash, tick.X);
            Add(hash, tick.Label);
        }

        site = hash.GetHashAndReset();
    }

    /// <param name="text">What it says.</param>
    /// <param name="mark">The event on the axis; null on the card of the whole site.</param>
    public string Of(CardText text, DrawnMark? mark)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(site);
        foreach (var words in (ReadOnlySpan<string?>)[text.Brand, text.Kicker, text.Title, text.Text, text.Facts, text.MarkedFacts])
        {
            Add(hash, words);
        }

        if (mark is not null)
        {
            foreach (var number in (ReadOnlySpan<double>)[(int)mark.Shape, mark.X, mark.Width, mark.FadeStart.Width, mark.FadeEnd.Width, mark.OpenStart ? 1 : 0, mark.OpenEnd ? 1 : 0])
            {
                Add(hash, number);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Add(IncrementalHash hash, double number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // With its length, so that a text cannot end where another begins.
    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        Add(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }
}
