using System.Collections.Immutable;

namespace Timeline.Content.Model;

/// <summary>What reading gives and linking takes: every record of the author's folder, each by itself.</summary>
public sealed record Records(
    Settings Settings,
    ImmutableArray<Event> Events,
    ImmutableArray<Source> Sources,
    ImmutableArray<Page> Pages,
    ImmutableArray<string> Assets,
    ImmutableArray<string> Texts);
