using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content;

namespace Timeline.Cli.Commands;

/// <summary>`timeline check`: everything a build does but writing; if asked, also whether every link leads somewhere.</summary>
public sealed class CheckCommand : ICommand
{
    private const string Report = "report", Fail = "fail";

    public Command Describe(Host host)
    {
        var folders = new FolderOptions();
        var theme = SiteFolders.ThemeOption();
        var strict = SiteFolders.StrictOption();
        var reports = new ReportOptions();
        var all = new Option<bool>("--all") { Description = "List every error and warning, also where there are very many of one kind." };
        var links = new Option<bool>("--links") { Description = "Also hold every link, file and fragment of the pages against the files of the site." };
        var external = new Option<string?>("--external")
        {
            Description = "Also ask the web whether the addresses that the site leads to are there (with --links). What is dead is only told; with --external fail the check fails.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = $"{Report}|{Fail}",
        };
        external.AcceptOnlyFromAmong(Report, Fail);
        var allowLocal = new Option<bool>("--allow-local") { Description = "With --external: also ask this machine and private networks." };
        var command = new Command("check", "Read, link, verify and render everything, and write nothing.");
        folders.AddTo(command);
        command.Options.Add(theme);
        command.Options.Add(strict);
        command.Options.Add(all);
        command.Options.Add(links);
        command.Options.Add(external);
        command.Options.Add(allowLocal);
        reports.AddTo(command);
        command.SetAction(parsed =>
        {
            var asks = parsed.GetResult(external) is not null;
            var site = new SiteRun(host, folders.Read(parsed, host), parsed.GetValue(theme), parsed.GetValue(strict)) { Reports = reports.Read(parsed) };
            return site.CheckAsync(new()
            {
                All = parsed.GetValue(all),
                Links = asks || parsed.GetValue(links),
                External = asks ? new(Fails: parsed.GetValue(external) == Fail, AllowsLocal: parsed.GetValue(allowLocal)) : null,
            });
        });
        return command;
    }
}
