namespace Timeline.Site.Drawing;

/// <summary>Labels in one line or two, and cut to the room they have.</summary>
internal static class LabelText
{
    /// <summary>The two lines whose lengths are most alike; null where there is nothing to part.</summary>
    public static (string First, string Second)? Fold(string text)
    {
        var middle = text.Length / 2;
        var (before, after) = (text.LastIndexOf(' ', Math.Max(middle - 1, 0)), text.IndexOf(' ', middle));
        var place = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        return place > 0 && place < text.Length - 1 ? (text[..place], text[(place + 1)..]) : null;
    }

    /// <summary>As much of a text as has room; nothing where that would be no word.</summary>
    public static string Cut(string text, double room, Func<string, double> measure)
    {
        if (measure(text) <= room)
        {
            return text;
        }

        var length = 0;
        for (var step = 128; step >= 1; step /= 2)
        {
            if (length + step < text.Length && measure(text[..(length + step)] + "…") <= room)
            {
                length += step;
            }
        }

        return length > 3 ? text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', ',', ';', ':', '–', '—') + "…" : "";
    }
}
