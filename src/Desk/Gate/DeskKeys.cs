using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.Desk.Gate;

/// <summary>
/// What opens a running desk, and what opens the site beside it: two keys, because scripts of a theme run on the pages of the site and may
/// come to see addresses there.
/// </summary>
public sealed record DeskKeys(string Desk, string Site)
{
    private const int Bytes = 24;

    /// <summary>Of 192 random bits each.</summary>
    public static DeskKeys Make() => new(One(), One());

    /// <summary>Whether both are the same, in a time that does not tell how much of them is.</summary>
    internal static bool AreSame(string one, string? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    internal static string One() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
