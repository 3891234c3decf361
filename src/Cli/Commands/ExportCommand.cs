using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Site;

namespace Timeline.Cli.Commands;

/// <summary>`timeline export FORMAT`: the events in one form for other programs, and a list of what that form cannot say.</summary>
public sealed class ExportCommand : ICommand
{
    private const string StandardOutput = "-";

    private readonly Argument<string> format = new("FORMAT") { Description = "Into what: " +
        string.Join(", ", SiteExport.Formats.Select(f => $"{f.Name} ({f.Meaning})")) + ".", HelpName = "FORMAT" };
    private readonly Option<string> to = new("--to") { Description = "Where to; - is standard output.", DefaultValueFactory = _ =>
        StandardOutput, HelpName = "file" };
    private readonly FolderOption theme = SiteFolders.ThemeOption();
    private readonly FolderOptions folders = new();

    public Command Describe(Host host)
    {
        var names = SiteExport.Formats.Select(f => f.Name).ToArray();
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !names.Contains(token.Value))
            {
                var near = Suggestion.For(token.Value, names) is { } meant ? $"; did you mean '{meant}'?" : ".";
                result.AddError($"there is no export '{token.Value}'{near} There are {string.Join(", ", names)}.");
            }
        });
        format.CompletionSources.Add(names);
        var command = new Command("export", "Write the events in another form, and say what it cannot hold.") { format, to, theme };
        folders.AddTo(command);
        command.SetAction(parsed => Run(parsed, host));
        return command;
    }

    private int Run(ParseResult parsed, Host host)
    {
        var read = folders.Read(parsed, host);
        var report = new Report(host, SiteRun.RootOf(read));
        var content = LibraryReader.Read(read);
        if (content.Library is not { } library || content.HasErrors)
        {
            report.Diagnostics(content.Diagnostics);
            report.Complain($"Nothing was exported: {Report.Count(content.Diagnostics)}.");
            return ExitCode.ContentErrors;
        }

        var name = parsed.GetValue(format)!;
        if (SiteExport.Objection(library, name) is { } objection)
        {
            host.Error.WriteLine("timeline: " + objection);
            return ExitCode.ContentErrors;
        }

        var run = new SiteRun(host, read, parsed.GetValue(theme), strict: false);
        var result = SiteExport.Run(library, name, run.Options(output: null));
        report.Diagnostics([.. content.Diagnostics, .. result.Diagnostics]);
        if (result.Bytes is not { } bytes)
        {
            report.Complain("Nothing was exported.");
            return ExitCode.ContentErrors;
        }

        if (result.Losses.Length > 0)
        {
            host.Error.WriteLine($"What {name} cannot say:");
            foreach (var loss in result.Losses)
            {
                host.Error.WriteLine("  " + loss);
            }
        }

        return Write(bytes, parsed.GetValue(to)!, host);
    }

    private static int Write(byte[] bytes, string path, Host host)
    {
        try
        {
            if (path == StandardOutput)
            {
                host.OutBytes(bytes);
                return ExitCode.Fine;
            }

            var file = host.Resolve(path);
            if (Path.GetDirectoryName(file) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllBytes(file, bytes);
            return ExitCode.Fine;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"timeline: nothing was exported: {failure.Message}");
            return ExitCode.ContentErrors;
        }
    }
}
