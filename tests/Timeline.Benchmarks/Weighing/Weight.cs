using System.IO.Compression;

namespace Timeline.Benchmarks.Weighing;

/// <summary>Bytes as they lie on disk, and as a server sends them: packed with brotli at its best.</summary>
internal readonly record struct Weight(long Raw, long Sent)
{
    public static Weight Of(string file)
    {
        var bytes = File.ReadAllBytes(file);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        // Servers send as it is what packing does not make smaller, such as pictures.
        return new(bytes.Length, Math.Min(bytes.Length, packed.Length));
    }

    public static Weight operator +(Weight one, Weight other) => new(one.Raw + other.Raw, one.Sent + other.Sent);
}
