using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;
using Timeline.Site.Chronology;
using Timeline.Site.Citing;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A source as a card and on its own page.</summary>
internal static class SourceViews
{
    public static DataMap Entry(ViewSet views, LinkedSource linked)
    {
        var (site, source) = (views.Site, linked.Source);
        var uses = site.CitedBy(linked).ToList();
        var passages = site.Passages(linked).All;
        return Shapes.SourceCard.Map(
            source.Id,
            views.Url(site.Routes.Source(source.Id)),
            source.Title,
            Strings(source.Authors),
            source.ContainerTitle,
            Dates.Of(source.Issued, site),
            source.Url,
            References.Byline(source, site),
            passages.Length,
            passages.Count(p => p.First.Result.Verifies),
            uses.Select(u => u.Event.Index).Distinct().Count(),
            site.Foreign(source.Language));
    }

    public static DataMap Of(ViewSet views, LinkedSource linked)
    {
        var (site, source) = (views.Site, linked.Source);
        var events = site.CitedBy(linked).Select(u => u.Event).DistinctBy(e => e.Index).OrderBy(e => e.Index).ToImmutableArray();
        var passages = site.Passages(linked).All;
        var full = source.Publish == Publish.Full ? linked.Text : null;
        var list = DataList.From(passages, p => Passage(views, linked, p, full));
        return Shapes.Source.Map(
            source.Id,
            views.Url(site.Routes.Source(source.Id)),
            source.Title,
            source.Type,
            site.Words.Find("type." + source.Type) ?? source.Type,
            Strings(source.Authors),
            source.ContainerTitle,
            source.Publisher,
            Dates.Of(source.Issued, site),
            Dates.Of(source.Accessed, site),
            source.Language,
            source.Url,
            source.Archive is { } archive ? Shapes.Archive.Map(archive.Url, Dates.Of(archive.Date, site)) : Value.Null,
            source.Publish == Publish.Full ? "full" : "quotes",
            source.Note,
            DataList.From(source.Details.Select(d => Value.From(Shapes.Detail.Map(site.Words.Find("detail." + d.Key) ?? d.Key, d.Value)))),
            linked.Text is not null,
            // A lock holds only where something is compared with it.
            source.Sha256 is not null && (linked.Text is not null || source.Fingerprint is not null),
            list,
            list,
            views.Entries(events),
            source.At.Path,
            References.Source(source, site),
            full is null
                ? Value.Null
                : DataList.From(FullText.Paragraphs(full, passages).Select(html => Value.From(Shapes.Paragraph.Map(Value.Html(html))))),
            References.Byline(source, site),
            CitingView.Of(source, site),
            source.At.Line);
    }

    private static DataMap Passage(ViewSet views, LinkedSource linked, QuotedPassage passage, SourceText? text)
    {
        var (site, first) = (views.Site, passage.First);
        var verdict = first.VerdictWord();
        var (before, after) = text is not null
            && first.Result.Verifies
            && first.Result.Passages is [{ HasOffsets: true } from, ..] and [.., var to]
            ? FullText.Around(text, from, to)
            : (null, null);
        return Shapes.Passage.Map(
            passage.Number,
            passage.Anchor,
            first.Citation.Quote?.Text.Trim(),
            views.Site.Foreign(linked.Source.Language),
            before,
            after,
            verdict,
            site.Words["verdict." + verdict],
            first.Result.Verifies,
            DataList.From(passage.Uses, use => Shapes.Use.Map(
                views.EntryValue(use.Event),
                use.Evidence.Number,
                $"{views.Entry(use.Event).Url}#note-{use.Evidence.Number}")),
            views.Shared.Original(first, linked),
            first.Citation.LocatorText,
            first.Result.Passages is [var at, ..] ? at.Paragraph : Value.Null);
    }

    private static DataList Strings(ImmutableArray<string> texts) => DataList.From(texts, t => t);
}
