using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Links;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site;

/// <summary>The check of a plan's links, with what only the plan knows: its files, its sources, the settings' patterns and where authors wrote.</summary>
internal sealed class SiteLinks
{
    private static readonly string[] Linking = ["pages/", "parts/", "styles/"];

    private readonly SitePlan plan;
    private readonly SiteOptions options;
    private readonly LinkCheck check;

    public SiteLinks(SitePlan plan, SiteOptions options)
    {
        (this.plan, this.options) = (plan, options);
        var (settings, theme) = (plan.Views.Site.Settings, plan.Views.Site.Theme);
        check = new(
            new(settings.Host, settings.Languages.Select(edition => edition.Address), plan.Publishes),
            new(Text, [.. theme.Paths.Where(path => Array.Exists(Linking, folder => path.StartsWith(folder, StringComparison.Ordinal))).Select(path => "theme/" + path)]));
    }

    public void Take(PlannedFile file, ReadOnlyMemory<byte> bytes)
    {
        // The author's own pages are published as they lie there.
        check.Take(file, file.CopyOf is not null && Path.GetExtension(file.Path).ToLowerInvariant() is ".html" or ".htm" or ".css" or ".svg" or ".xml"
            ? File.ReadAllBytes(file.CopyOf!) : bytes.Span);
    }

    public ImmutableArray<Diagnostic> Faults() =>
    [
        .. check.Faults(plan.Files.Select(file => file.Path), plan.Views.Links.Broken)
            .OrderBy(d => d.At)
            .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];

    public ImmutableArray<WebLink> Web()
    {
        var site = plan.Views.Site;
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in site.Sources.Select(linked => linked.Source))
        {
            foreach (var address in new[] { source.Url, source.Archive?.Url }.OfType<string>())
            {
                sources.TryAdd(Bare(address), source);
            }
        }

        return check.Web(sources, Made().Select(Bare).Where(address => !sources.ContainsKey(address)).ToHashSet(StringComparer.Ordinal));
    }

    // What asks readers to report, to edit or to look for a copy, and the map of another site, which has every place.
    private IEnumerable<string> Made()
    {
        var site = plan.Views.Site;
        var records = site.Events.Select(e => new RecordLinks(site, e.Id, e.Event.Title, e.Event.At, site.Routes.Event(e.Id) ?? ""))
            .Concat(site.Sources.Select(s => new RecordLinks(site, s.Id, s.Source.Title, s.Source.At, site.Routes.Source(s.Id) ?? "")));
        return records.SelectMany(record => new[] { record.Report, record.Edit })
            .Concat(site.Sources.Select(s => RecordLinks.Archive(s.Source, site)))
            .Concat(site.Events.Select(e => e.Event.Place).Concat(site.Places.Select(p => p.Place)).OfType<Place>().Select(PlaceView.OpenStreetMap))
            .OfType<string>();
    }

    private static string Bare(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        ? uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped) : address;

    // A file by its path in diagnostics, which begins with the name of its folder.
    private string? Text(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (folder, rest) = (path[..Math.Max(slash, 0)], path[(slash + 1)..]);
        if (folder == "theme")
        {
            return plan.Views.Site.Theme.ReadText(rest);
        }

        var isSeed = options.SeedsFolder is { } seeds && folder == Path.GetFileName(Path.TrimEndingDirectorySeparator(seeds));
        try
        {
            return File.ReadAllText(Path.Combine(isSeed ? options.SeedsFolder! : options.InputFolder, rest));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null; // the record's own place does
        }
    }
}
