using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

using Timeline.Content.Input;

namespace Timeline.Site.Pictures;

/// <summary>
/// Pictures once made smaller, kept in <c>.timeline/</c> beside the input folder under the hash of the original, because making them is slow.
/// Losing them costs time only, and so it keeps what the last build used.
/// </summary>
internal sealed class PictureCache
{
    // Another where the same picture would be made otherwise.
    private const string Version = "2";

    private readonly string root;
    private readonly string shelf;

    /// <param name="root">The <c>.timeline</c> of the site; made when it is needed.</param>
    public PictureCache(string root)
    {
        this.root = root;
        shelf = Path.Combine(root, "pictures", Version);
    }

    public static string HashOf(byte[] original) => Convert.ToHexStringLower(SHA256.HashData(original));

    /// <summary>
    /// The widths and kinds that are kept of an original and how many bytes each has; null where it must be made, as where what is kept is not whole.
    /// </summary>
    public ImmutableArray<(int Width, string Ending, int Length)>? Find(string hash)
    {
        try
        {
            var folder = new DirectoryInfo(Path.Combine(shelf, hash));
            if (!folder.Exists)
            {
                return null;
            }

            var kept = folder.GetFiles().Select(file => (
                Width: int.Parse(Path.GetFileNameWithoutExtension(file.Name), CultureInfo.InvariantCulture), Ending: file.Extension[1..], SealedFile.Read(file.FullName)?.Length)).ToList();
            if (kept.Exists(file => file.Length is null))
            {
                folder.Delete(recursive: true);
                return null;
            }

            return [.. kept.Select(file => (file.Width, file.Ending, file.Length!.Value)).OrderBy(file => file.Width).ThenBy(file => file.Ending, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    public byte[]? Read(string hash, int width, string ending)
    {
        try
        {
            return SealedFile.Read(FileOf(Path.Combine(shelf, hash), width, ending));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether they could be kept. A folder is there whole or not at all.</summary>
    public bool Keep(string hash, IEnumerable<MadePicture> made)
    {
        var (folder, draft) = (Path.Combine(shelf, hash), Path.Combine(shelf, hash + "." + Path.GetRandomFileName()));
        try
        {
            WorkFolder.Make(root);
            Directory.CreateDirectory(draft);
            foreach (var one in made)
            {
                SealedFile.Write(FileOf(draft, one.Width, one.Kind.Ending), one.Bytes);
            }

            if (Directory.Exists(folder))
            {
                Directory.Delete(draft, recursive: true); // another build was faster
            }
            else
            {
                Directory.Move(draft, folder);
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Read-only checkouts exist, in CI above all.
            return Directory.Exists(folder);
        }
    }

    /// <summary>Removes all but the pictures made from these originals.</summary>
    public void KeepOnly(IEnumerable<string> hashes)
    {
        var wanted = hashes.Select(hash => Path.Combine(shelf, hash)).Append(shelf).ToHashSet(StringComparer.Ordinal);
        try
        {
            var folders = new[] { shelf, Path.Combine(root, "pictures") }.Where(folder => Directory.Exists(folder)).SelectMany(folder => Directory.GetDirectories(folder));
            foreach (var folder in folders.Where(folder => !wanted.Contains(folder)).ToList())
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another build may be at it, or the checkout be read-only.
        }
    }

    private static string FileOf(string folder, int width, string ending) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{width}.{ending}"));
}
