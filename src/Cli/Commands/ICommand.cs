using System.CommandLine;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>One word on the command line. A new command is a new file in Commands/ and one line in <see cref="CommandLine"/>.</summary>
public interface ICommand
{
    /// <summary>
    /// The command with its options and its action; the action prints through the host and returns an <see cref="ExitCode"/>.
    /// </summary>
    Command Describe(Host host);
}
