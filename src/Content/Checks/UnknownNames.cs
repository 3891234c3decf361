using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;

namespace Timeline.Content.Checks;

/// <summary>What an event names must be there: its lane, related events, the citations of competing dates, files of media.</summary>
internal sealed class UnknownNames : ICheck
{
    public IEnumerable<Diagnostic> Run(Library library)
    {
        var lanes = library.Settings.Lanes.Select(lane => lane.Id).ToArray();
        var files = library.Assets.ToHashSet(StringComparer.Ordinal);
        return library.Events.Select(linked => linked.Event).SelectMany(read => (IEnumerable<Diagnostic>)
        [
            .. read.Lane is { } lane && !lanes.Contains(lane) ? [Lane(read, lane, lanes)] : Array.Empty<Diagnostic>(),
            .. read.Related.Where(related => !library.EventsById.ContainsKey(related.Id)).Select(related => Related(related, library)),
            .. read.Dates.SelectMany(date => date.Citations).Where(cited => read.Citations.All(own => own.Id != cited.Id))
                .Select(cited => Cited(read, cited)),
            .. read.Media.SelectMany(Files).Where(named => !files.Contains(named.File)).Select(named => Missing(named.File, named.At, library)),
        ]);
    }

    private static Diagnostic Lane(Event read, string lane, string[] lanes) => new(Codes.UnknownLane, read.LaneAt, lanes.Length == 0
        ? $"the settings name no lanes; add 'lanes: [{lane}]' to timeline.yml"
        : $"there is no lane '{lane}'{Suggestion.Clause(lane, lanes)}");

    private static Diagnostic Related(LocatedId related, Library library)
    {
        var near = Suggestion.For(related.Id, library.EventsById.Keys) is { } meant ? $"; did you mean '{meant}'?" : "";
        return new(Codes.UnknownEvent, related.At, $"there is no event '{related.Id}'{near}");
    }

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
