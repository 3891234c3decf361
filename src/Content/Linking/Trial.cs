using System.Collections.Immutable;

using Timeline.Content.Model;
using Timeline.Content.Proof;

namespace Timeline.Content.Linking;

/// <summary>Verdicts on what is no part of a library yet: an event that lacks a date while it is being written.</summary>
public static class Trial
{
    /// <summary>As the library would judge the event's citations; one whose source is unknown has no verdict.</summary>
    public static ImmutableArray<Evidence> Judge(Event read, Library library) => new EventJudge(
        read.Citations.Select(c => c.Source.Id).Distinct(StringComparer.Ordinal).Where(library.SourcesById.ContainsKey)
            .ToDictionary(id => id, id => library.SourcesById[id].Words, StringComparer.Ordinal),
        memory: null,
        verdicts: null).Judge(read);
}
