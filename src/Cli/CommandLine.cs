using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

using Timeline.Cli.Commands;
using Timeline.Cli.Terminal;

namespace Timeline.Cli;

/// <summary>The whole command line: which commands there are, and what happens to words that fit none.</summary>
public static class CommandLine
{
    // Each is made when it is asked for: some read tables to say what they take, which a quick check need not wait for.
    private static readonly (string Name, Func<ICommand> Make)[] Commands =
    [
        ("build", static () => new BuildCommand()),
        ("check", static () => new CheckCommand()),
        ("preview", static () => new PreviewCommand()),
        ("desk", static () => new DeskCommand()),
        ("new", static () => new NewCommand()),
        ("list", static () => new ListCommand()),
        ("verify", static () => new VerifyCommand()),
        ("source", static () => new SourceCommand()),
        ("fingerprint", static () => new FingerprintCommand()),
        ("extract", static () => new ExtractCommand()),
        ("import", static () => new ImportCommand()),
        ("export", static () => new ExportCommand()),
        ("date", static () => new DateCommand()),
        ("render", static () => new RenderCommand()),
        ("schema", static () => new SchemaCommand()),
        ("explain", static () => new ExplainCommand()),
        ("completion", static () => new CompletionCommand()),
        ("version", static () => new VersionCommand()),
    ];

    public static async Task<int> RunAsync(string[] arguments, Host host)
    {
        try
        {
            if (arguments is ["help", .. var asked])
            {
                arguments = [.. asked, "--help"]; // as other programs have it
            }

            var root = Describe(host, arguments.FirstOrDefault());
            var parsed = root.Parse(arguments);
            if (GivenTooEarly(parsed))
            {
                parsed = root.Parse(CommandFirst(root, arguments));
            }

            // A line that a shell wants completed is no command yet.
            var completes = root.Directives.OfType<SuggestDirective>().Any(suggest => parsed.GetResult(suggest) is not null);
            var errors = completes ? [] : LineErrors.In(parsed, host);
            if (errors.Count > 0)
            {
                foreach (var error in errors)
                {
                    await host.Error.WriteLineAsync("timeline: " + error);
                }

                await host.Error.WriteLineAsync($"See '{FullName(parsed.CommandResult)} --help'.");
                return ExitCode.Usage;
            }

            var output = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false };
            var code = await parsed.InvokeAsync(output, host.Cancelled);
            await host.Out.FlushAsync();
            return code;
        }
        catch (OperationCanceledException) when (host.Cancelled.IsCancellationRequested)
        {
            return ExitCode.Fine;
        }
        // The machine's refusal, not a fault of ours: a full disk, a closed pipe, a folder that may not be written to.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync("timeline: " + refused.Message);
            return ExitCode.ContentErrors;
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

    private static string FullName(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{FullName(parent)} {command.Command.Name}" : "timeline";

    // Options of a build alone that stand before another command would belong to no one: '--strict check' would not be strict.
    private static bool GivenTooEarly(ParseResult parsed) => parsed.CommandResult != parsed.RootCommandResult
        && parsed.RootCommandResult.Children.OfType<OptionResult>().Any(option => option is { Implicit: false, Option.Recursive: false });

    // Which of the words name commands is the parser's to say: one may be an option's value.
    private static string[] CommandFirst(RootCommand root, string[] arguments)
    {
        var first = 0;
        while (Named(first) is RootCommand)
        {
            first++;
        }

        var last = first;
        while (last + 1 < arguments.Length && Named(last) is { Subcommands.Count: > 0 } && Named(last + 1) != Named(last))
        {
            last++;
        }

        return [.. arguments[first..(last + 1)], .. arguments[..first], .. arguments[(last + 1)..]];

        Command Named(int until) => root.Parse(arguments[..(until + 1)]).CommandResult.Command;
    }

    /// <summary>The commands and options there are, to parse words with.</summary>
    /// <param name="host">Where commands print.</param>
    /// <param name="first">The first word, if it is known: where it names a command, no other is described.</param>
    public static RootCommand Describe(Host host, string? first = null)
    {
        var root = new RootCommand("Builds an annotated, source-cited timeline into a static site.");
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            // Elsewhere than on Windows these are paths.
            help.Aliases.Remove("/h");
            help.Aliases.Remove("/?");
        }

        BuildCommand.AddTo(root, host);
        var named = Array.FindAll(Commands, command => command.Name == first);
        foreach (var (_, make) in named.Length > 0 ? named : Commands)
        {
            root.Subcommands.Add(make().Describe(host));
        }

        return root;
    }
}
