namespace Timeline.Import.Writing;

/// <summary>The files of a folder that an import may meet: which came from where, and which names and ids are taken.</summary>
internal sealed class KnownRecords
{
    private readonly Dictionary<string, (string Path, string Text)> imported = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folder">Where records lie; it may not exist yet.</param>
    /// <param name="ids">Ids that are taken already.</param>
    public KnownRecords(string folder, IEnumerable<string> ids)
    {
        Folder = folder;
        Ids = new(ids, StringComparer.OrdinalIgnoreCase);
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            names.Add(Path.GetRelativePath(folder, path).Replace('\\', '/'));
            if (path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && File.ReadAllText(path) is var text
                && Origin.Of(text) is { } origin)
            {
                imported.TryAdd(origin.Key, (path, text));
            }
        }
    }

    public string Folder { get; }

    public HashSet<string> Ids { get; }

    /// <summary>The file that an earlier import made of the same record.</summary>
    public (string Path, string Text)? From(string key) => imported.TryGetValue(key, out var known) ? known : null;

    /// <summary>The files that an earlier import made of records that are not among these, of the files that any of these come from.</summary>
    /// <param name="keys">Of all records that were read now (<see cref="Origin.Key"/>).</param>
    public IEnumerable<string> Without(IReadOnlySet<string> keys)
    {
        var files = keys.Select(FileOf).ToHashSet(StringComparer.Ordinal);
        return imported.Where(known => files.Contains(FileOf(known.Key)) && !keys.Contains(known.Key)).Select(known => known.Value.Path).Order(StringComparer.Ordinal);
    }

    private static string FileOf(string key) => key.Split('#')[0];

    /// <summary>An id that nothing has yet: the one wanted, or with a number.</summary>
    public string Free(string id) => Taken(id, Ids, (name, n) => $"{name}-{n}");

    /// <summary>A file's name that nothing has yet.</summary>
    public string FreeName(string name) => Taken(name, names, (name, n) =>
        $"{Path.GetFileNameWithoutExtension(name)}-{n}{Path.GetExtension(name)}");

    private static string Taken(string wanted, HashSet<string> taken, Func<string, int, string> numbered)
    {
        var free = wanted;
        for (var n = 2; !taken.Add(free); n++)
        {
            free = numbered(wanted, n);
        }

        return free;
    }
}
