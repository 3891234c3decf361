using System.CommandLine;

namespace Timeline.Cli.Commands;

/// <summary>Options that several commands share besides the content's folders.</summary>
public static class SiteFolders
{
    public static Option<string?> ThemeOption() => new Option<string?>("--theme")
    {
        Description = "A folder whose files are laid over the default theme. Default: theme beside the input folder.",
        HelpName = "folder",
    }.OfFolders();

    public const string DefaultOutput = "output";

    public static Option<string> OutputOption() => new Option<string>("--output", "-o")
    {
        Description = "Where the site goes.",
        DefaultValueFactory = _ => DefaultOutput,
        HelpName = "folder",
    }.OfFolders();

    public static Option<bool> StrictOption() => new("--strict") { Description = "Warnings count as errors." };
}
