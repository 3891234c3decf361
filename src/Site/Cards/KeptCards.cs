using System.Collections.Concurrent;

using Timeline.Content.Input;
using Timeline.Site.Pictures;

namespace Timeline.Site.Cards;

/// <summary>
/// Cards once drawn, kept in <c>.timeline/</c> beside the input folder by what is drawn on them (<see cref="CardNames"/>): after an edit of one event the
/// others' are the same, and drawing them is most of the work of a small site. Losing them costs time only, and so it keeps what the last build used.
/// </summary>
internal sealed class KeptCards
{
    // Another where the same words would be drawn otherwise.
    private const string Version = "2";

    private readonly string root;
    private readonly string shelf;
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);

    /// <param name="root">The <c>.timeline</c> of the site; made when it is needed.</param>
    public KeptCards(string root)
    {
        this.root = root;
        shelf = Path.Combine(root, "cards", Version);
    }

    /// <summary>The card of this name; drawn, and kept, where it is not there.</summary>
    public byte[] Get(string name, Func<byte[]> draw)
    {
        used[name] = true;
        var file = FileOf(name);
        try
        {
            if (File.Exists(file) && SealedFile.Read(file) is { } kept)
            {
                return kept;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another build may just have removed it.
        }

        var card = draw();
        Keep(file, card);
        return card;
    }

    /// <summary>Once all files are written: what none of them needed is no longer kept.</summary>
    public void KeepOnlyUsed()
    {
        var parent = Path.GetDirectoryName(shelf)!;
        try
        {
            if (!Directory.Exists(parent))
            {
                return;
            }

            foreach (var folder in Directory.GetDirectories(parent).Where(folder => folder != shelf))
            {
                Directory.Delete(folder, recursive: true);
            }

            foreach (var file in Directory.EnumerateFiles(shelf).Where(file => !used.ContainsKey(Path.GetFileNameWithoutExtension(file))).ToList())
            {
                File.Delete(file);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another build may be at it, or the checkout be read-only.
        }
    }

    // A file is there whole or not at all.
    private void Keep(string file, byte[] card)
    {
        try
        {
            WorkFolder.Make(root);
            Directory.CreateDirectory(shelf);
            var draft = file + "." + Path.GetRandomFileName();
            SealedFile.Write(draft, card);
            File.Move(draft, file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Read-only checkouts exist, in CI above all.
        }
    }

    private string FileOf(string name) => Path.Combine(shelf, name + ".png");
}
