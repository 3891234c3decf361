using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Yaml;
using Timeline.Site.Planning;

namespace Timeline.Site.Views;

/// <summary>
/// Which of the author's files become files of the site: those in <c>input/assets/</c> and those that something published refers to. The
/// rest is named, never published.
/// </summary>
internal sealed record PublishedFiles(ImmutableArray<string> Paths, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The folder under input/ that is published whole.</summary>
    public const string Folder = "assets/";

    public static PublishedFiles Of(SiteViews views)
    {
        var library = views.Site.Library;
        var candidates = library.Assets.Where(path => !path.StartsWith(Folder, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var input = Path.GetFileName(Path.TrimEndingDirectorySeparator(views.Site.Options.InputFolder));
        candidates.ExceptWith(TextsOfSources(library, input + "/")); // read, and never published as files
        var shown = ReferredTo(views, candidates, views.Site.Events, withPages: true);
        var drafts = library.Events.Where(e => !views.Site.Shows(e));
        var byDrafts = shown.Count == candidates.Count ? [] : ReferredTo(views, candidates, [.. drafts], withPages: false);
        return new(
            [.. library.Assets.Where(path => shown.Contains(path) || path.StartsWith(Folder, StringComparison.Ordinal))],
            [
                .. library.Assets.Where(path => candidates.Contains(path) && !shown.Contains(path) && !byDrafts.Contains(path))
                    .Select(path => new Diagnostic(Codes.Unread, new($"{input}/{path}"), Unread(input))),
            ]);
    }

    private static string Unread(string input) =>
        "nothing reads this file or refers to it, so it is not published; "
        + $"move it to {input}/{Folder} to publish it as it is, or begin its name with '_' to leave it out";

    private static IEnumerable<string> TextsOfSources(Library library, string input) => library.Sources
        .SelectMany(s => new[] { s.Source.Text, s.Source.Fingerprint })
        .OfType<LocatedId>()
        .Where(file => file.Id.StartsWith(input, StringComparison.Ordinal))
        .Select(file => file.Id[input.Length..]);

    // Unknown fields, at every level.
    private static IEnumerable<YamlMap> ExtrasOf(Event e) => new[] { e.Extra, e.Place?.Extra }
        .Concat(e.Citations.Select(c => c.Extra))
        .Concat(e.Media.Select(m => m.Extra))
        .Concat(e.Links.Select(l => l.Extra))
        .Concat(e.Dates.Select(d => d.Extra))
        .Concat(e.Corrections.Select(c => c.Extra))
        .OfType<YamlMap>();

    private static HashSet<string> ReferredTo(
        SiteViews views, HashSet<string> candidates, ImmutableArray<LinkedEvent> events, bool withPages)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (candidates.Count == 0)
        {
            return found;
        }

        foreach (var e in events)
        {
            foreach (var media in e.Event.Media)
            {
                Add(media.File);
                Add(media.Thumbnail?.Id);
                Add(media.Captions?.Id);
            }

            foreach (var extra in ExtrasOf(e.Event))
            {
                AddValues(extra);
            }

            var page = views.Site.Routes.Event(e.Id) ?? "index.html";
            AddLinks(e.Event.Summary, page);
            AddLinks(e.Event.Body, page);
        }

        if (withPages)
        {
            AddValues(views.Site.Settings.Data);
            foreach (var source in views.Site.Library.Sources)
            {
                AddValues(source.Source.Extra);
            }

            foreach (var page in views.Site.Library.Pages)
            {
                AddLinks(page.Body, views.Site.Routes.Page(page.Id) ?? "index.html");
            }
        }

        return found;

        void Add(string? path)
        {
            if (path?.Replace('\\', '/') is { } plain && candidates.Contains(plain))
            {
                found.Add(plain);
            }
        }

        // A template may use any value as the path of a picture.
        void AddValues(YamlNode? node)
        {
            switch (node)
            {
                case YamlScalar scalar:
                    Add(scalar.Value.TrimStart('/'));
                    break;
                case YamlList list:
                    list.Items.ToList().ForEach(AddValues);
                    break;
                case YamlMap map:
                    map.Entries.ToList().ForEach(entry => AddValues(entry.Value));
                    break;
            }
        }

        void AddLinks(LocatedText? text, string from)
        {
            if (text is null || !text.Text.Contains(']', StringComparison.Ordinal))
            {
                return;
            }

            foreach (var url in views.Markdown.Links(text))
            {
                var path = url.StartsWith('/') ? url[1..] : SitePath.Combine(from, url);
                Add(path is null ? null : Uri.UnescapeDataString(path.Split('?', '#')[0]));
            }
        }
    }
}
