using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Desk.Saving;

/// <summary>
/// The author's files, opened and written so that nothing is lost: only over the version that was opened, in one step, with the former
/// bytes kept. One desk and another, and an editor, may work on the same folder.
/// </summary>
public sealed class SiteFiles
{
    private readonly SavingOptions options;
    private readonly string folder;
    private readonly KeptWrites kept;

    public SiteFiles(SavingOptions options)
    {
        this.options = options;
        folder = Path.Combine(options.WorkFolder, "desk");
        kept = new(Path.Combine(folder, "history"), options.Kept);
    }

    /// <summary>The last writes, newest first.</summary>
    public ImmutableArray<KeptWrite> History() => [.. kept.List().Reverse()];

    /// <summary>A file's text and version: <see cref="SaveResult.Saved"/> when it could be read.</summary>
    public SaveResult Load(string path)
    {
        if (Find(path, out var why) is not { } file)
        {
            return new SaveResult.Refused(why);
        }

        try
        {
            return FileSwap.Read(file.FullPath) is not { } bytes ? new SaveResult.Missing(path)
                : Decode(path, bytes, out var problem) is { } text ? new SaveResult.Saved(path, FileVersion.Of(bytes), text)
                : new SaveResult.Refused(problem);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SaveResult.Failed($"cannot read '{path}': {fault.Message}");
        }
    }

    /// <summary>Writes a text over the version that was loaded; no version: as a new file, over none.</summary>
    public Task<SaveResult> SaveAsync(string path, string text, string? version, CancellationToken cancelled)
    {
        if (AuthorText.Problem(text, TextFile.LargestContent) is { } problem)
        {
            return Task.FromResult<SaveResult>(new SaveResult.Refused(problem));
        }

        return ChangeAsync(path, cancelled, file =>
        {
            var former = Look(file);
            if (version is null && former is null && NewFiles.Problem(path) is { } bad)
            {
                return new SaveResult.Refused(bad);
            }

            return FileVersion.OfAny(former) != version ? Conflict(file, former, isNew: version is null)
                : Put(file, former, AuthorText.Bytes(text, former), undoes: null);
        });
    }

    /// <summary>Brings back what a file was before the desk last wrote it; asked again, what it was before that.</summary>
    public Task<SaveResult> UndoAsync(string path, CancellationToken cancelled) => ChangeAsync(path, cancelled, file =>
    {
        var now = Look(file);
        var version = FileVersion.OfAny(now);
        var writes = kept.List();
        return Undo.Next(writes, path, version) is not { } last
                ? new SaveResult.Refused(writes.Any(w => w.Path == path)
                    ? $"'{path}' is as it was before the desk wrote it"
                    : $"the desk has written nothing into '{path}' that it could take back")
            : last.Written != version ? Conflict(file, now)
            : Put(file, now, kept.FormerBytes(last), last.Number);
    });

    /// <summary>Clears away what a crash left behind. What it holds is kept.</summary>
    public async Task RecoverAsync(CancellationToken cancelled)
    {
        if (kept.List().LastOrDefault() is { } last && Find(last.Path, out _) is not null)
        {
            await ChangeAsync(last.Path, cancelled, file =>
            {
                if (Directory.Exists(Path.GetDirectoryName(file.FullPath)))
                {
                    SwapOf(file).TakeLeftOver();
                }

                return new SaveResult.Saved(last.Path, null, null);
            });
        }
    }

    private AuthorFile? Find(string path, out string why) =>
        AuthorFile.Find(options.InputFolder, options.SeedsFolder, path, out why);

    // Looking, keeping and writing are one step for all desks.
    private async Task<SaveResult> ChangeAsync(string path, CancellationToken cancelled, Func<AuthorFile, SaveResult> change)
    {
        if (Find(path, out var why) is not { } file)
        {
            return new SaveResult.Refused(why);
        }

        try
        {
            options.Before(SaveStep.Lock);
            WorkFolder.Make(options.WorkFolder);
            Directory.CreateDirectory(folder);
            using var hold = await WriteLock.TakeAsync(Path.Combine(folder, "lock"), options.Patience, cancelled);
            return hold is null
                ? new SaveResult.Failed("another desk has been writing in this folder all the time; nothing was written. Try again")
                : change(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SaveResult.Failed($"'{path}' was not written: {fault.Message}");
        }
    }

    private byte[]? Look(AuthorFile file)
    {
        options.Before(SaveStep.Look);
        return FileSwap.Read(file.FullPath);
    }

    private SaveResult Put(AuthorFile file, byte[]? former, byte[]? made, int? undoes)
    {
        if (former is not null && made is not null && former.AsSpan().SequenceEqual(made))
        {
            return Now(file, made);
        }

        if (former is not null && new FileInfo(file.FullPath).IsReadOnly)
        {
            return new SaveResult.Refused($"'{file.Path}' is write-protected; take that off and save again");
        }

        options.Before(SaveStep.Keep);
        var write = kept.Keep(file.Path, options.Clock.GetCurrentInstant(), former, FileVersion.OfAny(made), undoes);
        var isDone = false;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
            isDone = SwapOf(file).TryPut(former, made);
        }
        finally
        {
            if (!isDone)
            {
                kept.Forget(write);
            }
        }

        if (!isDone)
        {
            return Conflict(file, FileSwap.Read(file.FullPath), isNew: former is null);
        }

        options.Before(SaveStep.Prune);
        kept.Prune();
        return Now(file, made);
    }

    private FileSwap SwapOf(AuthorFile file) => new(
        file.FullPath,
        stray => kept.Keep(file.Path + ".stray", options.Clock.GetCurrentInstant(), stray, null, undoes: null),
        options.Before);

    private static SaveResult Now(AuthorFile file, byte[]? bytes) =>
        new SaveResult.Saved(file.Path, FileVersion.OfAny(bytes), bytes is null ? null : Decode(file.Path, bytes, out _));

    private static SaveResult Conflict(AuthorFile file, byte[]? now, bool isNew = false)
    {
        if (now is null)
        {
            return new SaveResult.Conflict(file.Path, null, null, $"'{file.Path}' is gone since it was loaded; nothing was written");
        }

        var text = Decode(file.Path, now, out var problem);
        var why = isNew
            ? $"there is a file '{file.Path}' already; nothing was written"
            : $"'{file.Path}' was changed on disk since it was loaded; nothing was written";
        return new SaveResult.Conflict(
            file.Path, FileVersion.Of(now), text, text is null ? $"{why}. What is there now is no text: {problem}" : why);
    }

    private static string? Decode(string path, byte[] bytes, out string problem)
    {
        var complaints = new Complaints();
        var text = bytes.Length > TextFile.LargestContent
            ? null
            : TextFile.Decode(bytes, path, complaints)?.Text;
        problem = text is not null ? ""
            : complaints.ToImmutable() is [{ } first, ..] ? first.Message
            : $"the file has more than {TextFile.LargestContent / (1024 * 1024)} MB";
        return text;
    }
}
