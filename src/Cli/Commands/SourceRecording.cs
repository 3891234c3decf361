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
        var problems = made.Problems.IsEmpty ? Problem(host, folder, made) is { } problem ? [problem] : [] : made.Problems;
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

        return ExitCode.Fine;
    }

    public static string Shown(Host host, string path) => Path.GetRelativePath(host.Folder, path).Replace('\\', '/');

    // Git is told before the text is there, so that at no moment it could be added.
    private static string? Problem(Host host, string folder, NewSource made)
    {
        try
        {
            if (made.IsPrivate && PrivateFolder.Exclude(folder) is { } ignore)
            {
                var excluded = Shown(host, Path.Combine(folder, PrivateFolder.Name));
                host.Out.WriteLine($"{Shown(host, ignore)} (excludes {excluded}/, where texts lie that may not be republished)");
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"cannot write .gitignore: {fault.Message}; nothing was written";
        }

        return made.Write(folder);
    }
}
