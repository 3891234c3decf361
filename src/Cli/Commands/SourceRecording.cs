using System.Collections.Immutable;

using Timeline.Cli.Terminal;
using Timeline.Content.Keeping;
using Timeline.Content.Sources.Fingerprints;

namespace Timeline.Cli.Commands;

/// <summary>Writes a new source and tells what was written: one way for every command that records sources.</summary>
internal static class SourceRecording
{
    /// <summary>The exit code: fine, or errors, and then nothing was written.</summary>
    public static int Write(Host host, string folder, NewSource made)
    {
        var (ignoreFile, problem) = made.Record(folder);
        if (ignoreFile is not null)
        {
            var excluded = Shown(host, Path.Combine(folder, PrivateFolder.Name));
            host.Out.WriteLine($"{Shown(host, ignoreFile)} (excludes {excluded}/, where texts lie that may not be republished)");
        }

        ImmutableArray<string> problems = !made.Problems.IsEmpty ? made.Problems : problem is not null ? [problem] : [];
        foreach (var told in problems)
        {
            host.Error.WriteLine("timeline: " + told);
        }

        if (problems.Length > 0)
        {
            return ExitCode.ContentErrors;
        }

        foreach (var file in made.Files)
        {
            var from = made.Moved is not null && !file.Name.EndsWith(Fingerprint.Extension, StringComparison.Ordinal)
                && !file.Name.EndsWith(".yml", StringComparison.Ordinal) ? $" (moved from {Shown(host, made.Moved)})" : "";
            host.Out.WriteLine(Shown(host, Path.Combine(folder, file.Name)) + from);
        }

        if (made.Remark is not null)
        {
            host.Out.WriteLine($"The text {made.Remark}.");
        }

        return ExitCode.Fine;
    }

    public static string Shown(Host host, string path) => Path.GetRelativePath(host.Folder, path).Replace('\\', '/');
}
