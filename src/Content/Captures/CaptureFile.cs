using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Timeline.Content.Captures;

/// <summary>
/// Takes one page out of a capture: a WARC file, or a WACZ file, which is a ZIP archive of those with a list of pages.
/// </summary>
public static class CaptureFile
{
    private const int Shown = 20;

    /// <param name="path">The capture's full path; files in it are never written anywhere.</param>
    /// <param name="wanted">The page's address; null for the only one there is.</param>
    public static CaptureReading Read(string path, string? wanted)
    {
        try
        {
            using var file = File.OpenRead(path);
            var isZip = file.ReadByte() == 'P' && file.ReadByte() == 'K';
            file.Position = 0;
            return isZip ? ReadArchive(file, path, wanted) : Choose(path, wanted, [], WarcPages.Of(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            return new(null, $"{path}: the capture cannot be read: {fault.Message}", []);
        }
    }

    private static CaptureReading ReadArchive(Stream file, string path, string? wanted)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        var warcs = archive.Entries.Where(entry => entry.FullName.StartsWith("archive/", StringComparison.Ordinal)
            && (entry.FullName.EndsWith(".warc.gz", StringComparison.Ordinal)
                || entry.FullName.EndsWith(".warc", StringComparison.Ordinal)))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
        return warcs.Count == 0 ? new(null, $"{path}: this is no capture: a WACZ file has WARC files in its folder 'archive'", [])
            : Choose(path, wanted, ListedPages(archive), warcs.SelectMany(PagesOf));
    }

    private static IEnumerable<CapturedPage> PagesOf(ZipArchiveEntry warc)
    {
        using var packed = warc.Open();
        foreach (var page in WarcPages.Of(packed))
        {
            yield return page;
        }
    }

    // pages.jsonl: what a person opened, beside all that these pages brought along.
    private static HashSet<string> ListedPages(ZipArchive archive)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        if (archive.GetEntry("pages/pages.jsonl") is not { } list)
        {
            return listed;
        }

        using var lines = list.Open();
        var reader = new RecordStream(lines, CaptureLimits.Page);
        while (listed.Count < CaptureLimits.Addresses && reader.Line() is { } line)
        {
            try
            {
                using var page = JsonDocument.Parse(line);
                if (page.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("url", out var url)
                    && url.ValueKind == JsonValueKind.String)
                {
                    listed.Add(Bare(url.GetString()!));
                }
            }
            catch (JsonException)
            {
                // A line that is none does not hide the others; the first is a header without an address.
            }
        }

        return listed;
    }

    // The last capture of an address counts: it is the newest.
    private static CaptureReading Choose(string path, string? wanted, HashSet<string> listed, IEnumerable<CapturedPage> pages)
    {
        CapturedPage? chosen = null;
        var addresses = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var address = page.Address;
            if (wanted is not null ? Bare(address) == Bare(wanted) : listed.Count == 0 || listed.Contains(Bare(address)))
            {
                chosen = page;
            }

            if (addresses.Count < CaptureLimits.Addresses && (listed.Count == 0 || listed.Contains(Bare(address))) && seen.Add(address))
            {
                addresses.Add(address);
            }
        }

        return chosen is not null && (wanted is not null || addresses.Count == 1) ? new(chosen, null, [chosen.Address])
            : addresses.Count == 0 ? new(null, $"{path}: the capture holds no page (an answer of 200 with HTML, text or PDF)", [])
            : new(null, $"{path}: {(wanted is null ? "the capture holds more than one page" : $"the capture holds no page '{wanted}'")}; " +
                $"name one with --page:\n{string.Join('\n', addresses.Take(Shown).Select(address => "  " + address))}" +
                (addresses.Count > Shown ? $"\n  and {addresses.Count - Shown} more" : ""), [.. addresses]);
    }

    private static string Bare(string address) => address.Split('#')[0].TrimEnd('/');
}
