using System.CommandLine;

using Timeline.Cli.Starting;
using Timeline.Cli.Terminal;
using Timeline.Site;

namespace Timeline.Cli.Commands;

/// <summary>`timeline new theme`: files of the default theme, to be changed.</summary>
internal sealed class NewThemeCommand : ICommand
{
    public const string Advice = "Each file there takes the place of the program's own. Delete those that you do not change, so that they follow new versions: one alone is enough.";

    public Command Describe(Host host)
    {
        var paths = new Argument<string[]>("files")
        {
            Description = "Files and folders of the theme, such as parts/footer.html or styles. Default: all of it.",
            Arity = ArgumentArity.ZeroOrMore,
        }.OfFiles();
        var command = new Command("theme", "Copy files of the default theme into theme/, to change them.") { paths };
        command.SetAction(parsed => Make(host, [.. parsed.GetValue(paths)!.Select(Within)]));
        return command;
    }

    private static int Make(Host host, string[] paths)
    {
        var unknown = paths.Where(path => SiteFiles.Theme([path]).IsEmpty).ToList();
        foreach (var path in unknown)
        {
            var clause = Suggestion.For(path, DefaultTheme.Paths) is { } near ? $"; did you mean '{near}'?" : "";
            host.Error.WriteLine($"timeline: the default theme has no '{path}'{clause}");
        }

        if (unknown.Count > 0)
        {
            return ExitCode.Usage;
        }

        var files = SiteFiles.Theme(paths);
        if (!NewFiles.Write(host, host.Folder, files, "Name the files that you want, or move these away."))
        {
            return ExitCode.ContentErrors;
        }

        foreach (var file in paths.Length > 0 ? files : [])
        {
            host.Out.WriteLine("  " + file.Path);
        }

        host.Out.WriteLine($"{files.Length} of the default theme's {DefaultTheme.Paths.Length} files are in {SiteFiles.ThemeFolder}. {Advice}");
        return ExitCode.Fine;
    }

    // As a person completes it in a shell: theme/styles/.
    private static string Within(string path)
    {
        var clean = path.Replace('\\', '/').Trim('/');
        return clean.StartsWith(SiteFiles.ThemeFolder, StringComparison.Ordinal) ? clean[SiteFiles.ThemeFolder.Length..] : clean;
    }
}
