using System.Collections.Concurrent;

using Timeline.Site.Chronology;
using Timeline.Site.Templates;
using Timeline.Site.Themes;

namespace Timeline.Site.Views;

/// <summary>
/// <c>inline "styles/00-tokens.css" …</c>: files of the theme, or scripts by the names they have for <c>asset</c>, minified, as one text
/// for a style or script element of a page that may ask for nothing. Styles end with the tokens the site sets.
/// </summary>
internal sealed class Inlining(SiteContext site) : IFunction
{
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    public Value Call(CallContext context, ReadOnlySpan<Value> arguments)
    {
        var paths = new List<string>();
        foreach (var path in arguments)
        {
            paths.Add(context.ToText(path));
        }

        return Value.Html(texts.GetOrAdd(string.Join('\n', paths), _ => Join(paths, context)));
    }

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
