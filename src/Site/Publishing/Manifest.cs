using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.Site.Publishing;

/// <summary>The size and the hash of a file's bytes.</summary>
internal readonly record struct ContentHash(UInt128 Hash, long Size)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash), bytes.Length);
    }

    public static ContentHash Of(Stream stream)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash), stream.Length);
    }
}

/// <summary>
/// What lies in an output folder that is ours: the file <c>.timeline</c> in it, which also marks the folder as ours to rewrite.
/// </summary>
/// <remarks>The first line names the format; then one line per file, in order of path: half of its SHA-256, its size, its path.</remarks>
internal sealed class Manifest(FrozenDictionary<string, ContentHash> files)
{
    public const string FileName = ".timeline";

    private const string Name = "timeline-output ";
    private const string Header = Name + "1";

    public static readonly Manifest Empty = new(FrozenDictionary<string, ContentHash>.Empty);

    public FrozenDictionary<string, ContentHash> Files => files;

    /// <summary>Null when the text is no manifest, or one of a format this version does not know.</summary>
    public static Manifest? Parse(string text)
    {
        var lines = text.AsSpan().EnumerateLines();
        if (!lines.MoveNext() || !lines.Current.SequenceEqual(Header))
        {
            return null;
        }

        var files = new Dictionary<string, ContentHash>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var space = line.Length > 33 ? line[33..].IndexOf(' ') : -1;
            if (space < 0
                || !UInt128.TryParse(line[..32], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
                || !long.TryParse(line[33..(33 + space)], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                return null;
            }

            files[line[(34 + space)..].ToString()] = new(hash, size);
        }

        return new(files.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The paths alone, for who only looks whether the files are there; of a text that is no manifest, what looks like paths.</summary>
    public static List<string> PathsOf(string text)
    {
        var paths = new List<string>(text.Length / 64);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var space = line.Length > 33 ? line[33..].IndexOf(' ') : -1;
            if (space >= 0)
            {
                paths.Add(line[(34 + space)..].ToString());
            }
        }

        return paths;
    }

    public static byte[] Format(IEnumerable<KeyValuePair<string, ContentHash>> files)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (path, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{content.Hash:x32} {content.Size} {path}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
