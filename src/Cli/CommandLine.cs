using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;

using Timeline.Cli.Commands;
using Timeline.Cli.Terminal;

namespace Timeline.Cli;

/// <summary>The whole command line: which commands there are, and what happens to words that fit none.</summary>
public static class CommandLine
{
    private static ICommand[] Commands() =>
    [
        new BuildCommand(),
        new CheckCommand(),
        new PreviewCommand(),
        new DeskCommand(),
        new NewCommand(),
        new ListCommand(),
        new VerifyCommand(),
        new SourceCommand(),
        new FingerprintCommand(),
        new ExtractCommand(),
        new ImportCommand(),
        new ExportCommand(),
        new DateCommand(),
        new RenderCommand(),
        new SchemaCommand(),
        new ExplainCommand(),
        new CompletionCommand(),
        new VersionCommand(),
    ];

    public static async Task<int> RunAsync(string[] arguments, Host host)
    {
        try
        {
            var root = Describe(host);
            var parsed = root.Parse(arguments);
            // A line that a shell wants completed is no command yet.
            var completes = root.Directives.OfType<SuggestDirective>().Any(suggest => parsed.GetResult(suggest) is not null);
            if (parsed.Errors.Count > 0 && !completes)
            {
                foreach (var error in parsed.Errors)
                {
                    await host.Error.WriteLineAsync("timeline: " + error.Message);
                }

                await host.Error.WriteLineAsync("See 'timeline --help'.");
                return ExitCode.Usage;
            }

            var output = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(output, host.Cancelled);
        }
        catch (OperationCanceledException) when (host.Cancelled.IsCancellationRequested)
        {
            return ExitCode.Fine;
        }
        catch (Exception met)
        {
            var fault = Fault.In(met);
            await host.Error.WriteLineAsync($"timeline: internal fault, please report it: {(fault is Fault ? ""
                : fault.GetType().Name + ": ")}{fault.Message}");
            if (Environment.GetEnvironmentVariable("TIMELINE_TRACE") is not null)
            {
                await host.Error.WriteLineAsync(fault.InnerException?.StackTrace ?? fault.StackTrace);
            }

            return ExitCode.InternalFault;
        }
    }

    /// <summary>The commands and options there are, to parse words with.</summary>
    public static RootCommand Describe(Host host)
    {
        var root = new RootCommand("Builds an annotated, source-cited timeline into a static site.");
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            // Elsewhere than on Windows these are paths.
            help.Aliases.Remove("/h");
            help.Aliases.Remove("/?");
        }

        BuildCommand.AddTo(root, host);
        foreach (var command in Commands())
        {
            root.Subcommands.Add(command.Describe(host));
        }

        return root;
    }
}
