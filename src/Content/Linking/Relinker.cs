using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Reading;
using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Linking;

/// <summary>
/// Hop 4 again, after an edit of what a few events say: these are judged and linked, and put into the library that was there, with what cites
/// them and what they cite. It comes to what <see cref="Linker"/> makes of all records, without looking at those that are the same.
/// </summary>
internal sealed class Relinker(ReadMemory before, Func<string, string> root, TextCache? cache)
{
    private readonly Library library = before.Linked.Library;

    /// <summary>The library and the places of the events that are others now; null where the edit goes further, or where a source's words changed.</summary>
    /// <param name="read">What the files give now.</param>
    /// <param name="changed">Which of them have changed.</param>
    /// <param name="parallel">How to run.</param>
    public (LinkResult Linked, ImmutableArray<int> Edited)? Link(ReadFiles read, ImmutableArray<int> changed, ParallelOptions parallel)
    {
        if (Edits(read, changed) is not { } edits || !WordsAreTheSame(parallel))
        {
            return null;
        }

        var events = library.Events.ToBuilder();
        foreach (var (place, now) in edits)
        {
            var evidence = Fault.At(now.At.Path, () => Trial.Judge(now, library));
            events[place] = Linker.Linked(now, place, evidence, library.Settings);
            if (!events[place].IsSettled)
            {
                return null;
            }
        }

        var inOrder = events.DrainToImmutable();
        ImmutableArray<int> edited = [.. edits.Select(edit => edit.Place).Order()];
        var sources = Sources(inOrder, edited);
        var again = new Library
        {
            Settings = library.Settings,
            Events = inOrder,
            Sources = sources,
            Facets = [.. library.Facets.Select(facet => Index(facet, inOrder, edited))],
            Pages = library.Pages,
            Assets = library.Assets,
            Texts = library.Texts,
            EventsById = ((EventIndex)library.EventsById).Of(inOrder),
            SourcesById = sources.ToDictionary(source => source.Id, StringComparer.Ordinal),
            Frame = library.Frame,
        };
        return (before.Linked with { Library = again }, edited);
    }

    // Each event of the files that changed, and its place; null where one of them is not as it was but for what it says.
    private List<(int Place, Event Now)>? Edits(ReadFiles read, ImmutableArray<int> changed)
    {
        var edits = new List<(int, Event)>();
        foreach (var file in changed)
        {
            var (then, now) = (before.Files.Given[file], read.Given[file]);
            if (then.Events.Length != now.Events.Length || !(then.Sources.IsEmpty && now.Sources.IsEmpty) || then.Page is not null || now.Page is not null)
            {
                return null;
            }

            for (var i = 0; i < now.Events.Length; i++)
            {
                // One that others made give way, or whose terms are called as others call them, is not what its file says by itself.
                if (!library.EventsById.TryGetValue(then.Events[i].Id, out var linked) || !ReferenceEquals(linked.Event, then.Events[i]) || !linked.IsSettled
                    || !WordsOnly.Changed(then.Events[i], now.Events[i], evenLines: !before.Linked.Complaints.IsEmpty))
                {
                    return null;
                }

                edits.Add((linked.Index, now.Events[i]));
            }
        }

        return edits;
    }

    private bool WordsAreTheSame(ParallelOptions parallel)
    {
        var sources = library.Sources;
        var differ = 0;
        Parallel.For(0, sources.Length, parallel, i =>
        {
            var now = Fault.At(sources[i].Source.At.Path, () => WordingReader.Read(sources[i].Source, root, cache, sources[i].Words));
            if (!ReferenceEquals(now, sources[i].Words))
            {
                Interlocked.Increment(ref differ);
            }
        });
        return differ == 0;
    }

    private ImmutableArray<LinkedSource> Sources(ImmutableArray<LinkedEvent> events, ImmutableArray<int> edited)
    {
        var places = edited.ToHashSet();
        var concerned = edited.SelectMany(place => library.Events[place].Evidence.Concat(events[place].Evidence)).Select(evidence => evidence.Source.Id)
            .ToHashSet(StringComparer.Ordinal);
        var uses = edited.SelectMany(place => events[place].Evidence.Select(evidence => new CitedBy(events[place], evidence)))
            .ToLookup(use => use.Evidence.Source.Id, StringComparer.Ordinal);
        return
        [
            .. library.Sources.Select(source => !concerned.Contains(source.Id) ? source : new LinkedSource(source.Words, Linker.InOrderOfText(
                source.CitedBy.Where(use => !places.Contains(use.Event.Index)).Concat(uses[source.Id])
                    .OrderBy(use => use.Event.Index).ThenBy(use => use.Evidence.Number)))),
        ];
    }

    private FacetIndex Index(FacetIndex facet, ImmutableArray<LinkedEvent> events, ImmutableArray<int> edited)
    {
        var terms = edited.SelectMany(place => events[place].Event.Facets.GetValueOrDefault(facet.Facet.Id, [])).Select(term => term.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return terms.Count == 0 ? facet : facet with
        {
            Terms = [.. facet.Terms.Select(term => !terms.Contains(term.Term.Id) ? term : Index(facet.Facet, [.. term.Events.Select(e => events[e.Index])], term))],
        };
    }

    // A term is as its first event writes it.
    private static TermIndex Index(Facet facet, ImmutableArray<LinkedEvent> events, TermIndex before) =>
        new(events[0].Event.Facets[facet.Id].First(term => term.Id.Equals(before.Term.Id, StringComparison.OrdinalIgnoreCase)), events);
}
