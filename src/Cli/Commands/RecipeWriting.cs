using System.Collections.Immutable;
using System.CommandLine;

using Timeline.Cli.Starting;
using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>What `new ci` and `new site --ci` share: the files for a host, and what is left to its user.</summary>
internal sealed record RecipeWriting(Recipe Recipe, ReleaseSource Source, ImmutableArray<NewFile> Files)
{
    public static Option<string?> FromOption()
    {
        var from = new Option<string?>("--from")
        {
            Description = $"Where the host fetches timeline from: {ReleaseSource.Forms}. Default: where this program was released.",
            HelpName = "releases",
        };
        from.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && ReleaseSource.Parse(given) is null)
            {
                result.AddError($"--from is {ReleaseSource.Forms}, not '{given}'.");
            }
        });
        return from;
    }

    /// <summary>Null, with the reason on standard error, where nobody knows where releases are.</summary>
    public static RecipeWriting? Of(Host host, string name, string? from)
    {
        if ((from is null ? ReleaseSource.OfThisProgram : ReleaseSource.Parse(from)) is not { } source)
        {
            host.Error.WriteLine($"timeline: this program was not built by a release, so it does not know where the host can fetch it; say --from and {ReleaseSource.Forms}");
            return null;
        }

        var recipe = AllRecipes.Named(name);
        return new(recipe, source, RecipeFiles.Of(recipe, source, ThisProgram.Version));
    }

    /// <param name="root">The folder the files were written into.</param>
    public void SayWhatIsLeft(Host host, string root)
    {
        host.Out.WriteLine($"Runs timeline {ThisProgram.Version} from {Source.Repository ?? Source.Releases}. Left to you:");
        if (RepositoryAround(root) is { } top && top != root)
        {
            host.Out.WriteLine($"  The repository begins at {NewFiles.Shown(host, top)}, and hosts read these files there only: move them, and let them work in {Path.GetRelativePath(top, root).Replace('\\', '/')}.");
        }

        foreach (var sentence in Recipe.Left)
        {
            host.Out.WriteLine("  " + sentence);
        }

        host.Out.WriteLine("  Then commit and push.");
    }

    // Of a worktree and of a submodule .git is a file.
    private static string? RepositoryAround(string? folder)
    {
        while (folder is not null && !Path.Exists(Path.Combine(folder, ".git")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
