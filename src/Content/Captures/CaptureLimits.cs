namespace Timeline.Content.Captures;

/// <summary>How much of a capture is read. A crawl of a site has gigabytes; one made to swell has no end.</summary>
internal static class CaptureLimits
{
    /// <summary>Bytes of all records, unpacked: a long crawl, in half a minute.</summary>
    public const long Unpacked = 4L * 1024 * 1024 * 1024;

    /// <summary>Bytes of one page, packed or not: as for a fetch.</summary>
    public const int Page = 64 * 1024 * 1024;

    /// <summary>Bytes of the header lines of one record or response.</summary>
    public const int Header = 64 * 1024;

    /// <summary>Addresses that are remembered to choose from.</summary>
    public const int Addresses = 10_000;
}
