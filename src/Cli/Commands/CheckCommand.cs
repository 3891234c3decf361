using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content;

namespace Timeline.Cli.Commands;

/// <summary>`timeline check`: everything a build does but writing.</summary>
public sealed class CheckCommand : ICommand
{
    public Command Describe(Host host)
    {
        var folders = new FolderOptions();
        var theme = SiteFolders.ThemeOption();
        var strict = SiteFolders.StrictOption();
        var reports = new ReportOptions();
        var all = new Option<bool>("--all") { Description = "List every error and warning, also where there are very many of one kind." };
        var command = new Command("check", "Read, link, verify and render everything, and write nothing.");
        folders.AddTo(command);
        command.Options.Add(theme);
        command.Options.Add(strict);
        command.Options.Add(all);
        reports.AddTo(command);
        command.SetAction(parsed =>
        {
            var site = new SiteRun(host, folders.Read(parsed, host), parsed.GetValue(theme), parsed.GetValue(strict)) { Reports = reports.Read(parsed) };
            return site.Check(parsed.GetValue(all));
        });
        return command;
    }
}
