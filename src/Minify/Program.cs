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
var files = paths.Select(path => (Path: path, Text: Read(path)));
var scripts = ThemeText.Scripts(paths).Where(script => !ThemeText.IsAlone(script.Files))
    .Select(script => (Path: script.Name, Text: ThemeText.Joined(script.Files.Select(Read))));
using var all = new MemoryStream();
foreach (var (path, text) in files.Concat(scripts))
{
    var result = ThemeText.Minified(text, path);
    if (!result.HasErrors)
    {
        var minified = Encoding.UTF8.GetBytes(result.Code + "\n");
        all.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path} {ThemeText.Key(text)} {minified.Length}\n")));
        all.Write(minified);
    }
}

File.WriteAllBytes(output, all.ToArray());

string Read(string path) => File.ReadAllText(Path.Combine(theme, path)).TrimStart('\uFEFF');
