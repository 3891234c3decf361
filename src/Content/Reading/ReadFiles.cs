using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>What the files of a site gave, each by itself.</summary>
/// <param name="Paths">The files, in order of path.</param>
/// <param name="Given">What each gave.</param>
/// <param name="OfDefaults">What is wrong with files of defaults.</param>
internal sealed record ReadFiles(
    ImmutableArray<ContentPath> Paths, ImmutableArray<FileRecords> Given, ImmutableArray<Diagnostic> OfDefaults)
{
    public static readonly ReadFiles None = new([], [], []);

    private Dictionary<string, FileRecords>? byPath;

    public IEnumerable<Diagnostic> Diagnostics => OfDefaults.Concat(Given.Where(file => !file.Diagnostics.IsEmpty).SelectMany(file => file.Diagnostics));

    /// <summary>What a file gave, if it has not changed since; else null.</summary>
    public FileRecords? Known(ContentPath file) =>
        ByPath().GetValueOrDefault(file.Path) is { } same && same.Stamp == file.Stamp ? same : null;

    /// <summary>Where these files have changed; null where there are others than these, or too many have changed to be told apart.</summary>
    public ImmutableArray<int>? Changed(ImmutableArray<ContentPath> files, int most)
    {
        if (files.Length != Paths.Length)
        {
            return null;
        }

        var changed = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < files.Length; i++)
        {
            if (files[i].Path != Paths[i].Path)
            {
                return null;
            }

            if (files[i].Stamp != Given[i].Stamp)
            {
                changed.Add(i);
                if (changed.Count > most)
                {
                    return null;
                }
            }
        }

        return changed.ToImmutable();
    }

    /// <summary>All records, joined in order of path.</summary>
    public Records Records(Settings settings)
    {
        var (events, sources) = (ImmutableArray.CreateBuilder<Event>(Given.Length), ImmutableArray.CreateBuilder<Source>());
        foreach (var file in Given)
        {
            events.AddRange(file.Events);
            sources.AddRange(file.Sources);
        }

        return new(
            settings,
            events.DrainToImmutable(),
            sources.DrainToImmutable(),
            [.. Given.Select(r => r.Page).OfType<Page>().OrderBy(p => p.Menu ?? int.MaxValue)],
            [.. Paths.Where(f => f.Role == FileRole.Asset).Select(f => f.Relative)],
            [.. Paths.Where(f => f.Role == FileRole.Text).Select(f => f.Path)]);
    }

    // Made when it is first asked for: an edit of a few files does without.
    private Dictionary<string, FileRecords> ByPath()
    {
        if (byPath is null)
        {
            var known = new Dictionary<string, FileRecords>(Paths.Length, StringComparer.Ordinal);
            for (var i = 0; i < Paths.Length; i++)
            {
                known.Add(Paths[i].Path, Given[i]);
            }

            byPath = known;
        }

        return byPath;
    }
}
