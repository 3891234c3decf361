using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Reading;

namespace Timeline.Content.Linking;

/// <summary>
/// What an earlier reading can lend the next one: which files there are, the records of those that have not changed since, the words of
/// their sources, and each event with its verdicts and what was found amiss in it. A preview rereads one edited file this way, not ten
/// thousand.
/// </summary>
/// <param name="Listed">The files, where they can be trusted to be those until one is told to have changed; else empty.</param>
/// <param name="Settings">The settings.</param>
/// <param name="SettingsKey">What these were read from.</param>
/// <param name="Files">What each file gave.</param>
/// <param name="Linked">The library that was made of that.</param>
/// <param name="Findings">What <see cref="Checks.EventChecks"/> found in each of its events, in their order.</param>
internal sealed record ReadMemory(
    ImmutableArray<ContentPath> Listed,
    Settings Settings,
    string SettingsKey,
    ReadFiles Files,
    LinkResult Linked,
    ImmutableArray<ImmutableArray<Diagnostic>> Findings)
{
    // Each is made when it is first asked for: the edit of a few events does without.

    /// <summary>The words of each record.</summary>
    public IReadOnlyDictionary<Source, Wording> Sources
    {
        get => field ??= Linked.Library.Sources.ToDictionary(source => source.Source, source => source.Words, ByReference<Source>.Instance);
        init;
    }

    /// <summary>The events as they were linked, but for those that cite an unknown source: it may be there by then.</summary>
    public IReadOnlyDictionary<Event, LinkedEvent> Events
    {
        get => field ??= Linked.Library.Events.Where(e => e.IsSettled).ToDictionary(e => e.Event, ByReference<Event>.Instance);
        init;
    }

    /// <summary>What was found in those.</summary>
    public IReadOnlyDictionary<LinkedEvent, ImmutableArray<Diagnostic>> FindingsOf =>
        field ??= Linked.Library.Events.Where(e => e.IsSettled).ToDictionary(e => e, e => Findings[e.Index]);
}
