using System.Security.Cryptography;

namespace Timeline.Desk.Saving;

/// <summary>Which bytes a file has: their SHA-256 in lower-case hexadecimal, so that <c>sha256sum</c> tells the same.</summary>
public static class FileVersion
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Null for a file that is not there.</summary>
    internal static string? OfAny(byte[]? bytes) => bytes is null ? null : Of(bytes);
}
