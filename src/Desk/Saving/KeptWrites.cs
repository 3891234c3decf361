using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

using NodaTime;
using NodaTime.Text;

namespace Timeline.Desk.Saving;

/// <summary>
/// The last writes of the desk, under <c>.timeline/desk/history/</c>, one numbered folder each: a note that says which file and when, and
/// the bytes that the file had before, under its own path. A person finds them there without this program.
/// </summary>
internal sealed class KeptWrites(string folder, int most)
{
    private const string Note = "about.json";

    // Such a folder is not finished; the next write takes it away.
    private const string Unfinished = ".new";

    /// <summary>Oldest first. A note that cannot be read is passed over.</summary>
    public ImmutableArray<KeptWrite> List() =>
        [.. Folders().Select(f => Read(f.Number, f.Path)).OfType<KeptWrite>()];

    /// <summary>Keeps the bytes before they are written over. Throws what the file system throws; then nothing is kept.</summary>
    public KeptWrite Keep(string path, Instant when, byte[]? former, string? written, int? undoes)
    {
        var unfinished = Path.Combine(folder, Unfinished);
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        var last = Folders().Select(f => f.Number).LastOrDefault();
        var kept = new KeptWrite(last + 1, path, when, FileVersion.OfAny(former), written, undoes);
        if (former is not null)
        {
            var copy = Path.Combine(unfinished, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            DurableFile.Write(copy, former);
        }

        var note = new KeptNote(path, InstantPattern.ExtendedIso.Format(when), kept.Former, written, undoes);
        DurableFile.Write(Path.Combine(unfinished, Note), JsonSerializer.SerializeToUtf8Bytes(note, KeptJson.Default.KeptNote));
        Directory.Move(unfinished, FolderOf(kept.Number));
        return kept;
    }

    /// <summary>The bytes before that write; null when there was no file. Throws when they are not the bytes that were kept.</summary>
    public byte[]? FormerBytes(KeptWrite kept)
    {
        if (kept.Former is null)
        {
            return null;
        }

        var file = Path.Combine(FolderOf(kept.Number), kept.Path);
        var bytes = File.ReadAllBytes(file);
        return FileVersion.Of(bytes) == kept.Former ? bytes
            : throw new IOException($"'{file}' was changed since it was kept, so it is not brought back; look at it by hand");
    }

    /// <summary>Of a write that did not come about.</summary>
    public void Forget(KeptWrite kept) => Remove(FolderOf(kept.Number));

    /// <summary>Removes all but the last.</summary>
    public void Prune()
    {
        foreach (var (_, old) in Folders().SkipLast(most))
        {
            Remove(old);
        }
    }

    private static void Remove(string kept)
    {
        try
        {
            Directory.Delete(kept, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // One too many harms nobody.
        }
    }

    private string FolderOf(int number) => Path.Combine(folder, number.ToString("D6", CultureInfo.InvariantCulture));

    private IEnumerable<(int Number, string Path)> Folders() =>
        !Directory.Exists(folder) ? []
            : Directory.EnumerateDirectories(folder)
                .Select(path => (Number: NumberOf(path), Path: path))
                .Where(f => f.Number > 0)
                .OrderBy(f => f.Number);

    private static int NumberOf(string path) =>
        int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static KeptWrite? Read(int number, string kept)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(kept, Note));
            return JsonSerializer.Deserialize(bytes, KeptJson.Default.KeptNote) is { Path: not null, When: not null } note
                && InstantPattern.ExtendedIso.Parse(note.When) is { Success: true, Value: var when }
                ? new(number, note.Path, when, note.Former, note.Written, note.Undoes)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
