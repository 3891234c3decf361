using System.CommandLine;
using System.Text;

using Timeline.Cli.Terminal;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;

namespace Timeline.Cli.Commands;

/// <summary>`timeline fingerprint`: make what stands in for a text that must stay out of the repository.</summary>
public sealed class FingerprintCommand : ICommand
{
    public Command Describe(Host host)
    {
        var file = new Argument<string>("FILE") { Description = "The text." }.OfFiles();
        var output = new Option<string?>("--output", "-o") { Description = "Where to write the fingerprint; beside the text if left out.", HelpName = "FILE.fp" };
        var command = new Command("fingerprint", "Write the fingerprint of a text and print its lock, as lines for the source's record.") { file, output };
        command.SetAction(parsed =>
        {
            var path = host.Resolve(parsed.GetValue(file)!);
            return Run(path, parsed.GetValue(output) is { } target ? host.Resolve(target) : Path.ChangeExtension(path, Fingerprint.Extension), host);
        });
        return command;
    }

    private static int Run(string path, string target, Host host)
    {
        if (string.Equals(path, target, StringComparison.OrdinalIgnoreCase))
        {
            host.Error.WriteLine($"timeline: {path}: a fingerprint cannot take the place of its text; name another file with -o");
            return ExitCode.ContentErrors;
        }

        var (document, error) = SourceFile.ReadDocument(path);
        if (document is null)
        {
            host.Error.WriteLine("timeline: " + error);
            return ExitCode.ContentErrors;
        }

        var fingerprint = Fingerprint.Of(document);
        using var lines = new StringWriter { NewLine = "\n" };
        fingerprint.Write(lines);
        try
        {
            File.WriteAllText(target, lines.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"timeline: {target}: cannot be written: {e.Message}");
            return ExitCode.ContentErrors;
        }

        host.Out.WriteLine("fingerprint: " + Path.GetFileName(target));
        host.Out.WriteLine("sha256: " + fingerprint.Sha256);
        return ExitCode.Fine;
    }
}
