using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

using NUglify;
using NUglify.Css;
using NUglify.JavaScript;

namespace Timeline.Site.Themes;

/// <summary>
/// What becomes of a theme's styles and scripts: which files make one script, and what is left of a text without what only people read.
/// Compiled into the program, and into <c>Minify</c>, which does this for the default theme while the program is built.
/// </summary>
internal static class ThemeText
{
    public const string Folder = "scripts/";

    public static bool IsStyle(string path) => path.EndsWith(".css", StringComparison.Ordinal);

    public static bool IsScript(string path) => path.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>What a file of the folder becomes, or becomes a part of.</summary>
    public static string Name(string path) =>
        path[Folder.Length..].Split('/', 2) is [var folder, _] ? folder + ".js" : path[Folder.Length..];

    /// <summary>The name of each script, such as <c>view.js</c>, and the files it is made of, in order.</summary>
    public static IEnumerable<(string Name, ImmutableArray<string> Files)> Scripts(IEnumerable<string> paths) =>
        paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
            .GroupBy(Name, StringComparer.Ordinal)
            .Select(script => (script.Key, script.Order(StringComparer.Ordinal).ToImmutableArray()));

    /// <summary>Whether a script is one file, which then stays as it is.</summary>
    public static bool IsAlone(ImmutableArray<string> files) => files is [var only] && Name(only) == only[Folder.Length..];

    /// <summary>The files of a folder inside one function, so that they share their names with each other and with nothing else.</summary>
    public static string Joined(IEnumerable<string> texts) =>
        $"(() => {{\n{string.Concat(texts.Select(text => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n"))}}})();\n";

    /// <remarks>A classic script's names are global and stay; within its functions they are shortened.</remarks>
    public static UglifyResult Minified(string text, string path) => IsStyle(path)
        ? Uglify.Css(text, path, new CssSettings())
        : Uglify.Js(text, path, new CodeSettings
        {
            LocalRenaming = LocalRenaming.CrunchAll,
            EvalTreatment = EvalTreatment.MakeAllSafe,
            PreserveFunctionNames = true,
            RemoveUnneededCode = false,
            TermSemicolons = true,
        });

    /// <summary>By which a text is found among those that were minified while the program was built.</summary>
    public static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
