using System.CommandLine;

using Timeline.Cli.Starting;
using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>`timeline new site`: a whole site with a small cited example, if asked with what a host needs and with the default theme's files.</summary>
internal sealed class NewSiteCommand : ICommand
{
    public Command Describe(Host host)
    {
        var folder = new Argument<string>("folder") { Description = "Where to make it.", DefaultValueFactory = _ => "." }.OfFolders();
        var theme = new Option<bool>("--theme") { Description = "Also copy the default theme's files into theme/, to change them. (One file alone: 'timeline new theme'.)" };
        var ci = new Option<string?>("--ci") { Description = "Also write what this host needs to build and publish the site, as 'timeline new ci' does.", HelpName = "host" };
        var from = RecipeWriting.FromOption();
        ci.AcceptOnlyFromAmong([.. AllRecipes.List.Select(recipe => recipe.Name)]);
        var command = new Command("site", "Make a site with a small cited example.") { folder, theme, ci, from };
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) is not null && result.GetValue(ci) is null)
            {
                result.AddError("--from is for --ci: say which host.");
            }
        });
        command.SetAction(parsed => Make(host, parsed.GetValue(folder)!, parsed.GetValue(theme), parsed.GetValue(ci), parsed.GetValue(from)));
        return command;
    }

    private static int Make(Host host, string folder, bool theme, string? ci, string? from)
    {
        var writing = ci is null ? null : RecipeWriting.Of(host, ci, from);
        if (ci is not null && writing is null)
        {
            return ExitCode.Usage;
        }

        var root = host.Resolve(folder);
        var listed = SiteFiles.Example().AddRange(writing?.Files ?? []);
        var copied = theme ? SiteFiles.Theme([]) : [];
        if (!NewFiles.Write(host, root, [.. listed, .. copied], "Choose an empty folder."))
        {
            return ExitCode.ContentErrors;
        }

        foreach (var file in listed)
        {
            host.Out.WriteLine("  " + NewFiles.Shown(host, Path.Combine(root, file.Path)));
        }

        if (theme)
        {
            host.Out.WriteLine($"  {NewFiles.Shown(host, Path.Combine(root, SiteFiles.ThemeFolder))} ({copied.Length} files)");
            host.Out.WriteLine(NewThemeCommand.Advice);
        }

        writing?.SayWhatIsLeft(host, root);
        var inside = folder == "." ? "" : $"cd {(folder.Any(char.IsWhiteSpace) ? $"\"{folder}\"" : folder)} && ";
        host.Out.WriteLine($"A new site with {listed.Length + copied.Length} files. Next: {inside}timeline preview");
        return ExitCode.Fine;
    }
}
