using System.CommandLine;

namespace Timeline.Cli.Commands;

/// <summary>An option that takes a folder.</summary>
public sealed class FolderOption : Option<string?>
{
    public FolderOption(string name, params string[] aliases) : base(name, aliases)
    {
        HelpName = "folder";
        CompletionSources.Add(Completions.Folders);
    }

    /// <summary>Whether one that is given must be there: what is only read is a slip of the pen where it is not.</summary>
    public bool IsRead { get; init; }
}
