using System.CommandLine;

using NodaTime.Text;

using Timeline.Cli.Terminal;
using Timeline.Content;

namespace Timeline.Cli.Commands;

/// <summary>The options that say which folders to work on, shared by the commands that read a site.</summary>
public sealed class FolderOptions
{
    public FolderOption Input { get; }

    public FolderOption Seeds { get; }

    public Option<string[]> Setting { get; } = new("--setting", "-s")
    {
        Description = "Overrides a setting of timeline.yml, as in -s host=https://example.org/ or -s evidence.require=none.",
        HelpName = "key=value",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    public Option<string?> Now { get; } = NowOption();

    /// <param name="makesSeeds">Whether the command writes records, and makes the folder where there is none.</param>
    public FolderOptions(bool makesSeeds = false)
    {
        Input = new("--input", "-i") { Description = "The folder with timeline.yml and the events.", DefaultValueFactory = _ => "input", IsRead = !makesSeeds };
        Seeds = new("--seeds") { Description = "The folder with the source records. Default: seeds beside the input folder.", IsRead = !makesSeeds };
    }

    public void AddTo(Command command)
    {
        AddFoldersTo(command);
        command.Options.Add(Setting);
        command.Options.Add(Now);
    }

    /// <summary>For commands that look for sources, whatever the settings say.</summary>
    public void AddFoldersTo(Command command)
    {
        command.Options.Add(Input);
        command.Options.Add(Seeds);
    }

    public ReadOptions Read(ParseResult parsed, Host host) => Folders(parsed, host) with
    {
        Overrides = [.. parsed.GetValue(Setting)!],
        Now = parsed.GetValue(Now) is not { } given ? _ => host.Clock.GetCurrentInstant()
            : LocalDatePattern.Iso.Parse(given) is { Success: true } day ? zone => zone.AtStartOfDay(day.Value).ToInstant()
            : _ => OffsetDateTimePattern.ExtendedIso.Parse(given).Value.ToInstant(),
    };

    private static Option<string?> NowOption()
    {
        var now = new Option<string?>("--now")
        {
            Description = "The day it is taken to be, for events with a 'publish' of their own: 2026-12-01, or 2026-12-01T09:00:00+01:00.",
            HelpName = "day",
        };
        now.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !LocalDatePattern.Iso.Parse(given).Success && !OffsetDateTimePattern.ExtendedIso.Parse(given).Success)
            {
                result.AddError($"--now is a day such as 2026-12-01, or a time such as 2026-12-01T09:00:00+01:00, not '{given}'.");
            }
        });
        return now;
    }

    public ReadOptions Folders(ParseResult parsed, Host host)
    {
        var options = new ReadOptions(host.Resolve(parsed.GetValue(Input)!)) { Cancelled = host.Cancelled };
        return parsed.GetValue(Seeds) is { } seeds ? options with { SeedsFolder = host.Resolve(seeds) } : options;
    }
}
