using System.CommandLine;

namespace Timeline.Cli.Commands;

/// <summary>Options that several commands share besides the content's folders.</summary>
public static class SiteFolders
{
    public static FolderOption ThemeOption() => new("--theme")
    {
        Description = "A folder whose files are laid over the default theme. Default: theme beside the input folder.",
        IsRead = true,
    };

    public const string DefaultOutput = "output";

    public static FolderOption OutputOption() => new("--output", "-o") { Description = "Where the site goes.", DefaultValueFactory = _ => DefaultOutput };

    public static Option<bool> StrictOption() => new("--strict") { Description = "Warnings count as errors." };
}
