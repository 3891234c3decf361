using System.Text;

namespace Timeline.Content.Sources.Reading.Books;

/// <summary>
/// Writes the chapters of a book, which are XML, as HTML has it: <c>&lt;title/&gt;</c> holds nothing there, and all that follows here.
/// </summary>
internal static class SelfClosed
{
    private static readonly HashSet<string> Empty = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"],
            StringComparer.OrdinalIgnoreCase);

    public static string Opened(string xhtml)
    {
        if (!xhtml.Contains("/>", StringComparison.Ordinal))
        {
            return xhtml;
        }

        var html = new StringBuilder(xhtml.Length + 64);
        var at = 0;
        while (xhtml.IndexOf("/>", at, StringComparison.Ordinal) is >= 0 and var end)
        {
            var start = xhtml.LastIndexOf('<', end, end - at + 1);
            html.Append(xhtml, at, end - at);
            var name = start >= 0 ? NameOf(xhtml.AsSpan(start + 1, end - start - 1)) : default;
            html.Append(name.IsEmpty || Empty.Contains(name.ToString()) ? "/>" : $"></{name}>");
            at = end + 2;
        }

        return html.Append(xhtml, at, xhtml.Length - at).ToString();
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAny(" \t\r\n") is >= 0 and var end ? end : tag.Length;
        var name = tag[..length];
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return default;
            }
        }

        return name;
    }
}
