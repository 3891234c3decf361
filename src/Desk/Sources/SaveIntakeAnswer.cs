using System.Collections.Immutable;

using Timeline.Content.Keeping;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Desk.Asking;

namespace Timeline.Desk.Sources;

/// <summary>Writes the source that was taken in, with its record as the author left it.</summary>
internal sealed class SaveIntakeAnswer(DeskContext context, IntakeShelf shelf) : IAnswer
{
    public string Method => "POST";

    public string Name => "intake/save";

    public Task<Answer> AnswerAsync(DeskRequest request) => Task.FromResult(Save(request));

    private Answer Save(DeskRequest request)
    {
        if (request.Read(SourcesJson.Default.SaveQuestion) is not { Fields: { } fields, Token: { } token } question)
        {
            return Answer.Refused("the question is no JSON of { token, id, fields, mayPublish }", 400);
        }

        if (shelf.Find(token) is not { } material)
        {
            return Answer.Refused("The desk no longer holds this document: it was started anew, or many were added since. Add it again.",
                409);
        }

        if (question.MayPublish is not { } mayPublish)
        {
            return Refused("Say whether the text may lie in the repository.", "mayPublish");
        }

        if (Value(fields, "title") is null)
        {
            return Refused("A source needs a title.", "title");
        }

        var id = question.Id?.Trim() ?? "";
        if ((Ids.Problem(id) ?? Taken(id)) is { } wrongId)
        {
            return Refused(IntakeAnswer.Sentence(wrongId), "id");
        }

        var made = NewSource.Plan(RequestOf(question, fields, material, mayPublish));
        if (!made.Problems.IsEmpty)
        {
            return Refused(IntakeAnswer.Sentence(made.Problems[0]), made.ProblemField);
        }

        var (ignoreFile, problem) = made.Record(context.Folders.SeedsFolder);
        if (problem is not null)
        {
            return Answer.Refused(IntakeAnswer.Sentence(problem), 409);
        }

        shelf.Remove(token);
        context.Refresh();
        var files = made.Files.Select(file => new SavedFile(
            IntakeAnswer.Shown(context, Path.Combine(context.Folders.SeedsFolder, file.Name)), What(file.Name, made.IsPrivate)));
        if (ignoreFile is not null)
        {
            files = files.Append(new(IntakeAnswer.Shown(context, ignoreFile), "tells Git to leave the private folder out"));
        }

        return Answer.Of(new SavedSource(made.Id, [.. files], made.IsPrivate), SourcesJson.Default.SavedSource);
    }

    private string? Taken(string id) =>
        new RecordedSources(context.Folders).Ids
            .FirstOrDefault(known => string.Equals(known, id, StringComparison.OrdinalIgnoreCase)) is { } taken
            ? $"there is a source '{taken}' already; choose another id" : null;

    // What the author changed is theirs; what they left is the document's word still, unless they say that they looked.
    private SourceRequest RequestOf(
        SaveQuestion question, ImmutableDictionary<string, ImmutableArray<string>> fields, SourceMaterial material, bool mayPublish)
    {
        var guesses = NewSource.Plan(new(context.Folders) { Material = material, Id = question.Id }).Fields
            .Where(field => !question.IsChecked && field.GuessedFrom is not null && Values(fields, field.Name).SequenceEqual(field.Values))
            .Select(field => field.Name).ToImmutableHashSet(StringComparer.Ordinal);
        return new(context.Folders)
        {
            Material = material,
            Id = question.Id!.Trim(),
            Guesses = guesses,
            Title = Given("title"),
            Type = Given("type"),
            Authors = guesses.Contains("author") ? [] : Values(fields, "author"),
            ContainerTitle = Given("container_title"),
            Issued = Given("issued"),
            Language = Given("language"),
            Url = Given("url"),
            Note = Given("note"),
            Publish = mayPublish ? "full" : "quotes",
        };

        string? Given(string name) => guesses.Contains(name) ? null : Value(fields, name);
    }

    private static string? Value(ImmutableDictionary<string, ImmutableArray<string>> fields, string name) =>
        Values(fields, name) is [var first, ..] ? first : null;

    private static ImmutableArray<string> Values(ImmutableDictionary<string, ImmutableArray<string>> fields, string name) =>
        fields.TryGetValue(name, out var values) && !values.IsDefault
            ? [.. values.Select(value => value.Trim()).Where(value => value.Length > 0)] : [];

    private static string What(string name, bool isPrivate) =>
        name.EndsWith(".yml", StringComparison.Ordinal) ? "the record"
        : name.EndsWith(Fingerprint.Extension, StringComparison.Ordinal)
            ? "the fingerprint, which lets others check quotes without the text"
        : isPrivate ? "the text, which Git leaves out" : "the text, which goes into the repository";

    private static Answer Refused(string problem, string? field) => Answer.Of(
        new RefusedRecord(problem, field is null ? [] : [new(field, problem)]), SourcesJson.Default.RefusedRecord, 422);
}
