using NodaTime;

using Timeline.Content.Extraction.Resolving;
using Timeline.Desk.Asking;

namespace Timeline.Desk.Events;

/// <summary>What the words of a date mean, while they are typed.</summary>
internal sealed class DateAnswer(DeskContext context) : IAnswer
{
    public string Method => "POST";

    public string Name => "date";

    public Task<Answer> AnswerAsync(DeskRequest request)
    {
        if (request.Read(EventsJson.Default.DateWords) is not { Words: { } words } asked)
        {
            return Task.FromResult(Answer.Refused("a date needs its words", 400));
        }

        var library = context.Reading?.Library;
        var source = asked.Source is { } id && library?.SourcesById.TryGetValue(id, out var found) == true ? found.Source : null;
        var today = context.Clock.GetCurrentInstant().InZone(context.Zone).Date;
        var issued = DocumentDate.Of(source?.Issued?.Value);
        var language = library?.Settings.Language ?? "en";
        string[] languages = [.. new[] { source?.Language, language, "en" }.OfType<string>().Distinct(StringComparer.Ordinal)];
        var against = issued ?? new DocumentDate(today.Year, today.Month, today.Day);
        var whose = issued is null ? "today" : "the day the source appeared";
        return Task.FromResult(Answer.Of(
            new(new DateReadings(new(language), [.. languages]).Of(words, against, whose)),
            EventsJson.Default.DateReadingsTold));
    }
}

/// <summary>What was typed for a date, and the source whose day of issue relative words are read against.</summary>
internal sealed record DateWords(string? Words, string? Source);

/// <summary>What it may mean; none where it means no date.</summary>
internal sealed record DateReadingsTold(IReadOnlyList<DateMeaning> Readings);
