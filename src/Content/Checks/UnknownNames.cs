using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;

namespace Timeline.Content.Checks;

/// <summary>
/// What an event names must be there: its lane, related events, sources, the citations of competing dates, files of media.
/// </summary>
internal sealed class UnknownNames : ICheck
{
    // A flood in one event helps nobody, and each is compared with all that there is.
    private const int MostOfAKind = 100;

    public IEnumerable<Diagnostic> Run(Library library)
    {
        var lanes = library.Settings.Lanes.Select(lane => lane.Id).ToArray();
        var files = library.Assets.ToHashSet(StringComparer.Ordinal);
        return library.Events.Select(linked => linked.Event).Where(read => !KnowsAll(read)).SelectMany(read => (IEnumerable<Diagnostic>)
        [
            .. read.Lane is { } lane && !lanes.Contains(lane) ? [Lane(read, lane, lanes)] : Array.Empty<Diagnostic>(),
            .. read.Related.Where(related => !library.EventsById.ContainsKey(related.Id)).Take(MostOfAKind)
                .Select(related => Related(related, library)),
            .. read.Citations.Select(citation => citation.Source).Where(source => !library.SourcesById.ContainsKey(source.Id))
                .Take(MostOfAKind).Select(source => Source(source, library)),
            .. Uncited(read).Take(MostOfAKind).Select(cited => Cited(read, cited)),
            .. read.Media.SelectMany(Files).Where(named => !files.Contains(named.File)).Take(MostOfAKind)
                .Select(named => Missing(named.File, named.At, library)),
        ]);

        // Nearly every event names nothing unknown: those are passed over before anything is made for them.
        bool KnowsAll(Event read)
        {
            foreach (var citation in read.Citations)
            {
                if (!library.SourcesById.ContainsKey(citation.Source.Id))
                {
                    return false;
                }
            }

            return read.Related.IsEmpty && read.Dates.IsEmpty && read.Media.IsEmpty && (read.Lane is null || lanes.Contains(read.Lane));
        }
    }

    private static IEnumerable<LocatedId> Uncited(Event read)
    {
        var own = read.Dates.IsEmpty ? [] : read.Citations.Select(citation => citation.Id).ToHashSet(StringComparer.Ordinal);
        return read.Dates.SelectMany(date => date.Citations).Where(cited => !own.Contains(cited.Id));
    }

    private static Diagnostic Lane(Event read, string lane, string[] lanes) => new(Codes.UnknownLane, read.LaneAt, lanes.Length == 0
        ? $"the settings name no lanes; add 'lanes: [{lane}]' to timeline.yml"
        : $"there is no lane '{lane}'{Suggestion.Clause(lane, lanes)}");

    private static Diagnostic Related(LocatedId related, Library library)
    {
        var near = related.Id.Contains(',', StringComparison.Ordinal) ? $"; several are a list: related: [{related.Id}]"
            : Suggestion.For(related.Id, library.EventsById.Keys) is { } meant ? $"; did you mean '{meant}'?" : "";
        return new(Codes.UnknownEvent, related.At, $"there is no event '{related.Id}'{near}");
    }

    private static Diagnostic Source(LocatedId source, Library library) => new(Codes.UnknownSource, source.At,
        $"there is no source '{source.Id}'{Remedy(source.Id, library)}");

    // Many write an address without its scheme, or a whole reference.
    private static string Remedy(string id, Library library) => id.Contains(' ', StringComparison.Ordinal)
        ? (Ids.Slug(id) is var slug && library.SourcesById.ContainsKey(slug) ? slug : Suggestion.For(id, library.SourcesById.Keys)) is { } meant ? $"; did you mean '{meant}'?" : "; a source that has no record is described by 'title', 'url' and what else is known, or by its address alone"
        : id.Contains('/', StringComparison.Ordinal) || id.StartsWith("www.", StringComparison.Ordinal)
            ? "; an address begins with https://"
            : Suggestion.Clause(id, [.. library.SourcesById.Keys]);

    private static Diagnostic Cited(Event read, LocatedId cited) => new(Codes.UnknownNote, cited.At,
        $"'{cited.Id}' is no citation of this event{Suggestion.Clause(cited.Id, [.. read.Citations.Select(citation => citation.Id)])}");

    private static Diagnostic Missing(string file, Location at, Library library) => new(Codes.MissingFile, at,
        $"there is no file '{file}' in the input folder{Suggestion.Clause(file, library.Assets)}");

    private static IEnumerable<(string File, Location At)> Files(Media media)
    {
        if (media.File is { } file)
        {
            yield return (file, media.At);
        }

        foreach (var beside in new[] { media.Thumbnail, media.Captions }.OfType<LocatedId>())
        {
            yield return (beside.Id, beside.At);
        }
    }
}
