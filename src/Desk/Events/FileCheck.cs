using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;
using Timeline.Desk.Asking;

namespace Timeline.Desk.Events;

/// <summary>Reads a text of a file as the build would, laid over what is on disk.</summary>
internal sealed class FileCheck(DeskContext context)
{
    // What an event has that says nothing of its importance.
    private const int Middle = 3;

    public CheckedFile Check(string path, string text, CancellationToken cancelled)
    {
        var before = context.Reading;
        var read = LibraryReader.Read(context.Folders with
        {
            Previous = before,
            Unsaved = ImmutableDictionary<string, string>.Empty.Add(path, text),
            Cancelled = cancelled,
        });
        var role = ContentFolder.RoleOf(path, context.Folders.InputFolder, context.Folders.SeedsFolder);
        var known = before?.Diagnostics.ToHashSet() ?? [];
        ImmutableArray<Diagnostic> own = [.. read.Diagnostics.Where(d => d.At.Path == path)];
        var elsewhere = read.Diagnostics.Where(d => d.At.Path != path && !known.Contains(d)).Select(ToldDiagnostic.Of);
        var records = role == FileRole.Events ? Records(path, text) : null;
        return records is not { } maps || read.Library is not { } library
            ? new(path, Word(role), [.. own.Select(ToldDiagnostic.Of)], [.. elsewhere], null)
            : new(path, Word(role), Told(own, new(path, text), library.Settings), [.. elsewhere], Events(maps, library));
    }

    /// <summary>The records of a file of events; null where its text cannot be read.</summary>
    public static ImmutableArray<YamlMap>? Records(string path, string text)
    {
        var complaints = new Complaints();
        var file = TextFile.Of(Encoding.UTF8.GetBytes(text), path, complaints);
        return (file is null ? null : ContentNodes.Read(file, complaints, isNamed: true)) switch
        {
            YamlMap map => [map],
            YamlList list when list.Items.All(item => item is YamlMap) => [.. list.Items.Cast<YamlMap>()],
            _ => null,
        };
    }

    /// <summary>Diagnostics of a file, each with its event and field.</summary>
    public static IReadOnlyList<ToldDiagnostic> Told(IEnumerable<Diagnostic> own, TextFile file, Settings settings)
    {
        var fields = new DiagnosticFields(file, settings);
        return [.. own.Select(fields.Told)];
    }

    private static ImmutableArray<CheckedEvent> Events(ImmutableArray<YamlMap> records, Library library)
    {
        var dates = new Dates(library.Settings.Language);
        var citations = new CitationChecks(library, dates);
        var table = EventReader.Fields(library.Settings);
        return [.. records.Select((record, index) =>
        {
            var fields = WrittenFields.Of(record, table, library.Settings.Fields);
            if (Judged.Of(record, library) is not { } judged)
            {
                return new(index, record.At.Line, "", fields, null, [], [], []);
            }

            var read = judged.Event;
            var isLinked = library.EventsById.TryGetValue(read.Id, out var linked) && ReferenceEquals(linked.Event, read);
            return new CheckedEvent(index, record.At.Line, isLinked ? read.Id : "", fields, judged.HasDate ? dates.Of(read.Date) : null,
                citations.Of(record, judged), Statements(judged), Sentences(judged))
            {
                Page = isLinked ? $"/events/{Uri.EscapeDataString(read.Id)}/" : null,
                Given = Given(read, fields, library.Settings),
            };
        })];
    }

    // What the event has and its own fields do not say comes from a _directory.yml.
    private static ImmutableDictionary<string, string> Given(Event read, ImmutableArray<WrittenField> own, Settings settings)
    {
        var lane = settings.Lanes.FirstOrDefault(l => l.Id == read.Lane)?.Title ?? read.Lane;
        (string Id, string Says)[] all =
        [
            .. settings.Facets.Select(f => (f.Id, string.Join(", ", read.Facets.GetValueOrDefault(f.Id, []).Select(t => t.Title)))),
            ("lane", lane ?? ""),
            ("status", read.Status == Status.Published ? "" : read.Status.Word()),
            ("importance", settings.Importance is not null || read.Importance == Middle ? ""
                : read.Importance.ToString(CultureInfo.InvariantCulture)),
        ];
        return all.Where(field => field.Says.Length > 0 && own.All(f => f.Name != field.Id))
            .ToImmutableDictionary(field => field.Id, field => field.Says, StringComparer.Ordinal);
    }

    private static ImmutableArray<CheckedStatement> Statements(Judged judged) =>
        [.. judged.Coverage.Statements.Select(s =>
            new CheckedStatement(s.Statement, s.Count, s.Carried, [.. s.Notes.Select(n => n.Citation.Id)]))];

    private static ImmutableArray<CheckedSentence> Sentences(Judged judged)
    {
        var verified = judged.Evidence.Where(e => e.Result.Verifies).Select(e => e.Citation.Id).ToHashSet(StringComparer.Ordinal);
        return [.. new[] { ("summary", judged.Event.Summary), ("body", judged.Event.Body) }
            .Where(text => text.Item2 is not null)
            .SelectMany(text => Of(text.Item1, text.Item2!))];

        IEnumerable<CheckedSentence> Of(string name, LocatedText text) => MarkdownSentences.Of(text.Text).Select(sentence =>
            new CheckedSentence(name, sentence.Words, text.PlaceOf(sentence.Line).Line,
            sentence.IsOwn ? "own" : !sentence.HasNote ? "bare" : sentence.Notes.Any(verified.Contains) ? "carried" : "noted"));
    }

    private static string? Word(FileRole? role) => role?.ToString().ToLowerInvariant();
}
