using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Reading;
using Timeline.Import;

namespace Timeline.Cli.Commands;

/// <summary>`timeline schema`: the JSON Schema of a file kind, for editors.</summary>
public sealed class SchemaCommand : ICommand
{
    public Command Describe(Host host)
    {
        string[] kinds = [.. JsonSchema.Kinds.Keys, ImportSchema.Kind];
        var kind = new Argument<string>("kind") { Description = "Which files: " + string.Join(", ", kinds) + ".", HelpName = "kind" };
        kind.AcceptOnlyFromAmong(kinds);
        var command = new Command("schema", "Print the JSON Schema of a file kind, for an editor.") { kind };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(kind)!;
            host.Out.Write(wanted == ImportSchema.Kind ? ImportSchema.Text() : JsonSchema.Of(wanted));
            return ExitCode.Fine;
        });
        return command;
    }
}
