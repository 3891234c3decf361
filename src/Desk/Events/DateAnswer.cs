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
        var readings = new DateReadings(new(language), [.. new[] { source?.Language, language, "en" }.OfType<string>().Distinct(StringComparer.Ordinal)]);
        return Task.FromResult(Answer.Of(
            new(readings.Of(words, issued ?? new(today.Year, today.Month, today.Day), issued is null ? "today" : "the day the source appeared")),
            EventsJson.Default.DateReadingsTold));
    }
}

/// <summary>What was typed for a date, and the source whose day of issue relative words are read against.</summary>
internal sealed record DateWords(string? Words, string? Source);

/// <summary>What it may mean; none where it means no date.</summary>
internal sealed record DateReadingsTold(IReadOnlyList<DateMeaning> Readings);
