using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>What one file gave.</summary>
internal sealed record FileRecords(
    FileStamp Stamp,
    ImmutableArray<Event> Events,
    ImmutableArray<Source> Sources,
    Page? Page,
    ImmutableArray<Diagnostic> Diagnostics);
