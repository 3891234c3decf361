namespace Timeline.Site.Drawing;

/// <summary>Labels in one line or two, and cut to the room they have.</summary>
internal static class LabelText
{
    // Of the most letters that a cut text may keep.
    private const int Half = 128;

    /// <summary>The two lines whose lengths are most alike; null where there is nothing to part.</summary>
    public static (string First, string Second)? Fold(string text) =>
        FoldAt(text) is { } place ? (text[..place], text[(place + 1)..]) : null;

    /// <summary>Where the space stands between these two lines.</summary>
    public static int? FoldAt(string text)
    {
        var middle = text.Length / 2;
        var (before, after) = (text.LastIndexOf(' ', Math.Max(middle - 1, 0)), text.IndexOf(' ', middle));
        var place = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        return place > 0 && place < text.Length - 1 ? place : null;
    }

    /// <summary>As much of a text as has room; nothing where that would be no word.</summary>
    public static string Cut(string text, double room, bool isBold, TextMeasure measure)
    {
        if (measure(text, isBold) <= room)
        {
            return text;
        }

        var length = 0;
        Span<char> cut = stackalloc char[2 * Half];
        for (var step = Half; step >= 1; step /= 2)
        {
            if (length + step < text.Length && measure(Ended(text.AsSpan(0, length + step), cut), isBold) <= room)
            {
                length += step;
            }
        }

        return length > 3 ? text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', ',', ';', ':', '–', '—') + "…" : "";
    }

    private static ReadOnlySpan<char> Ended(ReadOnlySpan<char> text, Span<char> room)
    {
        text.CopyTo(room);
        room[text.Length] = '…';
        return room[..(text.Length + 1)];
    }
}

/// <summary>How wide a text is.</summary>
internal delegate double TextMeasure(ReadOnlySpan<char> text, bool isBold);
