using System.CommandLine;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>`timeline preview`: the site on this machine, drafts included, reloading as its files are saved. Writes nothing.</summary>
public sealed class PreviewCommand : ICommand
{
    public Command Describe(Host host)
    {
        var folders = new FolderOptions();
        var theme = SiteFolders.ThemeOption();
        var port = SiteOnThisMachine.PortOption();
        var command = new Command("preview", "Serve the site on this machine and reload the browser on every change.") { port };
        command.Aliases.Add("serve");
        folders.AddTo(command);
        command.Options.Add(theme);
        command.SetAction(async (parsed, cancelled) =>
        {
            using var site = new SiteOnThisMachine(host, folders.Read(parsed, host), parsed.GetValue(theme));
            return await site.ServeAsync(parsed.GetRequiredValue(port)!.Value, context => site.Server.AnswerAsync(context), address => $"Previewing at {address} (Ctrl+C stops)", cancelled);
        });
        return command;
    }
}
