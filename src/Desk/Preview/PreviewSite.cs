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

    public PreviewState State => state;

    /// <summary>The last reading that found a library, errors and all; null before there was one.</summary>
    public ReadResult? Reading => last;

    /// <summary>Reads what has changed. Returns how long it took.</summary>
    public TimeSpan Update()
    {
        lock (updating)
        {
            var watch = Stopwatch.StartNew();
            var result = LibraryReader.Read(read with { Previous = last });
            if (result.Library is { } library)
            {
                last = result;
                var plan = SitePlan.Make(library, site);
                state = new(plan.Plan ?? state.Plan, Shown([.. result.Diagnostics, .. plan.Diagnostics]));
            }
            else
            {
                state = state with { Diagnostics = Shown(result.Diagnostics) };
            }

            return watch.Elapsed;
        }
    }

    private static ImmutableArray<Diagnostic> Shown(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity != Severity.Note).OrderByDescending(d => d.Severity).ThenBy(d => d.At)];
}
