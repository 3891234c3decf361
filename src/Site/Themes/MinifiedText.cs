using System.Collections.Immutable;

using NUglify;

namespace Timeline.Site.Themes;

/// <summary>A style or script without what only people read. What cannot be minified is taken as it is, and named.</summary>
internal sealed record MinifiedText(string Text, ImmutableArray<Diagnostic> Problems)
{
    public static MinifiedText Of(string text, string path) =>
        MinifiedTheme.Default.Find(text) is { } ready ? new(ready, []) : Anew(text, path);

    /// <summary>Minified now, whether or not it was before.</summary>
    public static MinifiedText Anew(string text, string path)
    {
        var result = ThemeText.Minified(text, path);
        return result.HasErrors
            ? new(text.TrimEnd('\n') + "\n", [Complaint(path, result.Errors.First(e => e.IsError))])
            : new(result.Code + "\n", []);
    }

    private static Diagnostic Complaint(string path, UglifyError error) => new(
        Codes.NotMinified,
        Theme.Place(path, error.StartLine, error.StartColumn),
        $"this file is published as it is, because it cannot be minified: {error.Message}");
}
