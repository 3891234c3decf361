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
/// <param name="Files">What each file gave, by path.</param>
/// <param name="Sources">The words of each record.</param>
/// <param name="Events">The events as they were linked, but for those that cite an unknown source: it may be there by then.</param>
/// <param name="Findings">What <see cref="Checks.EventChecks"/> found in those.</param>
internal sealed record ReadMemory(
    ImmutableArray<ContentPath> Listed,
    Settings Settings,
    string SettingsKey,
    IReadOnlyDictionary<string, FileRecords> Files,
    IReadOnlyDictionary<Source, Wording> Sources,
    IReadOnlyDictionary<Event, LinkedEvent> Events,
    IReadOnlyDictionary<LinkedEvent, ImmutableArray<Diagnostic>> Findings);
