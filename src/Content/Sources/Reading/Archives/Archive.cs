using System.IO.Compression;

namespace Timeline.Content.Sources.Reading.Archives;

/// <summary>
/// The parts of a ZIP file, as word processors and e-books use them: looked up by name, unpacked within bounds, never written anywhere.
/// </summary>
internal sealed class Archive
{
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.Ordinal);
    private readonly Budget budget = new(ReadingLimits.MegabytesUnpacked);

    public Archive(ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.StartsWith('/') || name is [_, ':', ..] || name.Split('/').Contains(".."))
            {
                throw new BadFile($"the archive holds “{Shown(name)}”, a path that leads out of it, as no word processor writes");
            }

            if (!parts.TryAdd(name, entry) && !name.EndsWith('/'))
            {
                throw new BadFile($"the archive holds “{Shown(name)}” twice, so that two programs can read two texts");
            }
        }
    }

    public IEnumerable<string> Names => parts.Keys;

    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>A part, to be read once; null if there is none of that name.</summary>
    public Stream? Open(string name)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            return null;
        }

        return !part.IsEncrypted ? new BoundedStream(part.Open(), budget, Shown(name))
            : throw new BadFile($"“{Shown(name)}” in it is locked with a password; save the document without one");
    }

    /// <summary>A part as bytes.</summary>
    public byte[]? Bytes(string name)
    {
        using var part = Open(name);
        if (part is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The name of a part that another one refers to.</summary>
    public static string Resolve(string from, string target)
    {
        var name = Uri.UnescapeDataString(target.Split('#')[0]).Replace('\\', '/');
        var folder = name.StartsWith('/') ? [] : from.Split('/')[..^1].ToList();
        foreach (var step in name.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && folder.Count > 0)
            {
                folder.RemoveAt(folder.Count - 1);
            }
            else if (step is not (".." or "."))
            {
                folder.Add(step);
            }
        }

        return string.Join('/', folder);
    }

    // Names come from the file: what is shown of them is short and of one line.
    private static string Shown(string name) => string.Concat(name.Where(c => !char.IsControl(c)).Take(80));
}
