using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Publishing;

/// <summary>
/// Where the site goes. <c>Path</c> is absolute, <c>Name</c> is how messages call it, and none of the protected folders may be lost to it.
/// </summary>
internal sealed record OutputFolder(string Path, string Name, ImmutableArray<string> Protected)
{
    /// <summary>The folder behind any symbolic links, which is what gets replaced.</summary>
    internal string Target { get; } = RealPath(Path);

    internal string Parent => System.IO.Path.GetDirectoryName(Target) ?? Target;

    /// <summary>The start of the names of our own short-lived neighbours of the folder.</summary>
    internal string NeighbourPrefix => $".{System.IO.Path.GetFileName(Target)}.timeline-";

    /// <summary>What of ours lies in the folder, or why nothing may be written there. Reads the disk, changes nothing.</summary>
    internal (Manifest Before, Diagnostic? Refusal) Look()
    {
        if (System.IO.Path.GetDirectoryName(Target) is null)
        {
            return Refuse("is the root of the file system");
        }

        foreach (var folder in Protected.Select(RealPath))
        {
            if (Contains(Target, folder))
            {
                return Refuse(folder == Target ? "is where the content lies" : $"holds '{System.IO.Path.GetRelativePath(Target, folder)}', which is content");
            }
        }

        if (File.Exists(Target))
        {
            return Refuse("is a file");
        }

        if (!Directory.Exists(Target) || !Directory.EnumerateFileSystemEntries(Target).Any())
        {
            return (Manifest.Empty, null);
        }

        var path = System.IO.Path.Combine(Target, Manifest.FileName);
        if (!File.Exists(path))
        {
            return Refuse($"is not empty and was not written by this program (it lacks '{Manifest.FileName}'); choose another folder, or empty this one yourself");
        }

        return Manifest.Parse(File.ReadAllText(path)) is { } manifest
            ? (manifest, null)
            : Refuse($"holds a '{Manifest.FileName}' that this version does not understand; empty the folder yourself");
    }

    private (Manifest, Diagnostic?) Refuse(string why) => (Manifest.Empty, NotOurs(why));

    internal Diagnostic NotOurs(string why) => new(Codes.NotOurFolder, new Location(Name), $"the output folder {why}");

    internal Diagnostic CannotWrite(Exception reason, string? path = null) =>
        new(
            Codes.CannotWrite,
            new Location(path is null ? Name : $"{Name}/{path}"),
            $"cannot write the output: {Reason(reason)}; the site that was there before is untouched");

    // "No space left on device : '/long/path'", "The path '/long/path' is too long": the path is ours to say, relative and once.
    private static string Reason(Exception e)
    {
        var message = e.Message;
        var open = message.IndexOf('\'', StringComparison.Ordinal);
        var close = message.LastIndexOf('\'');
        if (open >= 0 && close > open)
        {
            message = message[..open].TrimEnd(' ', ':') + message[(close + 1)..];
        }

        return message.TrimEnd('.');
    }

    private static bool Contains(string outer, string inner) =>
        inner == outer
        || inner.StartsWith(outer.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string RealPath(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        var parent = System.IO.Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        var here = System.IO.Path.Combine(RealPath(parent), System.IO.Path.GetFileName(full));
        try
        {
            return new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : here;
        }
        catch (IOException)
        {
            return here; // a circle of links: the write will say so
        }
    }
}
