using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

using Timeline.Site.Chronology;
using Timeline.Site.Templates;
using Timeline.Site.Themes;

namespace Timeline.Site.Views;

/// <summary>
/// <c>inline "styles/00-tokens.css" …</c>: files of the theme, or scripts by the names they have for <c>asset</c>, minified, as one text
/// for a style or script element of a page that may ask for nothing. Styles end with the tokens the site sets. All pages of a site share
/// each such text, as the bytes they print and with the hash they allow it by: an embed is little else.
/// </summary>
internal sealed class Inlining(SiteContext site) : IFunction
{
    private readonly ConcurrentDictionary<string, Value> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<object, string> hashes = new(ReferenceEqualityComparer.Instance);

    public Value Call(CallContext context, ReadOnlySpan<Value> arguments)
    {
        var paths = new List<string>();
        foreach (var path in arguments)
        {
            paths.Add(context.ToText(path));
        }

        return texts.GetOrAdd(string.Join('\n', paths), _ => Made(Encoding.UTF8.GetBytes(Join(paths, context))));
    }

    /// <summary><c>csp_hash text</c>: what a page's policy allows a text by.</summary>
    public string Hash(CallContext context, Value text) => text.Object is Html { IsUtf8: true } html
        ? hashes.GetValueOrDefault(html) ?? Hash(html.Utf8)
        : Hash(Encoding.UTF8.GetBytes(context.ToText(text)));

    private Value Made(byte[] utf8)
    {
        var made = Value.HtmlUtf8(utf8);
        hashes[made.Object!] = Hash(utf8);
        return made;
    }

    private static string Hash(ReadOnlySpan<byte> utf8) => "sha256-" + Convert.ToBase64String(SHA256.HashData(utf8));

    private string? Text(string path) =>
        ThemeText.IsStyle(path) || ThemeText.IsScript(path) ? site.Assets.Find(path)?.Text : site.Theme.ReadText(path);

    private string Join(List<string> paths, CallContext context)
    {
        var text = string.Concat(paths.Select(path =>
            (Text(path) ?? context.Fail($"the theme has no '{path}'").AsString)!.ReplaceLineEndings("\n").TrimEnd('\n') + "\n"))
            + (paths.All(path => path.EndsWith(".css", StringComparison.Ordinal)) ? Tokens.Css(site.Settings.Tokens) : "");
        return text.Contains("</style", StringComparison.OrdinalIgnoreCase) || text.Contains("</script", StringComparison.OrdinalIgnoreCase)
            ? context.Fail($"'{string.Join("', '", paths)}' would end the element it is put into").AsString!
            : text;
    }
}
