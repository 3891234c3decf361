using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Timeline.Content.Input;

/// <summary>Which files below a folder Git tracks: what is committed with the repository, or is about to be.</summary>
internal static class TrackedFiles
{
    /// <summary>Paths below the folder, with forward slashes; none where there is no repository or no Git.</summary>
    /// <remarks>Git is asked, and its index not read here, because that has four forms, two hashes and splits.</remarks>
    public static FrozenSet<string> Below(string folder)
    {
        if (!IsInRepository(folder))
        {
            return [];
        }

        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        string[] list = ["-c", "core.fsmonitor=false", "ls-files", "-z"];
        foreach (var argument in list)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? paths.ToFrozenSet(StringComparer.Ordinal) : [];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }

    // A worktree has a file of that name.
    private static bool IsInRepository(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is { Exists: true }; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return true;
            }
        }

        return false;
    }
}
