using System.CommandLine;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>`timeline new`: what a person begins with. Never overwrites anything.</summary>
public sealed class NewCommand : ICommand
{
    private static readonly ICommand[] Parts = [new NewSiteCommand(), new NewEventCommand(), new NewCiCommand(), new NewThemeCommand()];

    public Command Describe(Host host)
    {
        var command = new Command("new", "Make a site, an event, what a host needs to publish the site, or a theme to change.");
        foreach (var part in Parts)
        {
            command.Subcommands.Add(part.Describe(host));
        }

        return command;
    }
}
