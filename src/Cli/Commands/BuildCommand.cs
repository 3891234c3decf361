using System.CommandLine;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>`timeline build`, and `timeline` alone: the whole site, written where it differs.</summary>
public sealed class BuildCommand : ICommand
{
    public Command Describe(Host host)
    {
        var command = new Command("build", "Build the site (what 'timeline' alone does).");
        AddTo(command, host);
        return command;
    }

    /// <summary>Gives a command the options and the action of a build.</summary>
    public static void AddTo(Command command, Host host)
    {
        var folders = new FolderOptions();
        var output = SiteFolders.OutputOption();
        var theme = SiteFolders.ThemeOption();
        var strict = SiteFolders.StrictOption();
        var timings = new Option<bool>("--timings") { Description = "Tells what each phase and each kind of file cost: time, CPU, memory." };
        var reports = new ReportOptions();
        folders.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(theme);
        command.Options.Add(strict);
        command.Options.Add(timings);
        reports.AddTo(command);
        command.SetAction(parsed =>
        {
            var run = new SiteRun(host, folders.Read(parsed, host), parsed.GetValue(theme), parsed.GetValue(strict), parsed.GetValue(folders.Now))
            {
                Reports = reports.Read(parsed),
                Timings = parsed.GetValue(timings),
            };
            return run.Build(parsed.GetValue(output)!);
        });
    }
}
