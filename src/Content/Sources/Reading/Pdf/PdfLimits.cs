namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>How much a PDF may cost to read. A file made to swell or to hang costs so much and no more; tests give less.</summary>
internal sealed record PdfLimits
{
    public static PdfLimits Usual { get; } = new();

    /// <summary>The longest reports and law gazettes have some thousands of pages.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>Bytes of one packed piece. The text of a page has some kilobytes; a drawn map may have megabytes.</summary>
    public long Stream { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of all packed pieces: five thousand pages with their fonts have some hundred megabytes.</summary>
    public long Unpacked { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Letters drawn by all pages: four times the longest books.</summary>
    public long Glyphs { get; init; } = 40_000_000;

    /// <summary>Letters drawn by one page: they are sorted, and a newspaper's page has some fifty thousand.</summary>
    public int GlyphsPerPage { get; init; } = 500_000;

    /// <summary>Pieces of a page within each other; word processors stop at three or four.</summary>
    public int Nesting { get; init; } = 24;

    /// <summary>A page takes milliseconds.</summary>
    public TimeSpan PerPage { get; init; } = TimeSpan.FromSeconds(20);
}
