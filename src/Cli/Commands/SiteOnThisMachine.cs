using System.CommandLine;
using System.Globalization;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Desk.Preview;

namespace Timeline.Cli.Commands;

/// <summary>A site kept read while its files are edited, its diagnostics told in the terminal: what preview and desk have in common.</summary>
internal sealed class SiteOnThisMachine : IDisposable
{
    private readonly Host host;
    private readonly Report report;
    private readonly FolderWatch watch;

    public SiteOnThisMachine(Host host, ReadOptions read, string? theme)
    {
        this.host = host;
        var run = new SiteRun(host, read, theme, strict: false);
        report = new(host, SiteRun.RootOf(read));
        Site = new(read, run.Options(output: null) with { Preview = true });
        Server = new(() => Site.State, reload);
        // Watched first: what is changed while it is read is read again.
        watch = new([read.InputFolder, read.SeedsFolder, run.ThemeFolder], Update);
        Tell(Site.Update());
    }

    private readonly ReloadSignal reload = new();

    public PreviewSite Site { get; }

    public PreviewServer Server { get; }

    public static Option<int?> PortOption() =>
        new Option<int?>("--port", "-p") { Description = "The port to listen on.", DefaultValueFactory = _ => 5080 }.From(0, 65535);

    /// <summary>Reads what has changed and reloads the open pages.</summary>
    /// <param name="changed">Its full paths; null where it may be anything.</param>
    public void Update(IReadOnlySet<string>? changed = null)
    {
        var time = Site.Update(changed);
        reload.Changed();
        Tell(time);
    }

    /// <param name="port">Where to listen.</param>
    /// <param name="answer">What answers.</param>
    /// <param name="started">Says what is there, given the address.</param>
    /// <param name="cancelled">When to stop, besides Ctrl+C.</param>
    public async Task<int> ServeAsync(int port, Microsoft.AspNetCore.Http.RequestDelegate answer, Func<string, string> started, CancellationToken cancelled)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled, host.Cancelled);
        try
        {
            await LoopbackServer.RunAsync(port, answer, Started, reload.Close, stop.Token);
            return ExitCode.Fine;
        }
        catch (IOException fault)
        {
            report.Complain($"timeline: cannot listen on port {port}: {fault.Message} Choose another with --port.");
            return ExitCode.Usage;
        }

        void Started(string address)
        {
            report.Say(started(address));
            host.Out.Flush();
        }
    }

    public void Dispose() => watch.Dispose();

    private void Tell(TimeSpan time)
    {
        report.Diagnostics(Site.State.Diagnostics);
        var now = host.Clock.GetCurrentInstant().InZone(host.Zone).TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        report.Say(string.Create(CultureInfo.InvariantCulture, $"{now}  read in {time.TotalMilliseconds:0} ms, {Report.Count(Site.State.Diagnostics)}"));
        host.Out.Flush();
    }
}
