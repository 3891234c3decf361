using System.Collections.Immutable;
using System.Runtime.InteropServices;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Reading;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Reading;
using Timeline.Edtf;

namespace Timeline.Content.Linking;

/// <summary>
/// Hop 4: records → the linked library. Every quote is sought in its source here; references that lead nowhere are complaints.
/// </summary>
internal sealed class Linker(Records records, Func<string, string> root, ReadMemory? memory, TextCache? cache = null)
{
    // An event that spans more years than this belongs to the years of its ends only; one that may belong to more than a century's is
    // listed under none.
    private const int MostYears = 50, MostPossibleYears = 100;

    private readonly Complaints complaints = new(most: int.MaxValue);

    public LinkResult Link(ParallelOptions parallel)
    {
        var events = AddressSources.Settled(new TermUnifier(records.Settings.Facets, complaints).Unify(UniqueEvents()), records.Sources);
        var words = ReadSources(UniqueSources(events), parallel);
        var wordsById = words.ToDictionary(w => w.Source.Id, StringComparer.Ordinal);
        // With a memory few events are judged anew, and those who edit them ask again.
        var verdicts = memory is null ? QuoteVerdicts.Of(events, words, parallel) : null;
        var judged = Judge(events, new(wordsById, memory, verdicts), parallel);
        var linked = new LinkedEvent[events.Length];
        Parallel.For(0, events.Length, parallel, index => linked[index] = Link(events[index], index, judged[index]));

        var (byId, sources, facets) = (default(EventIndex)!, default(ImmutableArray<LinkedSource>), default(FacetIndex[])!);
        var inOrder = ImmutableCollectionsMarshal.AsImmutableArray(linked);
        Parallel.Invoke(
            parallel,
            () => byId = ById(inOrder),
            () => sources = LinkSources(words, linked),
            () => facets = [.. records.Settings.Facets.Select(facet => Index(facet, linked))]);
        var library = new Library
        {
            Settings = records.Settings,
            Events = inOrder,
            Sources = sources,
            Facets = [.. facets],
            Pages = records.Pages,
            Assets = records.Assets,
            Texts = records.Texts,
            EventsById = byId,
            SourcesById = sources.ToDictionary(s => s.Id, StringComparer.Ordinal),
        };
        return new(library, complaints.ToImmutable());
    }

    private LinkedEvent Link(Event read, int index, ImmutableArray<Evidence> evidence)
    {
        if (memory is not null && memory.Events.TryGetValue(read, out var known) && known.Evidence == evidence)
        {
            return known.At(index);
        }

        return Linked(read, index, evidence, records.Settings);
    }

    /// <summary>An event with what the library knows of it, once it is judged.</summary>
    public static LinkedEvent Linked(Event read, int index, ImmutableArray<Evidence> evidence, Settings settings)
    {
        var date = read.Date.Value;
        var years = EdtfYears.Of(date);
        return new()
        {
            Event = read,
            Index = index,
            Evidence = evidence,
            Coverage = EventCoverage.Of(read, evidence, settings),
            Eras = [.. settings.Eras.Where(era => era.Date.Value.Bounds.Overlaps(date.Bounds))],
            Years = CertainYears(years),
            PossibleYears = PossibleYears(years),
        };
    }

    private ImmutableArray<Event> UniqueEvents()
    {
        var first = new Dictionary<string, Event>(StringComparer.OrdinalIgnoreCase);
        foreach (var read in records.Events)
        {
            if (!first.TryAdd(read.Id, read))
            {
                complaints.Add(Codes.DuplicateId, read.At, Twice("event", read.Id, first[read.Id].Id, first[read.Id].At));
            }
        }

        return EventOrder.Sorted(first.Values);
    }

    private ImmutableArray<Source> UniqueSources(ImmutableArray<Event> events)
    {
        var first = new Dictionary<string, Source>(StringComparer.OrdinalIgnoreCase);
        foreach (var read in records.Sources)
        {
            if (!first.TryAdd(read.Id, read))
            {
                complaints.Add(Codes.DuplicateId, read.At, Twice("source", read.Id, first[read.Id].Id, first[read.Id].At));
            }
        }

        // The same document may be described inline by several events; the first description stands.
        // Published events come first: what is said in a draft stays there.
        var publishedFirst = events.OrderBy(e => e.IsHeldBack());
        foreach (var inline in publishedFirst.SelectMany(e => e.Citations).Select(c => c.Inline).OfType<Source>())
        {
            // Of those known by their address alone, one stands for all.
            if (!first.TryAdd(inline.Id, inline) && !inline.IsAddressOnly && first[inline.Id] is var other
                && (other.Title, other.Url) != (inline.Title, inline.Url))
            {
                complaints.Add(Codes.SourcesAlike, inline.At,
                    $"this source is taken for '{other.Id}' at {other.At}, because its title makes the same id; if it is " +
                        "another, give it " +
                    "a record of its own in seeds/");
            }
        }

        return [.. first.Values.OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    private static string Twice(string what, string id, string earlier, Location at) => id == earlier
        ? $"two {what}s have the id '{id}'; the other is at {at}"
        : $"the ids '{id}' and '{earlier}' differ in case only, which many systems cannot tell apart; the other is at {at}";

    private Wording[] ReadSources(ImmutableArray<Source> sources, ParallelOptions parallel)
    {
        var words = new Wording[sources.Length];
        Parallel.For(0, sources.Length, parallel, i => words[i] = Fault.At(sources[i].At.Path, () =>
            WordingReader.Read(sources[i], root, cache, memory?.Sources.GetValueOrDefault(sources[i]))));
        return words;
    }

    private static ImmutableArray<Evidence>[] Judge(ImmutableArray<Event> events, EventJudge judge, ParallelOptions parallel)
    {
        var judged = new ImmutableArray<Evidence>[events.Length];
        Parallel.For(0, events.Length, parallel, i => judged[i] = Fault.At(events[i].At.Path, () => judge.Judge(events[i])));
        return judged;
    }

    private EventIndex ById(ImmutableArray<LinkedEvent> events)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var linked in events)
        {
            places.Add(linked.Id, linked.Index);
        }

        foreach (var linked in events)
        {
            foreach (var alias in linked.Event.Aliases)
            {
                if (Ids.Problem(alias.Id) is { } problem)
                {
                    complaints.Add(Codes.BadId, alias.At, problem);
                }
                else if (!places.TryAdd(alias.Id, linked.Index))
                {
                    complaints.Add(Codes.DuplicateId, alias.At, $"the alias '{alias.Id}' is taken by the event '{events[places[alias.Id]].Id}'");
                }
            }
        }

        // Ids that differ in case only were refused above; a link must name an id exactly.
        return new(new Dictionary<string, int>(places, StringComparer.Ordinal), events);
    }

    private static ImmutableArray<LinkedSource> LinkSources(Wording[] words, LinkedEvent[] events)
    {
        var uses = events
            .SelectMany(e => e.Evidence.Select(evidence => new CitedBy(e, evidence)))
            .ToLookup(u => u.Evidence.Source.Id, StringComparer.Ordinal);
        return [.. words.Select(w => new LinkedSource(w, InOrderOfText(uses[w.Source.Id])))];
    }

    /// <summary>Uses of a source in the order of their passages in its text.</summary>
    /// <param name="uses">In order of the events, of each in order of its notes.</param>
    public static ImmutableArray<CitedBy> InOrderOfText(IEnumerable<CitedBy> uses) => [.. uses.OrderBy(use => PlaceInText(use.Evidence))];

    // A fingerprint knows paragraphs only; a text knows offsets too.
    private static (int Paragraph, int Start) PlaceInText(Evidence evidence) =>
        evidence.Result.Passages is [var first, ..] ? (first.Paragraph, first.Start) : (int.MaxValue, int.MaxValue);

    private static FacetIndex Index(Facet facet, LinkedEvent[] events)
    {
        var terms = new Dictionary<string, (Term Term, ImmutableArray<LinkedEvent>.Builder Events)>(StringComparer.OrdinalIgnoreCase);
        foreach (var linked in events)
        {
            foreach (var term in linked.Event.Facets.GetValueOrDefault(facet.Id, []))
            {
                if (!terms.TryGetValue(term.Id, out var entry))
                {
                    terms.Add(term.Id, entry = (term, ImmutableArray.CreateBuilder<LinkedEvent>()));
                }

                entry.Events.Add(linked);
            }
        }

        return new(facet, [.. terms.Values
            .Select(t => new TermIndex(t.Term, t.Events.ToImmutable()))
            .OrderBy(t => t.Term.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(t => t.Term.Id, StringComparer.Ordinal)]);
    }

    private static ImmutableArray<long> CertainYears(EdtfYears years) =>
        [.. years.Certain.SelectMany(s => s.Count <= MostYears ? Each(s) : [s.First, s.Last]).Distinct().Order()];

    private static ImmutableArray<long> PossibleYears(EdtfYears years) => years.Possible.Sum(s => (double)s.Count) > MostPossibleYears
        ? []
        : [.. years.Possible.SelectMany(Each).Where(year => !years.Certain.Any(s => s.Contains(year))).Distinct().Order()];

    private static IEnumerable<long> Each(YearSpan span) => Enumerable.Range(0, (int)span.Count).Select(n => span.First + n);
}

/// <summary>The library and what is wrong with how its records go together.</summary>
internal sealed record LinkResult(Library Library, ImmutableArray<Diagnostic> Complaints)
{
    /// <summary>That, and what is wrong with texts of sources.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Complaints.Concat(Library.Sources.SelectMany(source => source.Words.Diagnostics));
}
