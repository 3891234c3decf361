using System.Globalization;

namespace Timeline.Site.Pictures;

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
}
