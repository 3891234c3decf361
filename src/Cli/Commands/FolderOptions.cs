using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content;

namespace Timeline.Cli.Commands;

/// <summary>The options that say which folders to work on, shared by the commands that read a site.</summary>
public sealed class FolderOptions
{
    public Option<string> Input { get; } = new("--input", "-i")
    {
        Description = "The folder with timeline.yml and the events.",
        DefaultValueFactory = _ => "input",
        HelpName = "folder",
    };

    public Option<string?> Seeds { get; } = new("--seeds")
    {
        Description = "The folder with the source records. Default: seeds beside the input folder.",
        HelpName = "folder",
    };

    public Option<string[]> Setting { get; } = new("--setting", "-s")
    {
        Description = "Overrides a setting of timeline.yml, as in -s host=https://example.org/ or -s evidence.require=none.",
        HelpName = "key=value",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        AddFoldersTo(command);
        command.Options.Add(Setting);
    }

    /// <summary>For commands that look for sources, whatever the settings say.</summary>
    public void AddFoldersTo(Command command)
    {
        command.Options.Add(Input);
        command.Options.Add(Seeds);
    }

    public ReadOptions Read(ParseResult parsed, Host host) => Folders(parsed, host) with { Overrides = [.. parsed.GetValue(Setting)!] };

    public ReadOptions Folders(ParseResult parsed, Host host)
    {
        var options = new ReadOptions(host.Resolve(parsed.GetValue(Input)!)) { Cancelled = host.Cancelled };
        return parsed.GetValue(Seeds) is { } seeds ? options with { SeedsFolder = host.Resolve(seeds) } : options;
    }
}
