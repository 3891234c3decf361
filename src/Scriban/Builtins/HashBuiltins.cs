using System.Security.Cryptography;
using System.Text;

using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>The part of `string` that turns text into digests and Base64, and back.</summary>
internal static class HashBuiltins
{
    public static IEnumerable<(string Name, Builtin.Body Body, Parameter[] Parameters)> Functions { get; } =
    [
        // Not for security: a template names a file or an element after a text.
#pragma warning disable CA5350, CA5351 // the documented functions are these
        ("md5", (run, a) => Hex(MD5.HashData(Bytes(run, a[0]))), [new("text")]),
        ("sha1", (run, a) => Hex(SHA1.HashData(Bytes(run, a[0]))), [new("text")]),
        ("hmac_sha1", (run, a) => Hex(HMACSHA1.HashData(Bytes(run, a[1]), Bytes(run, a[0]))), [new("text"), new("secretKey")]),
#pragma warning restore CA5350, CA5351
        ("sha256", (run, a) => Hex(SHA256.HashData(Bytes(run, a[0]))), [new("text")]),
        ("sha512", (run, a) => Hex(SHA512.HashData(Bytes(run, a[0]))), [new("text")]),
        ("hmac_sha256", (run, a) => Hex(HMACSHA256.HashData(Bytes(run, a[1]), Bytes(run, a[0]))), [new("text"), new("secretKey")]),
        ("hmac_sha512", (run, a) => Hex(HMACSHA512.HashData(Bytes(run, a[1]), Bytes(run, a[0]))), [new("text"), new("secretKey")]),
        ("base64_encode", (run, a) => Convert.ToBase64String(Bytes(run, a[0])), [new("text")]),
        ("base64_decode", Decode, [new("text")]),
    ];

    private static byte[] Bytes(Run run, Value text) => Encoding.UTF8.GetBytes(run.Text(text));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static Value Decode(Run run, ReadOnlySpan<Value> a)
    {
        var text = run.Text(a[0]);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : run.Fail("The text is not Base64");
    }
}
