using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;
using Timeline.Site.Chronology;
using Timeline.Site.Citing;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A source in a list and on its own page.</summary>
internal static class SourceViews
{
    private static readonly Shape<Seen> EntryShape = new(
        "source entry",
        ("id", s => s.Source.Id),
        ("url", s => s.Url),
        ("title", s => s.Source.Title),
        ("authors", s => DataList.From(s.Source.Authors, author => CitedName.Of(author).Natural)),
        ("container", s => s.Source.ContainerTitle),
        ("issued", s => Dates.Of(s.Source.Issued, s.Site)),
        ("original_url", s => s.Source.Url),
        ("byline", s => References.Byline(s.Source, s.Site)),
        ("passages_count", s => s.Passages.Length),
        ("verified_count", s => s.Passages.Count(p => p.First.Result.Verifies)),
        ("events_count", s => s.Events.Count()),
        ("language", s => s.Site.Foreign(s.Source.Language)),
        ("tier", s => s.Source.Tier));

    private static readonly Shape<(Archive Archive, SiteContext Site)> ArchiveShape = new(
        "archive",
        ("url", a => a.Archive.Url),
        ("date", a => Dates.Of(a.Archive.Date, a.Site)));

    private static readonly Shape<(string Key, string Value, SiteContext Site)> Detail = new(
        "detail",
        ("label", d => d.Site.Words.Find("detail." + d.Key) ?? d.Key),
        ("value", d => d.Value));

    private static readonly Shape<string> Paragraph = new("paragraph", ("html", html => Value.Html(html)));

    private static readonly Shape<Seen> PageShape = new(
        "source",
        ("id", s => s.Source.Id),
        ("url", s => s.Url),
        ("title", s => s.Source.Title),
        ("type", s => s.Source.Type),
        ("type_text", s => s.Site.Words.Find("type." + s.Source.Type) ?? s.Source.Type),
        ("authors", s => DataList.From(s.Source.Authors, author => CitedName.Of(author).Natural)),
        ("container", s => s.Source.ContainerTitle),
        ("publisher", s => s.Source.Publisher),
        ("issued", s => Dates.Of(s.Source.Issued, s.Site)),
        ("accessed", s => Dates.Of(s.Source.Accessed, s.Site)),
        ("language", s => s.Source.Language),
        ("original_url", s => s.Source.Url),
        ("archive", s => s.Source.Archive is { } archive ? ArchiveShape.Map((archive, s.Site)) : Value.Null),
        ("publish", s => s.Source.Publish == Publish.Full ? "full" : "quotes"),
        ("note", s => s.Source.Note),
        ("details", s => DataList.From(s.Source.Details.Select(d => Value.From(Detail.Map((d.Key, d.Value, s.Site)))))),
        ("has_text", s => s.Linked.Text is not null),
        ("locked", s => s.IsLocked),
        ("passages", PassageViews),
        ("citations", PassageViews),
        ("events", s => s.Views.Entries([.. s.Events.OrderBy(e => e.Index)])),
        ("record_file", s => s.Source.At.Path),
        ("cite", s => References.Source(s.Source, s.Site)),
        ("text", s => s.FullText is { } text
            ? DataList.From(FullText.Paragraphs(text, s.Passages, s.PageName).Select(html => Value.From(Paragraph.Map(html))))
            : Value.Null),
        ("byline", s => References.Byline(s.Source, s.Site)),
        ("citing", s => CitingView.Of(s.Source, s.Site)),
        ("line", s => s.Source.At.Line),
        ("extra", s => YamlValue.Of(s.Source.Extra)),
        ("tier", s => s.Source.Tier),
        ("archive_search_url", s => RecordLinks.Archive(s.Source, s.Site)),
        ("report_url", s => s.Asks.Report),
        ("edit_url", s => s.Asks.Edit));

    public static DataMap Entry(ViewSet views, LinkedSource linked) => EntryShape.SharedMap(new(views, linked));

    public static DataMap Of(ViewSet views, LinkedSource linked) => PageShape.Map(new(views, linked));

    private static Value PassageViews(Seen s) => DataList.From(s.Passages, p => PassageView.Of(s.Views, s.Linked, p, s.FullText));

    private readonly record struct Seen(ViewSet Views, LinkedSource Linked)
    {
        public SiteContext Site => Views.Site;

        public Source Source => Linked.Source;

        public string? Url => Views.Url(Site.Routes.Source(Source.Id));

        public ImmutableArray<QuotedPassage> Passages => Site.Passages(Linked).All;

        public RecordLinks Asks => new(Site, Source.Id, Source.Title, Source.At, Site.Routes.Source(Source.Id) ?? "");

        public IEnumerable<LinkedEvent> Events => Site.CitedBy(Linked).Select(use => use.Event).DistinctBy(e => e.Index);

        public string PageName(string number) =>
            Site.Words.Find("source.page", name => name == "number" ? number : null) ?? number;

        /// <summary>A lock holds only where something is compared with it.</summary>
        public bool IsLocked => Source.Sha256 is not null && (Linked.Text is not null || Source.Fingerprint is not null);

        /// <summary>The whole text, where the site may show it.</summary>
        public SourceText? FullText => Source.Publish == Publish.Full ? Linked.Text : null;
    }
}
