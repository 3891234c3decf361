using System.Globalization;
using System.Text;

using Timeline.Site.Themes;

// Minify THEME FILE: minifies the styles and scripts of a theme's folder, for the program to carry. A file that cannot be minified is left
// out: the program then says so of it, as it does of a site's own.
var (theme, output) = (args[0], args[1]);
string[] paths =
[
    .. Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(theme, file).Replace('\\', '/'))
        .Where(path => ThemeText.IsStyle(path) || ThemeText.IsScript(path))
        .Order(StringComparer.Ordinal),
];
var alone = paths.Where(path => !path.StartsWith(ThemeText.Folder, StringComparison.Ordinal)).Select(path => (Path: path, Text: Read(path)));
var scripts = ThemeText.Scripts(paths).Select(script => ThemeText.IsAlone(script.Files)
    ? (Path: script.Files[0], Text: Read(script.Files[0]))
    : (Path: ThemeText.Folder + script.Name, Text: ThemeText.Joined(script.Files.Select(Read))));
var all = new StringBuilder();
foreach (var (path, text) in alone.Concat(scripts))
{
    var result = ThemeText.Minified(text, path);
    if (!result.HasErrors)
    {
        all.Append(CultureInfo.InvariantCulture, $"{ThemeText.Key(text)} {result.Code.Length + 1}\n{result.Code}\n");
    }
}

File.WriteAllText(output, all.ToString());

string Read(string path) => File.ReadAllText(Path.Combine(theme, path)).TrimStart('\uFEFF');
