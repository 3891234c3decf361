using System.Globalization;

namespace Timeline.Site.Cards.Painting;

/// <summary>A colour of the screen, 8 bits each.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; null for any other way to write a colour in CSS.</summary>
    public static Colour? Parse(string? css)
    {
        var digits = css?.Trim() is ['#', .. var rest] ? rest : "";
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(c => new string(c, 2)));
        }

        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>So many sixteenths of this over another.</summary>
    public Colour Over(Colour under, int sixteenths) => new(Mix(Red, under.Red, sixteenths), Mix(Green, under.Green, sixteenths), Mix(Blue, under.Blue, sixteenths));

    private static byte Mix(int over, int under, int sixteenths) => (byte)((over * sixteenths + under * (16 - sixteenths) + 8) / 16);

    public int Distance(Colour other) => Math.Abs(Red - other.Red) + Math.Abs(Green - other.Green) + Math.Abs(Blue - other.Blue);
}
