using System.Text;

namespace Timeline.Import.Mappings;

/// <summary>A text without what no page may hold: control characters but tabs and line ends, and what is no character at all.</summary>
internal static class Printable
{
    public static string Of(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return text.EnumerateRunes().All(IsPrintable) ? text : string.Concat(text.EnumerateRunes().Where(IsPrintable));
    }

    private static bool IsPrintable(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF));
}
