using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Planning;
using Timeline.Site.Texts;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>One event or era as TimelineJS 3 shows it.</summary>
/// <param name="Start">Where it is placed.</param>
/// <param name="End">Null where it has none.</param>
/// <param name="Display">The date in words, where TimelineJS would say another thing, or say it too surely.</param>
/// <param name="Headline">As HTML.</param>
/// <param name="Text">As HTML.</param>
internal sealed record Slide(DateNumbers Start, DateNumbers? End, string? Display, string Headline, string Text)
{
    public string? Id { get; init; }

    /// <summary>As HTML.</summary>
    public string? Group { get; init; }

    /// <summary>Its caption and credit as HTML.</summary>
    public Media? Media { get; init; }

    public string? MediaUrl { get; init; }
}

/// <summary>
/// The events as slides of TimelineJS 3. It places the year -476 as 477 BCE, as EDTF counts, but shows "476 BCE": so dates before our era
/// have their words beside them, like all that its numbers cannot say.
/// </summary>
internal static class TimelineJsSlides
{
    public static (ImmutableArray<Slide> Events, ImmutableArray<Slide> Eras) Of(SiteViews views, LossList losses)
    {
        var site = views.Site;
        var slides = ImmutableArray.CreateBuilder<Slide>();
        foreach (var e in site.Events)
        {
            if (e.Event.Status == Status.Retracted)
            {
                losses.Add("retracted events, which are left out, for they would look like any other", e);
            }
            else if (Slide(e.Event.Date.Value, site.PhraseOf(e)) is not { } dated)
            {
                losses.Add("events that are left out, for their year is not known", e);
            }
            else
            {
                Lose(e, views, losses);
                slides.Add(Filled(dated, e, views, losses));
            }
        }

        var eras = site.Settings.Eras
            .Select(era => Slide(era.Date.Value, "") is { } dated
                ? dated with { Headline = AuthorText.Html(era.Title), Text = AuthorText.Html(era.Description ?? "") }
                : null)
            .OfType<Slide>()
            .ToImmutableArray();
        if (eras.Length < site.Settings.Eras.Length)
        {
            losses.Add("eras without a year");
        }

        return (slides.ToImmutable(), eras);
    }

    private static Slide? Slide(EdtfDate date, string phrase)
    {
        var plain = PlainDate.Of(date);
        if ((plain.Start ?? plain.End) is not { } start)
        {
            return null;
        }

        var end = plain.Start is null ? null : plain.End;
        var display = plain.Unsaid is not null || start.Year < 1 || end?.Year < 1 ? phrase : null;
        return new(start, end, display, "", "");
    }

    private static Slide Filled(Slide dated, LinkedEvent linked, SiteViews views, LossList losses)
    {
        var e = linked.Event;
        var media = e.Media.FirstOrDefault(m => ExportAddress.Of(m, views.Site) is not null);
        losses.AddIf(e.Media.Length > (media is null ? 0 : 1), "all media but the first that has an address", linked);
        return dated with
        {
            Id = e.Id,
            Headline = AuthorText.Html(e.Title),
            Text = Html(linked, views),
            Group = Html(e.Lane is { } lane ? views.Site.Settings.Lanes.FirstOrDefault(l => l.Id == lane)?.Title ?? lane
                : views.Site.Settings.Facets.SelectMany(f => e.Facets.TryGetValue(f.Id, out var terms) ? terms : [])
                    .FirstOrDefault()?.Title),
            Media = media is null ? null : media with { Caption = Html(media.Caption), Credit = Html(media.Credit) },
            MediaUrl = media is null ? null : ExportAddress.Of(media, views.Site),
        };
    }

    private static string? Html(string? words) => words is null ? null : AuthorText.Html(words);

    private static void Lose(LinkedEvent linked, SiteViews views, LossList losses)
    {
        var e = linked.Event;
        losses.AddIf(PlainDate.Of(e.Date.Value).Unsaid is not null, $"{PlainDate.Of(e.Date.Value).Unsaid}, but in words", linked);
        foreach (var lost in ClockLosses.Of(e.Date.Value, inUtc: false))
        {
            losses.Add(lost, linked);
        }

        losses.AddIf(AuthorText.HasRelativeLinks(e.Summary.Text), views.Site.Settings.Host is null
            ? "links within the site, which lead nowhere from elsewhere" : "links within the site, which become absolute", linked);
        losses.AddIf(AuthorText.HasStructure(e.Summary.Text), "headings, code, tables and numbered lists, which TimelineJS shows and an " +
            "import takes for plainer text", linked);
        losses.LoseAllBut(linked, EventPart.Media, EventPart.Lane);
        var terms = e.Facets.Values.Sum(t => t.Length);
        losses.AddIf(e.Lane is not null ? terms > 0 : terms > 1, "terms of facets but the one that is its group", linked);
        losses.AddIf(e.Lane is not null || terms > 0, "whether its group is a lane or a term, and of which facet", linked);
        losses.AddIf(views.Site.Settings.Host is null && e.Media.Any(m => m.Url is null && m.File is not null),
            "media that are files, for the site's address ('host') is not set", linked);
    }

    // Links that lead within the site lead nowhere from another, so without the site's address they are words.
    private static string Html(LinkedEvent linked, SiteViews views)
    {
        var page = views.Site.Routes.Event(linked.Id) ?? "index.html";
        var text = linked.Event.Summary with { Text = AuthorText.WithoutNotes(linked.Event.Summary.Text) };
        return views.At(new(views.Site.Settings.Host ?? SitePath.Root(page))).Text(text, page).Html;
    }
}
