using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Desk;
using Timeline.Desk.Asking;
using Timeline.Desk.Gate;

namespace Timeline.Cli.Commands;

/// <summary>`timeline desk`: the preview, and the author's desk beside it: from a document to a proven event, without writing YAML.</summary>
public sealed class DeskCommand : ICommand
{
    public Command Describe(Host host)
    {
        var folders = new FolderOptions();
        var theme = SiteFolders.ThemeOption();
        var port = SiteOnThisMachine.PortOption();
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only say the address." };
        var command = new Command("desk", "Write the timeline in the browser: sources, quotes and events, over the same files.") { port, noBrowser };
        folders.AddTo(command);
        command.Options.Add(theme);
        command.SetAction(async (parsed, cancelled) =>
        {
            var read = folders.Read(parsed, host);
            using var site = new SiteOnThisMachine(host, read, parsed.GetValue(theme));
            var context = new DeskContext(read, site.Site, () => site.Update()) { Clock = host.Clock, Zone = host.Zone };
            await context.Files.RecoverAsync(cancelled);
            var gate = new DeskGate(DeskKeys.Make());
            var desk = new DeskServer(context, site.Server, gate);
            return await site.ServeAsync(parsed.GetRequiredValue(port)!.Value, desk.AnswerAsync, Started, cancelled);

            string Started(string address)
            {
                var here = new Uri(address).Port;
                if (!parsed.GetValue(noBrowser))
                {
                    Browser.Open(gate.OnceAddressOf(here));
                }

                return $"The desk is at {gate.AddressOf(here)} (Ctrl+C stops)";
            }
        });
        return command;
    }
}
