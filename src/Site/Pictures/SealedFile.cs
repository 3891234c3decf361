using System.IO.Hashing;

namespace Timeline.Site.Pictures;

/// <summary>
/// A file with the hash of its bytes (XXH128) behind them: what a full disk, a killed program or a stranger left of it is not taken for what was made.
/// </summary>
internal static class SealedFile
{
    private const int Seal = 16;

    /// <summary>Throws what the file system throws.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(path, [.. bytes, .. XxHash128.Hash(bytes)]);

    /// <summary>The bytes without their seal; null where it is not theirs. Throws what the file system throws.</summary>
    public static byte[]? Read(string path)
    {
        var whole = File.ReadAllBytes(path);
        return whole.Length >= Seal && whole.AsSpan(..^Seal) is var bytes && XxHash128.Hash(bytes).AsSpan().SequenceEqual(whole.AsSpan(^Seal..))
            ? bytes.ToArray() : null;
    }
}
