using System.Collections.Immutable;
using System.Diagnostics;

using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Desk.Preview;

/// <summary>
/// Keeps the latest state of a site while its files are edited. A file that cannot be read leaves the last state that could, with the
/// complaint laid over it.
/// </summary>
public sealed class PreviewSite(ReadOptions read, SiteOptions site)
{
    private readonly Lock updating = new();
    private volatile ReadResult? last;
    private volatile PreviewState state = new(null, []);

    // What the last update planned; null where it could not, for a mistake in the theme or the settings.
    private SitePlan? planned;

    // What changed since the last reading that found a library; null where that may be anything.
    private ImmutableHashSet<string>? since;

    public PreviewState State => state;

    /// <summary>The last reading that found a library, errors and all; null before there was one.</summary>
    public ReadResult? Reading => last;

    /// <summary>Reads what has changed. Returns how long it took.</summary>
    /// <param name="changed">The full paths of what may have changed since the last update; null where anything may have.</param>
    public TimeSpan Update(IReadOnlySet<string>? changed = null)
    {
        lock (updating)
        {
            var watch = Stopwatch.StartNew();
            since = changed is null ? null : since?.Union(changed);
            var (ofTheme, ofContent) = (since?.Where(IsOfTheme).ToArray(), since?.Where(path => !IsOfTheme(path)).ToHashSet(StringComparer.Ordinal));
            var result = LibraryReader.Read(read with { Previous = last, Changed = ofContent });
            if (result.Library is { } library)
            {
                (last, since) = (result, []);
                var plan = SitePlan.Make(library, site, ofTheme is [] ? planned : null);
                planned = plan.Plan;
                state = new(plan.Plan ?? state.Plan, Shown([.. result.Diagnostics, .. plan.Diagnostics]));
            }
            else
            {
                state = state with { Diagnostics = Shown(result.Diagnostics) };
            }

            return watch.Elapsed;
        }
    }

    private bool IsOfTheme(string path) =>
        site.ThemeFolder is { } theme && path.StartsWith(Path.TrimEndingDirectorySeparator(theme) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Shown(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity != Severity.Note).OrderByDescending(d => d.Severity).ThenBy(d => d.At)];
}
