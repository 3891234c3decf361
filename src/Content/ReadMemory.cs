using System.Collections.Immutable;

namespace Timeline.Content;

/// <summary>What an earlier reading can lend the next one: records of files that have not changed since, the words of their sources, and verdicts. A preview rereads one edited file this way, not ten thousand.</summary>
internal sealed record ReadMemory(
    Settings Settings,
    string SettingsKey,
    IReadOnlyDictionary<string, FileRecords> Files,
    IReadOnlyDictionary<Source, Wording> Sources,
    IReadOnlyDictionary<Event, ImmutableArray<Evidence>> Evidence);

/// <summary>What one file gave.</summary>
internal sealed record FileRecords(
    FileStamp Stamp,
    ImmutableArray<Event> Events,
    ImmutableArray<Source> Sources,
    Page? Page,
    ImmutableArray<Diagnostic> Diagnostics);
