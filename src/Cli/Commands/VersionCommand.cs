using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>`timeline version`: which version this is; with --json also of which commit, and what runs it.</summary>
public sealed class VersionCommand : ICommand
{
    public Command Describe(Host host)
    {
        var json = new Option<bool>("--json") { Description = "Print version, commit, repository and runtime as one JSON object." };
        var command = new Command("version", "Print the version.") { json };
        command.SetAction(parsed =>
        {
            host.Out.WriteLine(parsed.GetValue(json) ? Json() : ThisProgram.Version);
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Json()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("version", ThisProgram.Version);
            writer.WriteString("commit", ThisProgram.Fact("Commit"));
            writer.WriteString("repository", ThisProgram.Fact("RepositoryUrl"));
            writer.WriteString("runtime", RuntimeInformation.FrameworkDescription);
            writer.WriteString("system", RuntimeInformation.RuntimeIdentifier);
            writer.WriteBoolean("native", !RuntimeFeature.IsDynamicCodeSupported);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
