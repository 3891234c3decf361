namespace Timeline.Content.Sources.Reading;

/// <summary>
/// How much of a file is read at most. Nothing that people write comes near; what is made to swell or to hang is told of in time.
/// </summary>
internal static class ReadingLimits
{
    /// <summary>Files in an archive: a book with a picture a page stays below; each costs memory before a word is read.</summary>
    public const int MostParts = 10_000;

    /// <summary>
    /// Megabytes that are unpacked of an archive in all; the longest novel in Word's XML has some 15 MB, and twice that is read in a second.
    /// </summary>
    public const int MegabytesUnpacked = 32;

    /// <summary>
    /// Bytes between two tags, and so the longest attribute or piece of text: XML readers hold it whole, and several times.
    /// </summary>
    public const int LongestPiece = 256 * 1024;

    /// <summary>Elements within each other: tables in tables in text boxes come to some fifty.</summary>
    public const int Deepest = 500;

    /// <summary>Text boxes and notes within each other: each is copied into what is around it.</summary>
    public const int DeepestBox = 8;

    /// <summary>Notes and text boxes of an RTF file.</summary>
    public const int MostNotes = 100_000;

    /// <summary>Bytes of an RTF file, in which a picture takes twice its size; this many are passed over in seconds.</summary>
    public const int LargestRtf = 128 * 1024 * 1024;

    /// <summary>Characters of wikitext; wikis take half of that in a page.</summary>
    public const int MostWikitext = 4 * 1024 * 1024;

    /// <summary>Characters of text; a thousand pages have three million.</summary>
    public const int MostCharacters = 16 * 1024 * 1024;

    /// <summary>Bytes of one chapter of a book, which its parser holds many times over.</summary>
    public const int LargestChapter = 8 * 1024 * 1024;

    /// <summary>Tags in one chapter of a book or in a message; a parser keeps some 200 bytes for each.</summary>
    public const int MostTags = 300_000;

    /// <summary>Tags in all chapters of a book; a novel has fifty thousand, and these are read in a second or two.</summary>
    public const int MostTagsOfBook = 600_000;

    /// <summary>Bytes of a message with all that is attached; servers take no more than half of that.</summary>
    public const int LargestMail = 64 * 1024 * 1024;

    /// <summary>Parts of a message within each other, and in all.</summary>
    public const int MostMailParts = 1000;
}
