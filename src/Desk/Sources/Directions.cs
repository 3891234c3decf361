namespace Timeline.Desk.Sources;

/// <summary>Which way a source's text runs: by its language, else by its first letter that has a direction.</summary>
internal static class Directions
{
    private const int Head = 4_096;

    private static readonly string[] RightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi"];

    public static string Of(string? language, string text) =>
        (language is { Length: > 0 } ? RightToLeft.Contains(language.Split('-', '_')[0].ToLowerInvariant()) : BeginsRightToLeft(text))
            ? "rtl" : "ltr";

    // Hebrew to Arabic Extended-A, and their presentation forms (Unicode, bidirectional classes R and AL).
    private static bool BeginsRightToLeft(string text)
    {
        foreach (var c in text.AsSpan(0, Math.Min(Head, text.Length)))
        {
            if (char.IsLetter(c))
            {
                return c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
            }
        }

        return false;
    }
}
