namespace Timeline.Desk.Saving;

/// <summary>What came of opening, saving or undoing. In each case but <see cref="Saved"/> the file is as it was.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>The file as it now is. No version and no text: there is none, as before the desk wrote it.</summary>
    public sealed record Saved(string Path, string? Version, string? Text) : SaveResult;

    /// <summary>
    /// The file is not the one that was loaded: as it is on disk. No version: it is gone. No text: it is no text, and <c>Why</c> says so.
    /// </summary>
    public sealed record Conflict(string Path, string? Version, string? Text, string Why) : SaveResult;

    /// <summary>There is no such file.</summary>
    public sealed record Missing(string Path) : SaveResult;

    /// <summary>The desk does not do this, whatever lies on disk.</summary>
    public sealed record Refused(string Why) : SaveResult;

    /// <summary>The disk would not: full, not writable, torn out.</summary>
    public sealed record Failed(string Why) : SaveResult;
}
