using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Desk;
using Timeline.Desk.Asking;

namespace Timeline.Cli.Commands;

/// <summary>`timeline desk`: the preview, and the author's desk beside it: from a document to a proven event, without writing YAML.</summary>
public sealed class DeskCommand : ICommand
{
    public Command Describe(Host host)
    {
        var folders = new FolderOptions();
        var theme = SiteFolders.ThemeOption();
        var port = SiteOnThisMachine.PortOption();
        var command = new Command("desk", "Write the timeline in the browser: sources, quotes and events, over the same files.") { port };
        folders.AddTo(command);
        command.Options.Add(theme);
        command.SetAction(async (parsed, cancelled) =>
        {
            var read = folders.Read(parsed, host);
            using var site = new SiteOnThisMachine(host, read, parsed.GetValue(theme));
            var context = new DeskContext(read, site.Site, site.Update) { Clock = host.Clock, Zone = host.Zone };
            var desk = new DeskServer(context, site.Server);
            return await site.ServeAsync(parsed.GetValue(port), desk.AnswerAsync, address => $"The desk is at {address}{DeskServer.Address} (Ctrl+C stops)", cancelled);
        });
        return command;
    }
}
