using System.Collections.Immutable;
using System.Text.Json.Serialization;

using Timeline.Desk.Asking;
using Timeline.Site.Reporting;

namespace Timeline.Desk.Problems;

/// <summary>Every diagnostic of the site by file, each with its place in the desk, and what is weak in its evidence.</summary>
internal sealed class ProblemsAnswer(DeskContext context) : IAnswer
{
    // Nobody works through more at once.
    private const int Most = 200;

    public string Method => "GET";

    public string Name => "problems";

    public Task<Answer> AnswerAsync(DeskRequest request)
    {
        var (reading, state) = (context.Reading, context.State);
        var places = new DeskPlaces(context, reading?.Library);
        ImmutableArray<Diagnostic> all = [.. state.Diagnostics.Concat(reading?.Diagnostics ?? []).Distinct()];
        return Task.FromResult(Answer.Of(new(
            [.. all.GroupBy(d => d.At.Path, StringComparer.Ordinal)
                .OrderByDescending(file => file.Max(d => d.Severity)).ThenBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => File(file.Key, [.. file.OrderByDescending(d => d.Severity).ThenBy(d => d.At)], places))],
            [.. state.Plan?.WeakPoints(Most).Select(Told) ?? []],
            all.Count(d => d.Severity == Severity.Error),
            all.Count(d => d.Severity == Severity.Warning)), ProblemsJson.Default.ProblemList));
    }

    private static ProblemFile File(string path, ImmutableArray<Diagnostic> found, DeskPlaces places) => new(path, found.Length,
        [.. places.Of(path, [.. found.Take(Most)]).Select(d =>
            new Problem(d.Told.Severity, d.Told.Code, d.Told.Message, d.Told.Line, d.Href))]);

    private static ToDo Told(WeakPoints points) => new(Word(points.Kind), points.Count, [.. points.First.Select(p => new ToDoItem(
        p.Title, p.Text,
        points.Kind == Weakness.Unused ? DeskPlaces.Reader(p.Source!) : p.Event is { } id ? DeskPlaces.Event(p.At.Path, id, p.At.Line)
            : DeskPlaces.Record(p.At.Path, p.At.Line)))]);

    private static string Word(Weakness kind) => kind switch
    {
        Weakness.BareSentence => "Sentences without a note",
        Weakness.Uncited => "Events without a citation",
        Weakness.Date => "Quotes that do not carry the date they are cited for",
        Weakness.FirstOfJanuary => "Dated to 1 January, with no words that say so",
        Weakness.SingleSource => "Events that rest on one source",
        Weakness.Unarchived => "Sources without an archived copy",
        Weakness.Unused => "Sources that nothing cites",
        Weakness.Gap => "Long stretches with nothing in them",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>What is wrong, by file, the worst first; and what could be better.</summary>
internal sealed record ProblemList(IReadOnlyList<ProblemFile> Files, IReadOnlyList<ToDo> ToDo, int Errors, int Warnings);

/// <summary>A file, how many diagnostics it has, and the first of them.</summary>
internal sealed record ProblemFile(string Path, int Count, IReadOnlyList<Problem> Problems);

/// <summary>A diagnostic, and the page of the desk where it is mended; null where that is done in another program.</summary>
internal sealed record Problem(string Severity, string Code, string Message, int Line, string? Href);

internal sealed record ToDo(string What, int Count, IReadOnlyList<ToDoItem> Items);

internal sealed record ToDoItem(string Title, string? Text, string Href);

[JsonSerializable(typeof(ProblemList))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ProblemsJson : JsonSerializerContext;
