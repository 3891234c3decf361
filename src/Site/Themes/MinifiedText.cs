using System.Collections.Immutable;

using NUglify;
using NUglify.Css;
using NUglify.JavaScript;

namespace Timeline.Site.Themes;

/// <summary>A style or script without what only people read. What cannot be minified is taken as it is, and named.</summary>
internal sealed record MinifiedText(string Text, ImmutableArray<Diagnostic> Problems)
{
    public static MinifiedText OfStyle(string style, string path) => Of(style, path, Uglify.Css(style, path, new CssSettings()));

    /// <remarks>A classic script's names are global and stay; within its functions they are shortened.</remarks>
    public static MinifiedText OfScript(string script, string path) => Of(script, path, Uglify.Js(script, path, new CodeSettings
    {
        LocalRenaming = LocalRenaming.CrunchAll,
        EvalTreatment = EvalTreatment.MakeAllSafe,
        PreserveFunctionNames = true,
        RemoveUnneededCode = false,
        TermSemicolons = true,
    }));

    private static MinifiedText Of(string original, string path, UglifyResult result) => result.HasErrors
        ? new(original.TrimEnd('\n') + "\n", [Complaint(path, result.Errors.First(e => e.IsError))])
        : new(result.Code + "\n", []);

    private static Diagnostic Complaint(string path, UglifyError error) => new(
        Codes.NotMinified,
        Theme.Place(path, error.StartLine, error.StartColumn),
        $"this file is published as it is, because it cannot be minified: {error.Message}");
}
