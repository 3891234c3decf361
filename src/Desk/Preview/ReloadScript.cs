using System.Net;
using System.Text;

namespace Timeline.Desk.Preview;

/// <summary>The script that every previewed page gets: reloads on change and lays the problems of the content over the page.</summary>
public static class ReloadScript
{
    private const string Tag = "<script src=\"/_timeline/reload.js\" defer></script>";
    private const string EditTag = "<script src=\"/_timeline/reload.js\" data-edit=\"{0}\" defer></script>";

    // The page's own policy forbids connections; a preview needs exactly one, to itself.
    private const string Policy = "default-src 'none'";
    private const string PreviewPolicy = "default-src 'none'; connect-src 'self'";

    public static ReadOnlyMemory<byte> Bytes { get; } = Read();

    /// <summary>The page with the script at its end. The page itself stays byte for byte what the build writes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="edit">Where what it shows is edited; null where it is not.</param>
    public static ReadOnlyMemory<byte> AddTo(ReadOnlyMemory<byte> page, string? edit = null)
    {
        var tag = edit is null ? Tag : EditTag.Replace("{0}", WebUtility.HtmlEncode(edit), StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(page.Span);
        var policy = text.IndexOf(Policy, StringComparison.Ordinal);
        if (policy >= 0 && !text.Contains("connect-src", StringComparison.Ordinal))
        {
            text = text[..policy] + PreviewPolicy + text[(policy + Policy.Length)..];
        }

        var end = text.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(end < 0 ? text + tag : text[..end] + tag + text[end..]);
    }

    private static byte[] Read()
    {
        using var stream = typeof(ReloadScript).Assembly.GetManifestResourceStream("preview/reload.js")!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
