using System.Collections.Immutable;

namespace Timeline.Desk.Saving;

/// <summary>Which write of a file is taken back next: undoing twice goes two steps back, and not there and back again.</summary>
internal static class Undo
{
    /// <summary>Null when there is none. Its version after is the file's, or else somebody has changed the file since.</summary>
    /// <param name="writes">All kept writes, oldest first.</param>
    /// <param name="path">The file.</param>
    /// <param name="version">The version it has now; null when it is not there.</param>
    public static KeptWrite? Next(ImmutableArray<KeptWrite> writes, string path, string? version)
    {
        var before = int.MaxValue;
        foreach (var write in writes.Where(w => w.Path == path).Reverse())
        {
            // Either it never came about (the program was killed), or somebody else took it back.
            var isVoid = write.Written != version && write.Former == version;
            if (isVoid || write.Number >= before)
            {
                continue;
            }

            if (write.Undoes is not { } undone)
            {
                return write;
            }

            // It led to where the file was before the write that it took back: there it goes on.
            before = undone;
        }

        return null;
    }
}
