using Timeline.Content.Sources.Matching;
using Timeline.Desk.Asking;

namespace Timeline.Desk.Sources;

/// <summary>The source that a question names, or what to say when there is none.</summary>
internal static class AskedSource
{
    public static (LinkedSource? Source, Answer? Refusal) Of(DeskContext context, string? id) =>
        id is null ? (null, Answer.Refused("the question names no source", 400))
        : context.Reading?.Library is not { } library
            ? (null, Answer.Refused("the site's settings could not be read yet; see Problems", 409))
        : library.SourcesById.TryGetValue(id, out var found) ? (found, null)
        : (null, Answer.Refused(Suggestion.For(id, library.SourcesById.Keys) is { } near
            ? $"there is no source '{id}'; did you mean '{near}'?" : $"there is no source '{id}'", 404));

    /// <summary>The same for one whose text is to be read.</summary>
    public static (LinkedSource? Source, SourceText? Text, Answer? Refusal) WithText(DeskContext context, string? id) =>
        Of(context, id) switch
        {
            ({ Text: { } text } source, _) => (source, text, null),
            ({ } source, _) => (source, null, Answer.Refused(WhyUnread(source)!)),
            (_, var refusal) => (null, null, refusal),
        };

    /// <summary>Why the text of a source cannot be read here; null where it can.</summary>
    public static string? WhyUnread(LinkedSource source) =>
        source.Text is not null ? null
        : source.Source.Text is { } text && source.Target is not null
            ? $"The text, {text.Id}, is not on this machine. Its fingerprint is: a quote that you paste is checked against it."
        : source.Target is not null ? "The text is not on this machine. Its fingerprint is: a quote that you paste is checked against it."
        : source.Source.Text is { } missing
            ? $"The text, {missing.Id}, is not here or cannot be read, and no fingerprint stands in for it: quotes cannot be checked."
        : "The record names no text and no fingerprint: quotes cannot be checked.";
}
