using System.CommandLine;
using System.Globalization;

using Timeline.Cli.Preview;
using Timeline.Cli.Terminal;
using Timeline.Content;

namespace Timeline.Cli.Commands;

/// <summary>`timeline preview`: the site on this machine, drafts included, reloading as its files are saved. Writes nothing.</summary>
public sealed class PreviewCommand : ICommand
{
    public Command Describe(Host host)
    {
        var folders = new FolderOptions();
        var theme = SiteFolders.ThemeOption();
        var port = new Option<int>("--port", "-p") { Description = "The port to listen on.", DefaultValueFactory = _ => 5080, HelpName = "number" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port is a number from 0 to 65535.");
            }
        });
        var command = new Command("preview", "Serve the site on this machine and reload the browser on every change.") { port };
        command.Aliases.Add("serve");
        folders.AddTo(command);
        command.Options.Add(theme);
        command.SetAction((parsed, cancelled) => RunAsync(host, folders.Read(parsed, host), parsed.GetValue(theme), parsed.GetValue(port), cancelled));
        return command;
    }

    private static async Task<int> RunAsync(Host host, ReadOptions read, string? theme, int port, CancellationToken cancelled)
    {
        var run = new SiteRun(host, read, theme, strict: false);
        var report = new Report(host, SiteRun.RootOf(read));
        var site = new PreviewSite(read, run.Options(output: null) with { Preview = true });
        var reload = new ReloadSignal();
        Tell(site.Update());
        using var watch = new FolderWatch([read.InputFolder, read.SeedsFolder, run.ThemeFolder], () =>
        {
            var time = site.Update();
            reload.Changed();
            Tell(time);
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled, host.Cancelled);
        try
        {
            await new PreviewServer(() => site.State, reload).RunAsync(port, Started, stop.Token);
            return ExitCode.Fine;
        }
        catch (IOException fault)
        {
            report.Complain($"timeline: cannot listen on port {port}: {fault.Message} Choose another with --port.");
            return ExitCode.Usage;
        }

        void Started(string address)
        {
            report.Say($"Previewing at {address} (Ctrl+C stops)");
            host.Out.Flush();
        }

        void Tell(TimeSpan time)
        {
            report.Diagnostics(site.State.Diagnostics);
            var now = host.Clock.GetCurrentInstant().InZone(host.Zone).TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            var count = Report.Count(site.State.Diagnostics);
            report.Say(string.Create(CultureInfo.InvariantCulture, $"{now}  read in {time.TotalMilliseconds:0} ms, {count}"));
            host.Out.Flush();
        }
    }
}
