using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Desk.Asking;

namespace Timeline.Desk.Events;

/// <summary>Every event of the site, with its verdicts and what is wrong with it.</summary>
internal sealed class EventsAnswer(DeskContext context) : IAnswer
{
    public string Method => "GET";

    public string Name => "events";

    public Task<Answer> AnswerAsync(DeskRequest request) => Task.FromResult(context.Reading is { Library: { } library } reading
        ? Answer.Of(Of(library, reading.Diagnostics), EventsJson.Default.EventList)
        : Answer.Refused("the settings, input/timeline.yml, cannot be read yet; mend them first"));

    private EventList Of(Library library, ImmutableArray<Diagnostic> diagnostics)
    {
        var dates = new Dates(library.Settings.Language);
        var lanes = library.Settings.Lanes.ToDictionary(lane => lane.Id, lane => lane.Title, StringComparer.Ordinal);
        var files = library.Events.GroupBy(e => e.Event.At.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.Select(e => e.Event.At).Order().ToArray(), StringComparer.Ordinal);
        var problems = Problems(files, diagnostics);
        return new(
            [.. library.Events.Select(e => Row(e, problems[e.Event.At].ToImmutableArray()))],
            [.. diagnostics.Where(d => d.Severity == Severity.Error && !files.ContainsKey(d.At.Path) && IsOfEvents(d.At.Path))
                .GroupBy(d => d.At.Path, StringComparer.Ordinal)
                .Select(file => new UnreadFile(file.Key, file.First().Message, file.Count()))]);

        EventRow Row(LinkedEvent e, ImmutableArray<Diagnostic> own) => new(
            e.Id, e.Event.Title, e.Event.Date.Value.ToString(), dates.Phrase(e.Event.Date.Value), e.Event.Status.Word(), e.Event.At.Path)
        {
            Index = Array.BinarySearch(files[e.Event.At.Path], e.Event.At),
            Lane = e.Event.Lane is { } lane ? lanes.GetValueOrDefault(lane, lane) : null,
            Verified = e.Evidence.Count(x => x.Result.Verifies),
            Failing = e.Evidence.Count(x =>
                x.Citation.Quote is not null && x.Result.Verdict is Verdict.Near or Verdict.NotFound or Verdict.Ambiguous),
            Unchecked = e.Evidence.Count(x => x.Citation.Quote is not null && x.Result.Verdict == Verdict.CannotCheck),
            WithoutQuote = e.Event.Citations.Length - e.Evidence.Count(x => x.Citation.Quote is not null),
            BareSentences = e.Coverage.Uncited,
            Errors = own.Count(d => d.Severity == Severity.Error),
            Warnings = own.Count(d => d.Severity == Severity.Warning),
        };
    }

    // A diagnostic belongs to the last event that begins before it.
    private static ILookup<Location, Diagnostic> Problems(Dictionary<string, Location[]> files, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(d => d.Severity != Severity.Note && files.ContainsKey(d.At.Path))
            .ToLookup(d => files[d.At.Path].LastOrDefault(at => at.CompareTo(d.At) <= 0, files[d.At.Path][0]));

    private bool IsOfEvents(string path) =>
        ContentFolder.RoleOf(path, context.Folders.InputFolder, context.Folders.SeedsFolder) == FileRole.Events;
}

/// <summary>The events in order of time, and the files of which none could be read.</summary>
internal sealed record EventList(IReadOnlyList<EventRow> Events, IReadOnlyList<UnreadFile> Unread);

internal sealed record UnreadFile(string Path, string Message, int Errors);

internal sealed record EventRow(string Id, string Title, string Date, string Phrase, string Status, string Path)
{
    /// <summary>Its place among the events of its file, counted from 0.</summary>
    public int Index { get; init; }

    public string? Lane { get; init; }

    /// <summary>Quotes that stand in their sources, that do not, and that cannot be checked; citations without one.</summary>
    public int Verified { get; init; }

    public int Failing { get; init; }

    public int Unchecked { get; init; }

    public int WithoutQuote { get; init; }

    /// <summary>Sentences that no note stands behind.</summary>
    public int BareSentences { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }
}
