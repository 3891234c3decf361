using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A quoted passage on its source's page, and who quotes it.</summary>
internal static class PassageView
{
    private static readonly Shape<(CitedBy By, ViewSet Views)> Use = new(
        "use",
        ("event", use => use.Views.Entry(use.By.Event)),
        ("note_number", use => use.By.Evidence.Number),
        ("note_url", use => use.Views.NoteUrl(use.By.Event, use.By.Evidence)));

    private static readonly Shape<Seen> Shape = new(
        "passage",
        ("number", p => p.Passage.Number),
        ("id", p => p.Passage.Anchor),
        ("quote", p => p.First.Citation.Quote?.Text.Trim()),
        ("language", p => p.Views.Site.Foreign(p.Source.Source.Language)),
        ("before", p => p.Around.Before),
        ("after", p => p.Around.After),
        ("verdict", p => p.First.VerdictWord()),
        ("verdict_text", p => p.Views.Site.WordsVerdictOf(p.First)),
        ("verified", p => p.First.Result.Verifies),
        ("uses", p => DataList.From(p.Passage.Uses, use => Use.Map((use, p.Views)))),
        ("original_url", p => p.Views.Shared.Original(p.First, p.Source)),
        ("locator", p => p.First.Citation.LocatorText),
        ("speaker", p => p.Views.Site.SpeakerOf(p.First)),
        ("position", p => p.First.Result.Passages is [var at, ..] ? at.Paragraph : Value.Null));

    /// <param name="views">From where it is seen.</param>
    /// <param name="source">What it is a passage of.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="text">The source's text where the site may show it, else null.</param>
    public static DataMap Of(ViewSet views, LinkedSource source, QuotedPassage passage, SourceText? text) =>
        Shape.Map(new(views, source, passage, text));

    private sealed record Seen(ViewSet Views, LinkedSource Source, QuotedPassage Passage, SourceText? Text)
    {
        public Evidence First => Passage.First;

        /// <summary>What stands before and after it, as far as the site may show that.</summary>
        public (string? Before, string? After) Around =>
            Text is not null && First.Result is { Verifies: true, Passages: [{ HasOffsets: true } from, ..] and [.., var to] }
                ? FullText.Around(Text, from, to)
                : (null, null);
    }
}
