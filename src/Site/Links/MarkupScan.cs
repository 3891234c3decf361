using System.Text;

namespace Timeline.Site.Links;

/// <summary>
/// Reads the addresses and ids of HTML, SVG and XML in one pass over the bytes, without a tree: what stands in tags is all that is wanted.
/// Comments, scripts and the texts of titles and the like are passed over, as a browser's reader of tags does.
/// </summary>
internal static class MarkupScan
{
    // Of these HTML elements the content is text, not tags.
    private static readonly byte[][] Raw =
        ["script"u8.ToArray(), "style"u8.ToArray(), "textarea"u8.ToArray(), "title"u8.ToArray(), "iframe"u8.ToArray(), "noembed"u8.ToArray(),
            "noframes"u8.ToArray(), "xmp"u8.ToArray()];

    // Attributes that are an address, on whatever element.
    private static readonly byte[][] Addresses =
        ["href"u8.ToArray(), "src"u8.ToArray(), "poster"u8.ToArray(), "xlink:href"u8.ToArray(), "action"u8.ToArray(), "formaction"u8.ToArray(),
            "cite"u8.ToArray(), "longdesc"u8.ToArray(), "background"u8.ToArray(), "manifest"u8.ToArray(), "usemap"u8.ToArray()];

    /// <param name="bytes">The file, in UTF-8.</param>
    /// <param name="isXml">Of XML no content is raw, and <c>loc</c> and <c>link</c> hold an address as their text (sitemaps, RSS).</param>
    /// <param name="found">What is added to.</param>
    public static void Read(ReadOnlySpan<byte> bytes, bool isXml, FoundLinks found)
    {
        while (bytes.IndexOf((byte)'<') is >= 0 and var open)
        {
            bytes = bytes[(open + 1)..];
            if (bytes.IsEmpty)
            {
                return;
            }

            if (bytes.StartsWith("!--"u8))
            {
                bytes = AfterComment(bytes[1..]); // <!--> is a whole one
            }
            else if (bytes.StartsWith("![CDATA["u8))
            {
                bytes = After(bytes, "]]>"u8);
            }
            else if (bytes[0] is (byte)'/' or (byte)'!' or (byte)'?')
            {
                bytes = After(bytes, ">"u8);
            }
            else if (char.IsAsciiLetter((char)bytes[0]))
            {
                bytes = Tag(bytes, isXml, found);
            }
        }
    }

    // From the name of a start tag to what stands behind the tag, or behind the raw content of its element.
    private static ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> bytes, bool isXml, FoundLinks found)
    {
        var length = bytes.IndexOfAny(" \t\r\n\f/>"u8);
        if (length < 0)
        {
            return [];
        }

        var name = bytes[..length];
        bytes = bytes[length..];
        var attributes = new TagAttributes(name, found);
        var isClosed = false;
        while (!bytes.IsEmpty && bytes[0] != '>')
        {
            if (bytes[0] is (byte)'/' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f')
            {
                isClosed = bytes[0] == '/';
                bytes = bytes[1..];
                continue;
            }

            isClosed = false;
            bytes = Attribute(bytes, out var attribute, out var value);
            attributes.Take(attribute, value);
        }

        attributes.End();
        bytes = bytes.IsEmpty ? bytes : bytes[1..];
        if (isXml)
        {
            if (!isClosed && (name.SequenceEqual("loc"u8) || name.SequenceEqual("link"u8)) && bytes.IndexOf((byte)'<') is > 0 and var end)
            {
                found.Address(bytes[..end]);
            }

            return bytes;
        }

        foreach (var raw in Raw)
        {
            if (Ascii.EqualsIgnoreCase(name, raw))
            {
                var content = bytes[..EndOf(bytes, raw)];
                if (Ascii.EqualsIgnoreCase(name, "style"u8))
                {
                    StyleScan.Read(content, isFile: false, found);
                }

                // In a drawing <title/> and <style/> have no content.
                return isClosed ? bytes : bytes[content.Length..];
            }
        }

        return bytes;
    }

    // Its name, its value, which may be none, and what stands behind it. One that never ends has no name.
    private static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = [];
        // A name may begin with =, and ends at one.
        var length = bytes[1..].IndexOfAny(" \t\r\n\f/>="u8) + 1;
        if (length == 0)
        {
            return [];
        }

        name = bytes[..length];
        var rest = bytes[length..].TrimStart(" \t\r\n\f"u8);
        if (rest.IsEmpty || rest[0] != '=')
        {
            return bytes[length..];
        }

        rest = rest[1..].TrimStart(" \t\r\n\f"u8);
        if (rest.IsEmpty)
        {
            return rest;
        }

        if (rest[0] is (byte)'"' or (byte)'\'')
        {
            var quoted = rest[1..].IndexOf(rest[0]);
            if (quoted < 0)
            {
                name = [];
                return [];
            }

            value = rest.Slice(1, quoted);
            return rest[(quoted + 2)..];
        }

        var end = rest.IndexOfAny(" \t\r\n\f>"u8);
        end = end < 0 ? rest.Length : end;
        value = rest[..end];
        return rest[end..];
    }

    // HTML ends a comment at --!> too.
    private static ReadOnlySpan<byte> AfterComment(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf("--"u8) is >= 0 and var at)
        {
            bytes = bytes[(at + 1)..];
            if (bytes.StartsWith("->"u8) || bytes.StartsWith("-!>"u8))
            {
                return bytes[(bytes[1] == '>' ? 2 : 3)..];
            }
        }

        return [];
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end) =>
        bytes.IndexOf(end) is >= 0 and var at ? bytes[(at + end.Length)..] : [];

    // Where </name begins, in any case.
    private static int EndOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        for (var from = 0; bytes[from..].IndexOf("</"u8) is >= 0 and var at; from += at + 2)
        {
            var behind = bytes[(from + at + 2)..];
            if (behind.Length >= name.Length && Ascii.EqualsIgnoreCase(behind[..name.Length], name))
            {
                return from + at;
            }
        }

        return bytes.Length;
    }

    /// <summary>The attributes of one tag: which are addresses, some by what stands beside them.</summary>
    private ref struct TagAttributes
    {
        private readonly ReadOnlySpan<byte> element;
        private readonly FoundLinks found;
        private ReadOnlySpan<byte> href, rel, content, about;
        private bool hasHref;

        public TagAttributes(ReadOnlySpan<byte> element, FoundLinks found)
        {
            this.element = element;
            this.found = found;
        }

        public void Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
        {
            if (Is(name, "id"u8) || (Is(name, "name"u8) && (Is(element, "a"u8) || Is(element, "map"u8))))
            {
                found.Id(value);
            }
            else if (Is(name, "href"u8) && (Is(element, "link"u8) || Is(element, "base"u8)))
            {
                href = value;
                hasHref = true;
            }
            else if (Is(name, "rel"u8))
            {
                rel = value;
            }
            else if (Is(name, "content"u8))
            {
                content = value;
            }
            else if (Is(name, "http-equiv"u8) || Is(name, "property"u8) || (Is(name, "name"u8) && Is(element, "meta"u8)))
            {
                about = value;
            }
            else if (Is(name, "srcset"u8) || Is(name, "imagesrcset"u8))
            {
                Candidates(value);
            }
            else if (Is(name, "style"u8) || value.StartsWith("url("u8)) // the latter in drawings: fill="url(#fade)"
            {
                StyleScan.Read(value, isFile: false, found);
            }
            else if ((Is(name, "data"u8) && Is(element, "object"u8)) || IsAddress(name))
            {
                found.Address(value);
            }
        }

        public void End()
        {
            if (hasHref && Is(element, "base"u8))
            {
                found.StartFrom(href);
            }
            else if (hasHref && !Is(rel, "preconnect"u8) && !Is(rel, "dns-prefetch"u8)) // those two name a server, not a file
            {
                found.Address(href);
            }

            if (!content.IsEmpty && Is(element, "meta"u8))
            {
                Meta();
            }
        }

        // <meta http-equiv="refresh" content="0; url=…">, and what programs that share a page are told: og:image, og:url, twitter:image …
        private readonly void Meta()
        {
            var told = FoundLinks.Text(about);
            if (told.Equals("refresh", StringComparison.OrdinalIgnoreCase))
            {
                var at = content.IndexOf("url="u8);
                if (at >= 0)
                {
                    found.Address(content[(at + 4)..].Trim("'\" "u8));
                }
            }
            else if (told is "og:url" or "og:image" or "og:image:url" or "og:image:secure_url" or "og:video" or "og:audio" or "twitter:image"
                or "twitter:player")
            {
                found.Address(content);
            }
        }

        // Addresses with widths or densities: "a.png 1x, b.png 2x". A comma within an address is no end of it.
        private readonly void Candidates(ReadOnlySpan<byte> list)
        {
            while (!(list = list.TrimStart(" \t\r\n\f,"u8)).IsEmpty)
            {
                var end = list.IndexOfAny(" \t\r\n\f"u8);
                var address = end < 0 ? list : list[..end];
                var hasDescriptor = end >= 0 && address[^1] != ',';
                found.Address(address.TrimEnd((byte)','));
                list = end < 0 ? [] : list[end..];
                if (hasDescriptor)
                {
                    list = list.IndexOf((byte)',') is >= 0 and var comma ? list[comma..] : [];
                }
            }
        }

        private static bool IsAddress(ReadOnlySpan<byte> name)
        {
            foreach (var address in Addresses)
            {
                if (Is(name, address))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word) => Ascii.EqualsIgnoreCase(name, word);
    }
}
