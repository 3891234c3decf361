using System.Collections.Immutable;

using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;

namespace Timeline.Content.Linking;

/// <summary>
/// The author's folder, typed, linked and checked: everything the site is made from. Immutable; safe to read from many threads.
/// </summary>
public sealed class Library
{
    public required Settings Settings { get; init; }

    /// <summary>Every event, in order of earliest day, latest day, id.</summary>
    public required ImmutableArray<LinkedEvent> Events { get; init; }

    /// <summary>Every source, in order of id.</summary>
    public required ImmutableArray<LinkedSource> Sources { get; init; }

    /// <summary>The facets in the author's order, each with the terms its events use.</summary>
    public required ImmutableArray<FacetIndex> Facets { get; init; }

    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>
    /// Files under input/ that are no content (pictures …), to be published as they are where something refers to them; paths relative to
    /// the
    /// input folder.
    /// </summary>
    public required ImmutableArray<string> Assets { get; init; }

    /// <summary>Files beside the source records under input/; paths as records name them.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>Events by id and by alias.</summary>
    public required IReadOnlyDictionary<string, LinkedEvent> EventsById { get; init; }

    public required IReadOnlyDictionary<string, LinkedSource> SourcesById { get; init; }

    /// <summary>
    /// The very same object in libraries that differ in what events say only: their ids and aliases, order, dates, status, terms and places, the
    /// sources, the pages, the files and the settings are the same.
    /// </summary>
    public object Frame { get; internal init; } = new();
}

/// <summary>An event with what the whole library knows of it.</summary>
public sealed class LinkedEvent
{
    public required Event Event { get; init; }

    /// <summary>Its place in <see cref="Library.Events"/>.</summary>
    public required int Index { get; init; }

    /// <summary>
    /// Its citations with their verdicts, numbered from 1: those a text points at first, in order of appearance, then the rest.
    /// </summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Which of its statements that evidence carries: its words are counted.</summary>
    public required EventCoverage Coverage { get => ReadLog.Of(Event, field); init; }

    /// <summary>The eras its bounds touch.</summary>
    public required ImmutableArray<Era> Eras { get; init; }

    /// <summary>The years it touches for certain, in order; of more than 50 on end, the first and the last.</summary>
    public required ImmutableArray<long> Years { get; init; }

    /// <summary>The years it may touch besides, in order; none where that could be in more than a hundred.</summary>
    public ImmutableArray<long> PossibleYears { get; init; } = [];

    public string Id => Event.Id;

    /// <summary>Whether all that it cites is known.</summary>
    internal bool IsSettled => Evidence.Length == Event.Citations.Length;

    /// <summary>The same event at another place; the very same object where the place is the same.</summary>
    internal LinkedEvent At(int index) => index == Index ? this : new()
    {
        Event = Event,
        Index = index,
        Evidence = Evidence,
        Coverage = Coverage,
        Eras = Eras,
        Years = Years,
        PossibleYears = PossibleYears,
    };
}

/// <summary>A source with its text, where that lies here, and everything that cites it.</summary>
public sealed class LinkedSource
{
    internal LinkedSource(Wording words, ImmutableArray<CitedBy> citedBy) => (Words, CitedBy) = (words, citedBy);

    public Source Source => Words.Source;

    /// <summary>The text itself, when present on this machine. What of it may be shown is <see cref="Source.Publish"/>'s to say.</summary>
    public SourceText? Text => Words.Text;

    /// <summary>What quotes are held against: the text, or what stands in for it; null where neither is here.</summary>
    public IQuoteTarget? Target => Words.Target;

    /// <summary>Whether a quote is also proven where only the fingerprint is: true when there is none to ask.</summary>
    public bool ProvesWithoutText(QuoteRequest quote) =>
        Words.Text is null || Words.Fingerprint is null || Words.Fingerprint.Verify(quote).Verifies;

    /// <summary>Whether the record's lock belongs to the text that lies here.</summary>
    public bool IsLocked => Words.IsTextLocked;

    /// <summary>Its text and fingerprint as they were read, for the checks.</summary>
    internal Wording Words { get; }

    /// <summary>What cites it: in order of position in the text, then of the events.</summary>
    public ImmutableArray<CitedBy> CitedBy { get; }

    public string Id => Source.Id;
}

/// <summary>One use of a source.</summary>
public sealed record CitedBy(LinkedEvent Event, Evidence Evidence);

/// <summary>A facet and its terms, in order of title.</summary>
public sealed record FacetIndex(Facet Facet, ImmutableArray<TermIndex> Terms);

/// <summary>A term and its events, in order of date.</summary>
public sealed record TermIndex(Term Term, ImmutableArray<LinkedEvent> Events);
