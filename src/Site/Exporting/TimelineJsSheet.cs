using System.Globalization;

using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>The events for TimelineJS 3, as the rows of its spreadsheet: the first is the title slide, the last ones are eras.</summary>
internal sealed class TimelineJsSheet : IExport
{
    private static readonly string[] Columns =
    [
        "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text", "Media",
        "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background", "Link",
    ];

    public Exported Write(SiteViews views)
    {
        var losses = new LossList();
        var (events, eras) = TimelineJsSlides.Of(views, losses);
        var settings = views.Site.Settings;
        var table = new TableText();
        foreach (var column in Columns)
        {
            table.Exact(column);
        }

        table.EndRow();
        // The title slide needs no date.
        Row(table, new(default, null, null, AuthorText.Html(settings.Title),
            AuthorText.Html(settings.Description)), "title");
        foreach (var slide in events)
        {
            Row(table, slide, null);
        }

        foreach (var era in eras.Where(era => era.End is not null))
        {
            Row(table, era, "era");
        }

        losses.Add("ids, which a sheet has no column for");
        return new(table.ToUtf8(withMark: false), losses.ToImmutable());
    }

    private static void Row(TableText table, Slide slide, string? type)
    {
        Date(table, type == "title" ? null : slide.Start);
        Date(table, slide.End);
        table.Text(slide.Display is { Length: > 0 } words ? words : null)
            .Text(slide.Headline)
            .Text(slide.Text)
            .Exact(slide.MediaUrl)
            .Text(slide.Media?.Credit)
            .Text(slide.Media?.Caption)
            .Text(null)
            .Text(slide.Media?.Alt)
            .Exact(type)
            .Text(slide.Group)
            .Text(null)
            .Text(null)
            .EndRow();
    }

    private static void Date(TableText table, DateNumbers? date)
    {
        var time = date is { Hour: { } hour, Minute: { } minute } clock
            ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}{(clock.Second is { } s ? $":{s:00}" : "")}")
            : null;
        table.Exact(date?.Year).Exact(date?.Month).Exact(date?.Day).Exact(time);
    }
}
