using System.Text;

using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`html`: text for pages and addresses. What is markup is marked so, and not escaped again.</summary>
internal sealed class HtmlBuiltins() : Namespace(
    Function("escape", (run, a) => Value.Html(Escape(run.Text(a[0]))), Needs("text")),
    Function("newline_to_br", NewlineToBr, Needs("text")),
    Function("strip", (run, a) => Strip(run.Text(a[0])), Needs("text")),
    Function("url_encode", (run, a) => Uri.EscapeDataString(run.Text(a[0])), Needs("text")),
    Function("url_escape", (run, a) => EscapeUrl(run.Text(a[0])), Needs("text")))
{
    // Characters that have a meaning in an address, or none that would break it.
    private const string AllowedInUrls = "-_.~!*'();:@&=+$,/?#[]%";

    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' => builder.Append("&quot;"),
                '\'' => builder.Append("&#39;"),
                _ => builder.Append(c),
            };
        }

        return builder.ToString();
    }

    private static Value NewlineToBr(Run run, ReadOnlySpan<Value> a)
    {
        var text = run.Text(a[0]);
        if (run.Escapes && !a[0].IsHtml)
        {
            text = Escape(text);
        }

        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var startsBreak = text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
            builder.Append(startsBreak ? "<br />" : "").Append(text[i]);
        }

        return Value.Html(builder.ToString());
    }

    // Comments, scripts and styles go with their content; other tags leave theirs. Linear, unlike a backtracking pattern.
    private static string Strip(string text)
    {
        var builder = new StringBuilder(text.Length);
        var i = 0;
        while (i < text.Length)
        {
            var open = text.IndexOf('<', i);
            var end = open < 0 ? -1 : TagEnd(text, open);
            if (end < 0)
            {
                return builder.Append(text, i, text.Length - i).ToString();
            }

            builder.Append(text, i, open - i);
            i = end;
        }

        return builder.ToString();
    }

    private static int TagEnd(string text, int open)
    {
        var (start, close) = StartsAt(text, open, "<!--") ? (open + 4, "-->")
            : StartsAt(text, open, "<script") ? (open, "</script>")
            : StartsAt(text, open, "<style") ? (open, "</style>")
            : (open, ">");
        var end = text.IndexOf(close, start, StringComparison.OrdinalIgnoreCase);
        if (end < 0 && close != ">")
        {
            (end, close) = (text.IndexOf('>', open), ">");
        }

        return end < 0 ? -1 : end + close.Length;
    }

    private static bool StartsAt(string text, int at, string what) => string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static string EscapeUrl(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || AllowedInUrls.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                builder.Append((char)rune.Value);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                builder.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return builder.ToString();
    }
}
