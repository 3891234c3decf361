using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Site.Planning;

namespace Timeline.Site.Links;

/// <summary>
/// Holds every address in the files of a site against the files there are. Files are taken as they are rendered, from many threads; what is
/// wrong is known when all were.
/// </summary>
/// <remarks>
/// Read are HTML, SVG, XML (sitemap, feeds) and CSS. Not read are scripts and data, which hold the same addresses as the pages, and texts
/// of feeds.
/// </remarks>
internal sealed class LinkCheck(AddressReader reader, LinkPlaces places)
{
    // Names near a wrong one are sought for so many faults; a site with more has other worries.
    private const int MostSuggested = 100;

    private readonly ConcurrentDictionary<string, FileLinks> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    public void Take(PlannedFile file, ReadOnlySpan<byte> bytes)
    {
        if (FileLinks.Of(file, bytes, reader) is { } links)
        {
            files[file.Path] = links;
        }
    }

    /// <summary>What leads nowhere: of all pages with the same fault one diagnostic.</summary>
    /// <param name="known">The paths of the site, for "did you mean".</param>
    /// <param name="told">Targets of which the texts that lead there were told already.</param>
    public IEnumerable<Diagnostic> Faults(IEnumerable<string> known, IReadOnlySet<string> told)
    {
        var all = InOrder();
        var folders = new Lazy<ILookup<string, string>>(() => known.ToLookup(Folder, StringComparer.OrdinalIgnoreCase));
        var missing = Grouped(all, file => file.Missing).Where(fault => !told.Contains(fault.Target)).ToList();
        foreach (var (fault, index) in missing.Select((fault, index) => (fault, index)))
        {
            var near = index < MostSuggested ? Near(fault.Target, folders.Value) : "";
            yield return Fault(Codes.MissingTarget, fault.Pages, Tail(fault.Target), $"leads to '{fault.Target}', which is no file of the site", near);
        }

        foreach (var fault in Grouped(all, file => file.Outside).Where(fault => !told.Contains(fault.Target)))
        {
            yield return Fault(Codes.MissingTarget, fault.Pages, [fault.Target],
                $"leads to '{fault.Target}', which is outside of the site", "; write the whole address of what lies there");
        }

        foreach (var (part, pages) in Grouped(all, Unheld))
        {
            var near = Suggestion.For(part.Fragment!, files[part.Path.Length > 0 ? part.Path : pages[0].File.Path].Ids!) is { } id ? $"; did you mean '#{id}'?" : "";
            var place = part.Path.Length > 0 ? $"'#{part.Fragment}' of {part.Path}, which" : $"its own '#{part.Fragment}', but";
            yield return Fault(Codes.MissingFragment, pages, ["#" + part.Fragment, part.Fragment!], $"leads to {place} has no part of that id", near);
        }
    }

    /// <summary>The addresses of other servers, in order.</summary>
    /// <param name="sources">Sources by the addresses of their originals and copies.</param>
    /// <param name="made">Addresses that the settings' patterns make, one for each record: no page is promised there.</param>
    public ImmutableArray<WebLink> Web(IReadOnlyDictionary<string, Source> sources, IReadOnlySet<string> made) =>
    [
        .. Grouped(InOrder(), file => file.Web)
            .Where(link => !made.Contains(link.Target))
            .OrderBy(link => link.Target, StringComparer.Ordinal)
            .Select(link =>
            {
                var source = sources.GetValueOrDefault(link.Target);
                var records = Records(link.Pages);
                return new WebLink(link.Target, source, () => places.Of(
                    LinkPlaces.Written(link.Target),
                    source is null ? records : [source.At, .. records.Where(at => at.Path != source.At.Path)]));
            }),
    ];

    // What is embedded elsewhere lies deeper than what it shows a part of: a fault is told of the latter.
    private List<FileLinks> InOrder() =>
        [.. files.Values.OrderBy(file => file.File.Path.AsSpan().Count('/')).ThenBy(file => file.File.Path, StringComparer.Ordinal)];

    // What a file leads to in files with ids, but for the ids these have. In itself: so that a fault of many pages is one.
    private IEnumerable<LinkTarget.OfFile> Unheld(FileLinks file) =>
        file.Parts.Where(part => files.GetValueOrDefault(part.Path)?.Ids is not null && !IdsOf(part.Path).Contains(part.Fragment!))
            .Select(part => part.Path == file.File.Path ? part with { Path = "" } : part);

    private HashSet<string> IdsOf(string path) =>
        ids.GetOrAdd(path, static (p, all) => all[p].Ids!.Value.ToHashSet(StringComparer.Ordinal), files);

    private static IEnumerable<(T Target, List<FileLinks> Pages)> Grouped<T>(IEnumerable<FileLinks> all, Func<FileLinks, IEnumerable<T>> targets)
        where T : notnull
    {
        var pages = new Dictionary<T, List<FileLinks>>();
        foreach (var file in all)
        {
            foreach (var target in targets(file))
            {
                (pages.TryGetValue(target, out var known) ? known : pages[target] = []).Add(file);
            }
        }

        return pages.Select(pair => (pair.Key, pair.Value));
    }

    // What one record makes, such as a page and its embed, has the fault once.
    private Diagnostic Fault(DiagnosticCode code, List<FileLinks> pages, IReadOnlyList<string> words, string what, string remedy)
    {
        var others = pages.Count(page => page.File.For != pages[0].File.For);
        var more = others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", as {others:N0} other {(others == 1 ? "file does" : "files do")}");
        return new(code, places.Of(words, Records(pages)), $"{pages[0].File.Path} {what}{more}{remedy}");
    }

    private static List<Location> Records(List<FileLinks> pages) => [.. pages.Select(page => page.File.For)];

    // The whole path, which an author may have written, then its last name.
    private static List<string> Tail(string target) => [target, target[..^Rest(target)], Name(target)];

    private static string Near(string target, ILookup<string, string> folders)
    {
        var beside = folders[Folder(target)].ToLookup(Name, StringComparer.Ordinal);
        var name = Name(target);
        var near = beside.FirstOrDefault(other => other.Key.Equals(name, StringComparison.OrdinalIgnoreCase))?.Key
            ?? Suggestion.For(name, beside.Select(other => other.Key));
        return near is null ? "" : $"; did you mean '{beside[near].First()}'?";
    }

    // A page is named by its folder, and lies beside the pages of the same kind.
    private static string Name(string path) => path[..^Rest(path)] is var page ? page[(page.LastIndexOf('/') + 1)..] : "";

    private static string Folder(string path) => path[..^Rest(path)] is var page ? page[..(page.LastIndexOf('/') + 1)] : "";

    private static int Rest(string path) => path.EndsWith("/index.html", StringComparison.Ordinal) ? "/index.html".Length
        : path.EndsWith('/') ? 1 : 0;
}
