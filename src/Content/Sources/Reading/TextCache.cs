using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Texts of files that take long to read, kept in <c>.timeline/</c> beside the input folder, which no site publishes and no repository
/// keeps. Losing them costs time only.
/// </summary>
/// <remarks>A text is kept under the SHA-256 of its file and by this very program, and with its own hash: what was changed or cut is not used.</remarks>
public sealed class TextCache
{
    private const string Folder = "texts";

    private readonly string root;
    private readonly string shelf;

    /// <param name="folder">The <c>.timeline</c> of the site; made when it is needed.</param>
    public TextCache(string folder)
    {
        root = folder;
        shelf = Path.Combine(folder, Folder, typeof(TextCache).Module.ModuleVersionId.ToString("N")[..16]);
    }

    internal ExtractedText? Find(string sha256, string path, Complaints complaints)
    {
        try
        {
            var file = FileOf(sha256);
            if (!File.Exists(file) || File.ReadAllText(file).Split('\n', 2) is not [var hash, var json] || hash != HashOf(json)
                || JsonSerializer.Deserialize(json, TextCacheJson.Default.KeptText) is not { } kept)
            {
                return null;
            }

            foreach (var told in kept.Told)
            {
                complaints.Add(told.Code, new(path), told.Message);
            }

            return kept.Text;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    internal void Keep(string sha256, ExtractedText text, IEnumerable<Diagnostic> told)
    {
        try
        {
            WorkFolder.Make(root);
            Directory.CreateDirectory(shelf);
            RemoveOlder();
            var json = JsonSerializer.Serialize(new KeptText(text, [.. told.Select(d => new KeptWarning(d.Code, d.Message))]), TextCacheJson.Default.KeptText);
            var file = FileOf(sha256);
            File.WriteAllText(file + ".new", HashOf(json) + "\n" + json);
            File.Move(file + ".new", file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Read-only checkouts exist, in CI above all.
        }
    }

    private static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private string FileOf(string sha256) => Path.Combine(shelf, sha256 + ".json");

    private void RemoveOlder()
    {
        foreach (var other in Directory.EnumerateDirectories(Path.Combine(root, Folder)).Where(folder => folder != shelf).ToList())
        {
            Directory.Delete(other, recursive: true);
        }
    }
}
