using Timeline.Content;
using Timeline.Content.Keeping;
using Timeline.Content.Model;

namespace Timeline.Import;

/// <summary>What is known of the site that is imported into: its settings, where it has any, and the ids that are taken.</summary>
internal sealed record SiteSettings(Settings Settings, bool Exists, ImmutableArray<string> EventIds, ImmutableArray<string> SourceIds)
{
    public static SiteSettings Of(ReadOptions folders)
    {
        var library = Directory.Exists(folders.InputFolder) ? LibraryReader.Read(folders).Library : null;
        return library is null ? new(new() { Title = "", At = default }, false, [], [.. new RecordedSources(folders).Ids])
            : new(library.Settings, true, [.. library.Events.Select(e => e.Id)], [.. library.Sources.Select(s => s.Id)]);
    }

    /// <summary>With facets that the settings do not have yet.</summary>
    public static Settings With(Settings settings, IEnumerable<string> facets) => settings with
    {
        Facets = settings.Facets.AddRange(facets.Where(id => settings.Facets.All(f => f.Id != id))
            .Select(id => new Facet(id, TitleOf(id), ImmutableDictionary<string, string>.Empty, default))),
    };

    public static string TitleOf(string facet) => char.ToUpperInvariant(facet[0]) + facet[1..].Replace('-', ' ').Replace('_', ' ');
}
