using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Timeline.Site.Chronology;

/// <summary>
/// When each file of the input folder was last committed, as its Git repository tells. A shallow clone knows its newest commits only.
/// </summary>
internal static class GitDates
{
    // A commit begins with a character that no path has; its date and its files follow, a line each.
    private const char Commit = '\u0001';

    /// <summary>Path below the input folder → instant (ISO 8601); null where Git or a repository is missing.</summary>
    public static FrozenDictionary<string, DateTimeOffset>? Of(string inputFolder)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = inputFolder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        string[] log = ["-c", "core.quotePath=off", "log", "--relative", "--no-renames", "--name-only", $"--format={Commit}%cI", "--", "."];
        foreach (var argument in log)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var dates = Read(git.StandardOutput);
            git.WaitForExit();
            return git.ExitCode == 0 ? dates : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    // The newest commit comes first.
    private static FrozenDictionary<string, DateTimeOffset> Read(StreamReader log)
    {
        var found = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var when = default(DateTimeOffset);
        while (log.ReadLine() is { } line)
        {
            if (line.StartsWith(Commit))
            {
                when = DateTimeOffset.Parse(line.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (line.Length > 0)
            {
                found.TryAdd(line, when);
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
