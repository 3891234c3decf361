namespace Timeline.Content.Sources.Reading;

/// <summary>A kind of file that its first bytes tell.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Remedy">What to do where the file's name says something else, or where it is not read at all.</param>
/// <param name="Endings">The usual endings of the kinds that are read and begin so.</param>
internal sealed record KnownKind(string Name, string Remedy, params string[] Endings);

/// <summary>Kinds of files by their first bytes, whatever the name says.</summary>
internal static class KnownKinds
{
    public static KnownKind? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) ? new("a ZIP archive, as word processors and e-books use",
            "name it as what it is (.docx, .odt, .epub)", ".docx", ".odt", ".epub")
        : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? Old(bytes)
        : bytes.StartsWith("{\\rtf"u8) ? new("RTF", "name it .rtf", ".rtf")
        : null;

    // Compound files name what they hold in UTF-16, somewhere.
    private static KnownKind Old(ReadOnlySpan<byte> bytes) =>
        Holds(bytes, "EncryptedPackage") ? new("an Office document locked with a password", "open it and save it without one")
        : Holds(bytes, "__properties_version1.0") ? new("a message of Outlook (.msg)",
        "open it in Outlook or Thunderbird and save it as .eml, or use msgconvert")
        : Holds(bytes, "WordDocument") ? new("a document of Word 97 to 2003 (.doc)",
        "convert it: soffice --headless --convert-to docx FILE")
        : new("an old Office document", "convert it: soffice --headless --convert-to odt FILE");

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) =>
        bytes.IndexOf(System.Runtime.InteropServices.MemoryMarshal.AsBytes(name.AsSpan())) >= 0;
}
