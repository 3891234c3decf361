using System.Buffers.Binary;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Timeline.Content.Fetching;

/// <summary>
/// The addresses of this machine, of private networks and of no network: what a page on the web must not make this program ask.
/// </summary>
public static class LocalAddresses
{
    // IANA's special-purpose registry: network and length of its prefix.
    private static readonly (uint Network, int Length)[] Special =
    [
        (0x00000000, 8), (0x0A000000, 8), (0x64400000, 10), (0x7F000000, 8), (0xA9FE0000, 16), (0xAC100000, 12), (0xC0000000, 24),
        (0xC0000200, 24), (0xC0586300, 24), (0xC0A80000, 16), (0xC6120000, 15), (0xC6336400, 24), (0xCB007100, 24), (0xE0000000, 4),
        (0xF0000000, 4),
    ];

    public static bool Contain(IPAddress address) => IsSpecial(address) || IsOwn(address);

    private static bool IsSpecial(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return IsSpecial(BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes()));
        }

        var bytes = address.GetAddressBytes();
        if (Embedded(address, bytes) is { } inside)
        {
            return IsSpecial(inside);
        }

        // Only 2000::/3 is given out on the internet; of that, 2001::/23 (Teredo and more) and 2001:db8::/32 are special.
        return bytes[0] >> 5 != 1 || (bytes[0] == 0x20 && bytes[1] == 1 && (bytes[2] < 2 || (bytes[2] == 0x0D && bytes[3] == 0xB8)));
    }

    private static bool IsSpecial(uint address) => Special.Any(special => (address ^ special.Network) >> (32 - special.Length) == 0);

    // IPv4 written as IPv6: mapped (::ffff:0:0/96), translated (64:ff9b::/96), 6to4 (2002::/16).
    private static uint? Embedded(IPAddress address, byte[] bytes) =>
        address.IsIPv4MappedToIPv6 || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12))
            : bytes is [0x20, 0x02, ..] ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(2)) : null;

    private static bool IsOwn(IPAddress address)
    {
        try
        {
            return NetworkInterface.GetAllNetworkInterfaces()
                .Any(card => card.GetIPProperties().UnicastAddresses.Any(own => own.Address.Equals(address)));
        }
        catch (NetworkInformationException)
        {
            return false;
        }
    }
}
