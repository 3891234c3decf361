using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Input;

namespace Timeline.Site.Publishing;

/// <summary>
/// Where the site goes. <c>Path</c> is absolute, <c>Name</c> is how messages call it, and none of the protected folders may be lost to it.
/// </summary>
internal sealed record OutputFolder(string Path, string Name, ImmutableArray<string> Protected)
{
    /// <summary>The folder behind any symbolic links, which is what gets replaced.</summary>
    internal string Target { get; } = RealPath.Of(Path);

    internal string Parent => System.IO.Path.GetDirectoryName(Target) ?? Target;

    /// <summary>Whether the folder can only be filled, not replaced.</summary>
    internal bool IsMountPoint { get; } = MountPoint.Is(RealPath.Of(Path));

    /// <summary>Where our short-lived files lie: on the folder's own file system.</summary>
    internal string Workplace => IsMountPoint ? Target : Parent;

    /// <summary>The start of the names of those.</summary>
    internal string NeighbourPrefix => IsMountPoint ? Manifest.FileName + "-" : $".{System.IO.Path.GetFileName(Target)}.timeline-";

    /// <summary>What of ours lies in the folder, or why nothing may be written there. Reads the disk, changes nothing.</summary>
    internal (Manifest Before, Diagnostic? Refusal) Look()
    {
        if (System.IO.Path.GetDirectoryName(Target) is null)
        {
            return Refuse("is the root of the file system");
        }

        foreach (var folder in Protected.Select(RealPath.Of))
        {
            if (RealPath.Contains(folder, Target) && folder != Target && !IsLeftOut(System.IO.Path.GetRelativePath(folder, Target)))
            {
                return Refuse($"lies in '{System.IO.Path.GetFileName(folder)}', where the next build would read it as content; choose a " +
                    "folder beside it, or one whose name begins with '_'");
            }

            if (RealPath.Contains(Target, folder))
            {
                return Refuse(folder == Target ? "is where the content lies"
                    : $"holds '{System.IO.Path.GetRelativePath(Target, folder)}', which is content");
            }
        }

        if (File.Exists(Target))
        {
            return Refuse("is a file");
        }

        if (!Directory.Exists(Target) || !Directory.EnumerateFileSystemEntries(Target).Any(IsContent))
        {
            return (Manifest.Empty, null);
        }

        var path = System.IO.Path.Combine(Target, Manifest.FileName);
        if (!File.Exists(path))
        {
            return Refuse($"is not empty and was not written by this program (it lacks '{Manifest.FileName}'); choose another folder, or " +
                "empty this one yourself");
        }

        return Manifest.Parse(File.ReadAllText(path)) is { } manifest
            ? (manifest, null)
            : Refuse($"holds a '{Manifest.FileName}' that this version does not understand, or that is damaged; empty the folder yourself");
    }

    // As the reader of content does: what begins with an underscore or a dot is not looked at.
    private static bool IsLeftOut(string relative) =>
        relative.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part[0] is '_' or '.');

    // A fresh file system has a folder of its own, and we have our lock.
    private bool IsContent(string entry) =>
        !IsMountPoint || (System.IO.Path.GetFileName(entry) is var name && name != "lost+found"
            && !name.StartsWith(NeighbourPrefix, StringComparison.Ordinal));

    private (Manifest, Diagnostic?) Refuse(string why) => (Manifest.Empty, NotOurs(why));

    internal Diagnostic NotOurs(string why) => new(Codes.NotOurFolder, new Location(Name), $"the output folder {why}");

    internal Diagnostic CannotWrite(Exception reason, string? path = null) =>
        new(
            Codes.CannotWrite,
            new Location(path is null ? Name : $"{Name}/{path}"),
            $"cannot write the output: {Reason(reason)}" + (Directory.Exists(Target) ? "; the site that was there before is untouched" : ""));

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
}
