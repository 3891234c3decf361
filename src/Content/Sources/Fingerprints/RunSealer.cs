using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Hashes the letters and marks of a run, and seals with that hash what else is to be known of it.</summary>
internal sealed class RunSealer(string sha256)
{
    public const int IdBytes = 5;

    // Most seals are shorter than this; whether a run is long or short is nobody's business.
    private const int LeastSeal = 7;
    private const int SealStep = 6;

    private readonly byte[] salt = Encoding.ASCII.GetBytes("timeline-fingerprint 2\n" + sha256 + "\n");

    public byte[] Digest(ReadOnlySpan<char> run)
    {
        var bytes = new byte[salt.Length + (run.Length * 2)];
        salt.CopyTo(bytes, 0);
        for (var i = 0; i < run.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(salt.Length + (i * 2)), run[i]);
        }

        return SHA256.HashData(bytes);
    }

    public static ulong IdOf(ReadOnlySpan<byte> digest)
    {
        var id = 0ul;
        foreach (var b in digest[..IdBytes])
        {
            id = (id << 8) | b;
        }

        return id;
    }

    public static SealedRun Seal(byte[] digest, int word, RunSurroundings surroundings)
    {
        var plain = surroundings.Write();
        var length = LeastSeal;
        while (length < plain.Length)
        {
            length += SealStep;
        }

        var bytes = new byte[length];
        plain.CopyTo(bytes, 0);
        Mask(bytes, digest, word);
        return new(IdOf(digest), [.. bytes]);
    }

    public static RunSurroundings? Open(SealedRun run, byte[] digest, int word, int length)
    {
        var bytes = run.Seal.AsSpan().ToArray();
        Mask(bytes, digest, word);
        return RunSurroundings.Read(bytes, length);
    }

    // Each run of a text has a mask of its own, so that two of the same words tell nothing of each other.
    private static void Mask(Span<byte> bytes, byte[] digest, int word)
    {
        Span<byte> key = stackalloc byte[SHA256.HashSizeInBytes + 8];
        Span<byte> mask = stackalloc byte[SHA256.HashSizeInBytes];
        digest.CopyTo(key);
        BinaryPrimitives.WriteInt32BigEndian(key[SHA256.HashSizeInBytes..], word);
        for (var (at, block) = (0, 0); at < bytes.Length; at += mask.Length, block++)
        {
            BinaryPrimitives.WriteInt32BigEndian(key[(SHA256.HashSizeInBytes + 4)..], block);
            SHA256.HashData(key, mask);
            for (var i = 0; i < mask.Length && at + i < bytes.Length; i++)
            {
                bytes[at + i] ^= mask[i];
            }
        }
    }
}
