using System.Collections.Immutable;

using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;
using Timeline.Desk.Asking;
using Timeline.Edtf;

namespace Timeline.Desk.Sources;

/// <summary>Words that were selected in a source, or pasted: as a citation would hold them, and what the build will say of it.</summary>
internal sealed class SelectAnswer(DeskContext context, TextMemory memory) : IAnswer
{
    // While the dates of a long text are still being found, those near the selection are read by themselves.
    private const int Near = 2_000;

    private const int MostPlaces = 20;

    public string Method => "POST";

    public string Name => "select";

    public Task<Answer> AnswerAsync(DeskRequest request) => Task.FromResult(Select(request));

    private Answer Select(DeskRequest request)
    {
        if (request.Read(SourcesJson.Default.SelectQuestion) is not { } question)
        {
            return Answer.Refused("the question is no JSON of { source, start, end } or { source, quote }", 400);
        }

        var (source, refusal) = AskedSource.Of(context, question.Source);
        if (source is null)
        {
            return refusal!;
        }

        if (question is { Start: { } start, End: { } end })
        {
            return source.Text is not { } text ? Answer.Refused(AskedSource.WhyUnread(source)!)
                : QuoteCutter.Cut(text, start, end) is { } cut ? Answer.Of(OfCut(source, text, cut), SourcesJson.Default.Selection)
                : Answer.Refused(end - start > QuoteCutter.LongestQuote ? TooLong("selection") : "The selection holds no word.");
        }

        if (string.IsNullOrWhiteSpace(question.Quote) || question.Quote.Length > QuoteCutter.LongestQuote)
        {
            return Answer.Refused(string.IsNullOrWhiteSpace(question.Quote) ? "Paste the words that you want to quote."
                : TooLong("text"));
        }

        return source.Target is { } target ? Answer.Of(OfQuote(source, target, question), SourcesJson.Default.Selection)
            : Answer.Refused(AskedSource.WhyUnread(source)!);
    }

    private static string TooLong(string what) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"The {what} is longer than {QuoteCutter.LongestQuote:N0} characters; choose the passage that is meant.");

    // Words that came from elsewhere. Where they stand in the text, they are cut from it like a selection.
    private Selection OfQuote(LinkedSource source, IQuoteTarget target, SelectQuestion question)
    {
        var quote = new QuoteRequest(Spaces.Single(question.Quote!))
        {
            Prefix = Words(question.Prefix),
            Suffix = Words(question.Suffix),
            Locator = question.Paragraph is { } paragraph ? new(Paragraph: paragraph) : null,
        };
        var result = target.Verify(quote);
        if (result.Verifies && result.Passages is [var only] && quote.Locator is null)
        {
            var placed = quote with { Locator = LocatorOf(only) };
            if (target.Verify(placed) is { Verifies: true } located && located.LocatorAgrees != false)
            {
                (quote, result) = (placed, located);
            }
        }

        var at = result.Verifies && result.Passages is [{ HasOffsets: true }, ..] && source.Text is not null
            ? (result.Passages[0].Start, result.Passages[^1].End) : ((int Start, int End)?)null;
        return Made(source, quote, result, at);

        static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : Spaces.Single(text);
    }

    private static string? PageOf(Passage passage) =>
        passage.PageLabel ?? passage.Page?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Locator? LocatorOf(Passage passage) =>
        PageOf(passage) is { } page ? new(page)
        : passage.Paragraph > 0 ? new(Paragraph: passage.Paragraph) : null;

    private Selection OfCut(LinkedSource source, SourceText text, QuoteCut cut) =>
        Made(source, cut.Request, cut.Result, (cut.Start, cut.End));

    private Selection Made(LinkedSource source, QuoteRequest quote, QuoteResult result, (int Start, int End)? at)
    {
        var phrases = EdtfPhrases.For("en");
        var dates = memory.DatesOf(source);
        ImmutableArray<FoundDate> found = [];
        PassageDraft? draft = null;
        var language = source.Source.Language ?? "en";
        if (at is { } place)
        {
            found = dates is null ? [] : DatesIn(dates, source.Text!.Text, place.Start, place.End);
            draft = EventDrafter.Of(source.Text!.Text, place.Start, place.End, found, dates?.Issued, language);
        }
        else if (TextDates.LanguageOf(source.Source) is { } spoken)
        {
            // Of words whose place is not known, the document's day is all there is to read them against.
            var issued = source.Source.Issued is { } day ? Content.Extraction.Resolving.DocumentDate.Of(day.Value) : null;
            found = [.. TextDates.Within(DateFinder.For(spoken).Find(quote.Quote, issued), 0, quote.Quote.Length)];
            draft = EventDrafter.Of(quote.Quote, 0, quote.Quote.Length, found, issued, language);
        }

        return new(source.Id, quote.Quote, result.Verdict.Word(), result.Verifies, result.Explanation)
        {
            Start = at?.Start,
            End = at?.End,
            Prefix = quote.Prefix,
            Suffix = quote.Suffix,
            Locator = quote.Locator is { } locator ? Shown(locator) : null,
            SourceWords = result.Text is { } words ? Spaces.Single(words) : null,
            Difference = [.. from run in result.Difference?.Runs ?? []
                             select new ShownDiff(run.Operation.ToString().ToLowerInvariant(), run.Text, run.SpaceBefore)],
            Places = result.Verdict != Verdict.Ambiguous ? []
                : [.. result.Passages.Take(MostPlaces).Select(passage => Shown(new(PageOf(passage), passage.Paragraph)))],
            Warning = result is { Verifies: true, IsBesideNegation: true }
                ? "In the source the same sentence also says “not”, “denied” or the like beside these words: select it too, or say it in your own words."
                : result.Verifies && !source.ProvesWithoutText(quote)
                ? "Only the text on this machine proves these words; its fingerprint cannot, as of fewer than five in a row." : null,
            Dates = [.. found.Select(date => TextDates.Row(date, phrases))],
            Title = draft?.Title,
            Date = draft?.Date,
            DateNote = draft?.Note,
            Names = draft?.Names ?? [],
            Yaml = CitationYaml.Of(source.Id, quote, draft?.Date is not null),
        };
    }

    private static ImmutableArray<FoundDate> DatesIn(TextDates dates, string text, int start, int end)
    {
        if (dates.All is { IsCompletedSuccessfully: true } done)
        {
            return [.. TextDates.Within(done.Result, start, end)];
        }

        var from = Math.Max(0, start - Near);
        var near = DateFinder.For(dates.Language).Find(text[from..Math.Min(text.Length, end + Near)], dates.Issued);
        return [.. TextDates.Within([.. near.Select(date => date with { Start = date.Start + from, End = date.End + from })], start, end)];
    }

    private static ShownLocator Shown(Locator locator) =>
        new(locator.Page, locator.Paragraph, locator.Timecode, locator.Cell, locator.ToString());
}
