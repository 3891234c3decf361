using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Reading;

namespace Timeline.Content.Linking;

/// <summary>
/// What an earlier reading can lend the next one: records of files that have not changed since, the words of their sources, and verdicts. A
/// preview rereads one edited file this way, not ten thousand.
/// </summary>
internal sealed record ReadMemory(
    Settings Settings,
    string SettingsKey,
    IReadOnlyDictionary<string, FileRecords> Files,
    IReadOnlyDictionary<Source, Wording> Sources,
    IReadOnlyDictionary<Event, ImmutableArray<Evidence>> Evidence);
