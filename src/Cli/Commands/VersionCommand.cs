using System.CommandLine;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>`timeline version`: which version this is.</summary>
public sealed class VersionCommand : ICommand
{
    public Command Describe(Host host)
    {
        var command = new Command("version", "Print the version.");
        command.SetAction(_ =>
        {
            host.Out.WriteLine(typeof(VersionCommand).Assembly.GetName().Version!.ToString(3));
            return ExitCode.Fine;
        });
        return command;
    }
}
