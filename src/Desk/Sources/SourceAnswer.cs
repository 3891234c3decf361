using System.Collections.Immutable;

using Timeline.Desk.Asking;
using Timeline.Edtf;

namespace Timeline.Desk.Sources;

/// <summary>A source as the reader opens it: its record, the plan of its text, and the words that events cite.</summary>
internal sealed class SourceAnswer(DeskContext context, TextMemory memory) : IAnswer
{
    public string Method => "GET";

    public string Name => "source";

    public Task<Answer> AnswerAsync(DeskRequest request)
    {
        var (source, refusal) = AskedSource.Of(context, request.Find("id"));
        return Task.FromResult(source is null ? refusal! : Answer.Of(Opened(source), SourcesJson.Default.OpenedSource));
    }

    private OpenedSource Opened(LinkedSource linked)
    {
        var (source, text) = (linked.Source, linked.Text);

        // The dates of a long text take a while; they are begun before they are asked for.
        _ = memory.DatesOf(linked);
        var phrases = EdtfPhrases.For("en");
        return new(SourceRowMaker.Of(linked, phrases), source.At.Path, source.At.Line)
        {
            Fields = Fields(source, phrases),
            Language = source.Language,
            Direction = Directions.Of(source.Language, text?.Text ?? source.Title),
            Length = text?.Text.Length ?? 0,
            Paragraphs = text?.Paragraphs.Length ?? 0,
            Sections = text is null ? [] : memory.SectionsOf(text).Rows,
            Citations = Citations(linked),
            CanRead = text is not null ? "text" : linked.Target is not null ? "fingerprint" : "none",
            Why = AskedSource.WhyUnread(linked),
            WhyNoDates = text is null || TextDates.LanguageOf(source) is not null ? null
                : $"No dates are looked for: there are no rules for the language '{source.Language}'.",
        };
    }

    private static ImmutableArray<ShownField> Fields(Source source, EdtfPhrases phrases)
    {
        (string Name, string? Value)[] all =
        [
            ("Type", source.Type.Replace('-', ' ')),
            ("By", source.Authors.IsEmpty ? null : string.Join("; ", source.Authors)),
            ("In", source.ContainerTitle),
            ("Publisher", source.Publisher),
            ("Appeared", source.Issued is { } issued ? phrases.Long(issued.Value) : null),
            ("Language", source.Language),
            ("Address", source.Url),
            ("Archived copy", source.Archive is not { } archive ? null
                : archive.Url ?? (archive.Date is { } day ? $"kept {phrases.Long(day.Value)}" : "kept")),
            ("Read on", source.Accessed is { } accessed ? phrases.Long(accessed.Value) : null),
            ("Text", source.Text?.Id),
            ("Fingerprint", source.Fingerprint?.Id),
            ("Note", source.Note),
        ];
        return [.. from field in all where field.Value is not null select new ShownField(field.Name, field.Value)];
    }

    // In order of their place in the text; those that have none, last.
    private static ImmutableArray<CitedPassage> Citations(LinkedSource linked)
    {
        var passages =
            from use in linked.CitedBy
            let result = use.Evidence.Result
            let cited = new CitedPassage(use.Event.Id, use.Event.Event.Title, use.Event.Event.At.Path, use.Evidence.Citation.Id,
                result.Verdict.Word(), result.Verifies)
            {
                Quote = use.Evidence.Citation.Quote?.Text,
                Explanation = result.Explanation,
            }
            let isPlaced = result.Verifies || result.Verdict == Verdict.Near
            from passage in result.Passages.Where(p => p.HasOffsets && isPlaced).Cast<Passage?>().DefaultIfEmpty()
            select passage is { } place ? cited with { Start = place.Start, End = place.End } : cited;
        return [.. passages.OrderBy(p => p.Start < 0).ThenBy(p => p.Start).ThenBy(p => p.End).ThenBy(p => p.Event, StringComparer.Ordinal)];
    }
}
