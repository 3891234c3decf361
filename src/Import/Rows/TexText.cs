using System.Text;
using System.Text.RegularExpressions;

namespace Timeline.Import.Rows;

/// <summary>TeX's way of writing letters and marks, as the letters themselves: <c>{\'e}</c> is é, <c>---</c> a dash, braces go.</summary>
internal static partial class TexText
{
    private static readonly ImmutableDictionary<char, char> Accents = new Dictionary<char, char>
    {
        ['`'] = '\u0300', ['\''] = '\u0301', ['^'] = '\u0302', ['~'] = '\u0303', ['"'] = '\u0308', ['='] = '\u0304', ['.'] = '\u0307',
        ['u'] = '\u0306', ['v'] = '\u030C', ['H'] = '\u030B', ['c'] = '\u0327', ['k'] = '\u0328', ['r'] = '\u030A', ['d'] = '\u0323',
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> Letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ss"] = "ß", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["o"] = "ø", ["O"] = "Ø", ["aa"] = "å", ["AA"] = "Å",
            ["l"] = "ł", ["L"] = "Ł",
        ["textbackslash"] = "\uE000", ["textbraceleft"] = "\uE001", ["textbraceright"] = "\uE002", ["textasciitilde"] = "\uE003",
        ["lbrace"] = "\uE001", ["rbrace"] = "\uE002", ["textasciicircum"] = "^", ["textunderscore"] = "_", ["textdollar"] = "$",
        ["textless"] = "<", ["textgreater"] = ">", ["textbar"] = "|", ["textquotedblleft"] = "“", ["textquotedblright"] = "”",
        ["textsterling"] = "£", ["pounds"] = "£", ["texteuro"] = "€", ["euro"] = "€", ["copyright"] = "©", ["textcopyright"] = "©", ["S"] = "§",
        ["textdegree"] = "°", ["guillemotleft"] = "«", ["guillemotright"] = "»", ["th"] = "þ", ["TH"] = "Þ", ["dh"] = "ð", ["DH"] = "Ð",
        ["i"] = "ı", ["j"] = "ȷ", ["textendash"] = "–", ["textemdash"] = "—", ["ldots"] = "…", ["dots"] = "…", ["textquoteright"] = "’",
            ["textquoteleft"] = "‘",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    // Braces, backslashes and tildes that are meant, until those of TeX are gone.
    private const string Kept = "\uE000\uE001\uE002\uE003", Signs = "\\{}~";

    /// <summary>What stands as it is: an address or a date, of which only the signs that TeX has a word for are read.</summary>
    public static string Verbatim(string tex) => Shown(Named().Replace(Escapes(tex), match =>
        Letters.GetValueOrDefault(match.Groups[1].Value, match.Value)).Replace("{", "", StringComparison.Ordinal)
        .Replace("}", "", StringComparison.Ordinal).Replace(@"\~", "~", StringComparison.Ordinal)).Trim();

    public static string Plain(string tex)
    {
        var text = Accented().Replace(Escapes(tex), match => Combined((match.Groups[1].Value + match.Groups[2].Value)[0], match.Groups[3].Value));
        text = Named().Replace(text, match => Letters.GetValueOrDefault(match.Groups[1].Value, ""));
        text = text.Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal)
            .Replace("``", "“", StringComparison.Ordinal).Replace("''", "”", StringComparison.Ordinal).Replace('~', ' ');
        text = Escaped().Replace(text, "$1").Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        return Shown(string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
    }

    // \\ ends a line, and what stands behind it is no command.
    private static string Escapes(string tex) => Meant().Replace(tex, match => match.Value switch
    {
        @"\{" => "\uE001",
        @"\}" => "\uE002",
        @"\~{}" => "\uE003",
        @"\^{}" => "^",
        @"\\" => " ",
        _ => match.Value[1..],
    });

    private static string Shown(string text)
    {
        for (var i = 0; i < Kept.Length; i++)
        {
            text = text.Replace(Kept[i], Signs[i]);
        }

        return text;
    }

    private static string Combined(char accent, string letter)
    {
        var bare = letter.Trim('{', '}', ' ').Replace("\\i", "i", StringComparison.Ordinal)
            .Replace("\\j", "j", StringComparison.Ordinal).Trim();
        return (bare + Accents[accent]).Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(@"\\(?:[{}\\&%$#_]|[~^]\{\})", RegexOptions.CultureInvariant)]
    private static partial Regex Meant();

    // \'e, \'{e}, {\'e}, \'\i; an accent that is a letter stands apart from its own: \c{c}, \v s.
    [GeneratedRegex(@"\\(?:([`'^~""=.])|([uvHckrd])(?=[\s{]))\s*(\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])|[A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Accented();

    [GeneratedRegex(@"\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\\([&%$#_{}""'])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
