using System.Net;
using System.Text;

namespace Timeline.Site.Links;

/// <summary>What one file leads to and what others may lead to in it, as it is written there. Filled by the scans of its kind.</summary>
internal sealed class FoundLinks
{
    private const int Short = 512;

    /// <summary>Addresses, each once, with the character references of markup read.</summary>
    public HashSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of elements, and the names of anchors.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>What a page says its addresses start from; null where it says nothing.</summary>
    public string? Base { get; private set; }

    public void Address(ReadOnlySpan<byte> value)
    {
        value = value.Trim(" \t\r\n\f"u8);
        if (!value.StartsWith("data:"u8) && !value.StartsWith("javascript:"u8)) // pictures of a megabyte, and code
        {
            Add(Addresses, value);
        }
    }

    public void Id(ReadOnlySpan<byte> value) => Add(Ids, value);

    /// <summary>The first counts.</summary>
    public void StartFrom(ReadOnlySpan<byte> value) => Base ??= Text(value);

    public static string Text(ReadOnlySpan<byte> value) => WebUtility.HtmlDecode(Encoding.UTF8.GetString(value));

    // Most are there already: then no string is made.
    private static void Add(HashSet<string> to, ReadOnlySpan<byte> value)
    {
        if (value.Contains((byte)'&'))
        {
            to.Add(Text(value));
            return;
        }

        var chars = value.Length <= Short ? stackalloc char[Short] : new char[value.Length];
        to.GetAlternateLookup<ReadOnlySpan<char>>().Add(chars[..Encoding.UTF8.GetChars(value, chars)]);
    }
}
