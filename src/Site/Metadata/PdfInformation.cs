using System.Text;
using System.Text.RegularExpressions;

namespace Timeline.Site.Metadata;

/// <summary>
/// What a PDF says of itself (ISO 32000-1, 14.3): the document information and XMP. Their words are written over with blanks where they lie, so
/// that no place in the file moves.
/// </summary>
internal static partial class PdfInformation
{
    /// <summary>Null where there is such information and it cannot be reached: in a packed part, or encrypted.</summary>
    public static byte[]? Clean(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf); // a letter a byte
        if (text.Contains("/Encrypt", StringComparison.Ordinal))
        {
            return null;
        }

        var clean = (byte[])pdf.Clone();
        foreach (var (number, generation) in Information().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Distinct())
        {
            var isThere = false;
            foreach (Match start in Regex.Matches(text, $@"(?<!\d){number}\s+{generation}\s+obj\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)))
            {
                isThere = true;
                var end = text.IndexOf("endobj", start.Index, StringComparison.Ordinal);
                BlankStrings(clean, start.Index + start.Length, end < 0 ? text.Length : end);
            }

            if (!isThere)
            {
                return null;
            }
        }

        var isPacked = BlankXmp(clean, text);
        return isPacked ? null : clean;
    }

    // Strings are (…), with brackets in pairs or escaped, or <…> of hexadecimal digits.
    private static void BlankStrings(byte[] pdf, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (pdf[at] == '(')
            {
                var depth = 1;
                for (at++; at < to && depth > 0; at++)
                {
                    depth += pdf[at] == '(' ? 1 : pdf[at] == ')' ? -1 : 0;
                    if (pdf[at] == '\\' && at + 1 < to)
                    {
                        pdf[at++] = (byte)' ';
                    }

                    pdf[at] = depth == 0 ? pdf[at] : (byte)' ';
                }

                at--;
            }
            else if (pdf[at] == '<' && at + 1 < to && pdf[at + 1] != '<')
            {
                for (at++; at < to && pdf[at] != '>'; at++)
                {
                    pdf[at] = (byte)'0';
                }
            }
            else if (pdf[at] == '<')
            {
                at++;
            }
        }
    }

    // True where there is XMP that is packed.
    private static bool BlankXmp(byte[] pdf, string text)
    {
        foreach (Match metadata in Metadata().Matches(text))
        {
            var stream = text.IndexOf("stream", metadata.Index, StringComparison.Ordinal);
            var dictionary = text.LastIndexOf("obj", metadata.Index, StringComparison.Ordinal);
            var end = stream < 0 ? -1 : text.IndexOf("endstream", stream + 6, StringComparison.Ordinal);
            if (end < 0 || dictionary < 0)
            {
                return true;
            }

            if (text.AsSpan(dictionary, stream - dictionary).Contains("/Filter", StringComparison.Ordinal))
            {
                return true;
            }

            var from = stream + 6;
            from += text[from] == '\r' ? 1 : 0;
            from += text[from] == '\n' ? 1 : 0;
            pdf.AsSpan(from, end - from).Fill((byte)' ');
        }

        return false;
    }

    [GeneratedRegex(@"/Info\s+(\d{1,10})\s+(\d{1,5})\s+R\b", RegexOptions.CultureInvariant)]
    private static partial Regex Information();

    [GeneratedRegex(@"/Type\s*/Metadata\b", RegexOptions.CultureInvariant)]
    private static partial Regex Metadata();
}
