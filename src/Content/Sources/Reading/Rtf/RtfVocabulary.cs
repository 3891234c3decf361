namespace Timeline.Content.Sources.Reading.Rtf;

/// <summary>Control words that mean the same wherever they stand.</summary>
internal static class RtfVocabulary
{
    private static readonly HashSet<string> NoText = new(
        [
            "fonttbl", "colortbl", "stylesheet", "pict", "objdata", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
            "footerf", "annotation", "atnid", "atnauthor", "fldinst", "xe", "tc", "rxe", "listtable", "listoverridetable", "listtext", "pntext",
            "pnseclvl", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "nonshppict", "shprslt", "bkmkstart", "bkmkend", "info",
            "rsidtbl", "generator", "themedata", "revtbl", "sp", "nonesttables",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether what the group holds is none of the text: tables of fonts, pictures, running heads, comments.</summary>
    public static bool HoldsNoText(string word) => NoText.Contains(word);

    /// <summary>The character a word stands for; null where it is none.</summary>
    public static string? Sign(string word) => word switch
    {
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        _ => null,
    };
}
