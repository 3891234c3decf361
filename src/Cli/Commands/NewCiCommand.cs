using System.CommandLine;

using Timeline.Cli.Starting;
using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>`timeline new ci`: what a host reads to build, check and publish the site, written into the site's repository.</summary>
internal sealed class NewCiCommand : ICommand
{
    public Command Describe(Host host)
    {
        string[] hosts = [.. AllRecipes.List.Select(recipe => recipe.Name)];
        var name = new Argument<string>("host") { Description = $"Where the site is to be published: {string.Join(", ", hosts)}.", HelpName = "host" };
        name.AcceptOnlyFromAmong(hosts);
        var folder = new Argument<string>("folder") { Description = "The site's folder.", DefaultValueFactory = _ => "." }.OfFolders();
        var from = RecipeWriting.FromOption();
        var command = new Command("ci", "Write what a host needs to build, check and publish the site: a pinned version, a cache, previews where it has them.") { name, folder, from };
        command.SetAction(parsed => Make(host, parsed.GetValue(name)!, parsed.GetValue(folder)!, parsed.GetValue(from)));
        return command;
    }

    private static int Make(Host host, string name, string folder, string? from)
    {
        var root = host.Resolve(folder);
        if (RecipeWriting.Of(host, name, from) is not { } writing)
        {
            return ExitCode.Usage;
        }

        if (!Directory.Exists(Path.Combine(root, "input")))
        {
            host.Error.WriteLine($"timeline: there is no site in '{folder}', for it has no folder 'input'; 'timeline new site --ci {name}' makes one");
            return ExitCode.ContentErrors;
        }

        if (!NewFiles.Write(host, root, writing.Files, "Move what is there away, or write the recipe elsewhere and join the two by hand."))
        {
            return ExitCode.ContentErrors;
        }

        foreach (var file in writing.Files)
        {
            host.Out.WriteLine("  " + NewFiles.Shown(host, Path.Combine(root, file.Path)));
        }

        writing.SayWhatIsLeft(host, root);
        return ExitCode.Fine;
    }
}
