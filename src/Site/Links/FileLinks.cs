using System.Collections.Immutable;

using Timeline.Site.Planning;

namespace Timeline.Site.Links;

/// <summary>What of one file must be held against the others, or be told.</summary>
/// <param name="File">The file.</param>
/// <param name="Ids">The ids that others may lead to; null where a file of its kind has none, such as a PDF with its <c>#page=3</c>.</param>
/// <param name="Parts">The parts of files it leads to, and its own parts that are not there.</param>
/// <param name="Missing">The paths of the site it leads to at which there is no file.</param>
/// <param name="Outside">The addresses that lead out of the site's folder.</param>
/// <param name="Web">The addresses of other servers.</param>
internal sealed record FileLinks(
    PlannedFile File,
    ImmutableArray<string>? Ids,
    ImmutableArray<LinkTarget.OfFile> Parts,
    ImmutableArray<string> Missing,
    ImmutableArray<string> Outside,
    ImmutableArray<string> Web)
{
    /// <summary>Null for a file of a kind in which nothing leads anywhere that is checked.</summary>
    public static FileLinks? Of(PlannedFile file, ReadOnlySpan<byte> bytes, AddressReader reader)
    {
        var kind = Path.GetExtension(file.Path).ToLowerInvariant();
        var found = new FoundLinks();
        switch (kind)
        {
            case ".html" or ".htm" or ".xhtml":
                MarkupScan.Read(bytes, isXml: false, found);
                break;
            case ".svg" or ".xml":
                MarkupScan.Read(bytes, isXml: true, found);
                break;
            case ".css":
                StyleScan.Read(bytes, isFile: true, found);
                break;
            default:
                return null;
        }

        var targets = found.Addresses.Select(address => reader.Read(address, file.Path, found.Base)).ToList();
        return new(
            file,
            kind == ".css" ? null : [.. found.Ids],
            [.. targets.OfType<LinkTarget.OfFile>().Where(part => part.Fragment is { } id && !(part.Path == file.Path && found.Ids.Contains(id))).Distinct()],
            [.. targets.OfType<LinkTarget.Missing>().Select(target => target.Path).Distinct(StringComparer.Ordinal)],
            [.. targets.OfType<LinkTarget.Outside>().Select(target => target.Address).Distinct(StringComparer.Ordinal)],
            [.. targets.OfType<LinkTarget.OfWeb>().Select(target => target.Address).Distinct(StringComparer.Ordinal)]);
    }
}
