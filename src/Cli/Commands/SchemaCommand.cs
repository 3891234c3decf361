using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Reading;

namespace Timeline.Cli.Commands;

/// <summary>`timeline schema`: the JSON Schema of a file kind, for editors.</summary>
public sealed class SchemaCommand : ICommand
{
    public Command Describe(Host host)
    {
        var kind = new Argument<string>("kind") { Description = "Which files: " + string.Join(", ", JsonSchema.Kinds.Keys) + "." };
        kind.AcceptOnlyFromAmong([.. JsonSchema.Kinds.Keys]);
        var command = new Command("schema", "Print the JSON Schema of a file kind, for an editor.") { kind };
        command.SetAction(parsed =>
        {
            host.Out.Write(JsonSchema.Of(parsed.GetValue(kind)!));
            return ExitCode.Fine;
        });
        return command;
    }
}
