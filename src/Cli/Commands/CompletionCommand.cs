using System.CommandLine;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>
/// `timeline completion SHELL`: a script with which the shell completes this program's commands. It asks the program (`[suggest:N]`, which
/// System.CommandLine answers from the commands themselves), so it is never out of date.
/// </summary>
public sealed class CompletionCommand : ICommand
{
    private static readonly (string Shell, string Ending)[] Shells = [("bash", "bash"), ("zsh", "zsh"), ("fish", "fish"), ("powershell", "ps1")];

    public Command Describe(Host host)
    {
        var shell = new Argument<string>("shell") { Description = "For which shell: bash, zsh, fish or powershell.", HelpName = "shell" };
        shell.AcceptOnlyFromAmong([.. Shells.Select(one => one.Shell)]);
        var command = new Command("completion", "Print a script that lets a shell complete commands, options and values; its first lines say where it goes.") { shell };
        command.SetAction(parsed => Print(host, parsed.GetRequiredValue(shell)));
        return command;
    }

    private static int Print(Host host, string shell)
    {
        var ending = Shells.First(one => one.Shell == shell).Ending;
        using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion/timeline.{ending}")!;
        using var reader = new StreamReader(script);
        host.Out.Write(reader.ReadToEnd().ReplaceLineEndings("\n"));
        return ExitCode.Fine;
    }
}
