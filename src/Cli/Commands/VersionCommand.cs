using System.CommandLine;
using System.Reflection;
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
            host.Out.WriteLine(parsed.GetValue(json) ? Json() : Version);
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Version => typeof(VersionCommand).Assembly.GetName().Version!.ToString(3);

    // What the build knew of its origin; null where it knew nothing.
    private static string? Told(string name) =>
        typeof(VersionCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == name)?.Value is { Length: > 0 } value ? value : null;

    private static string Json()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("version", Version);
            writer.WriteString("commit", Told("Commit"));
            writer.WriteString("repository", Told("RepositoryUrl"));
            writer.WriteString("runtime", RuntimeInformation.FrameworkDescription);
            writer.WriteString("system", RuntimeInformation.RuntimeIdentifier);
            writer.WriteBoolean("native", !RuntimeFeature.IsDynamicCodeSupported);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
