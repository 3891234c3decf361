using System.Text.Json;

using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>The events for TimelineJS 3, as its JSON (https://timeline.knightlab.com/docs/json-format.html).</summary>
internal sealed class TimelineJs : IExport
{
    public Exported Write(SiteViews views)
    {
        var losses = new LossList();
        var (events, eras) = TimelineJsSlides.Of(views, losses);
        var settings = views.Site.Settings;
        var bytes = JsonBytes.Of(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("title");
            Text(json, AuthorText.Html(settings.Title), AuthorText.Html(settings.Description));
            json.WriteEndObject();
            json.WriteStartArray("events");
            foreach (var slide in events)
            {
                Slide(json, slide);
            }

            json.WriteEndArray();
            json.WriteStartArray("eras");
            foreach (var era in eras.Where(era => era.End is not null))
            {
                Slide(json, era);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return new(bytes, losses.ToImmutable());
    }

    private static void Slide(Utf8JsonWriter json, Slide slide)
    {
        json.WriteStartObject();
        json.Text("unique_id", slide.Id);
        Date(json, "start_date", slide.Start);
        if (slide.End is { } end)
        {
            Date(json, "end_date", end);
        }

        json.Text("display_date", slide.Display is { Length: > 0 } words ? words : null);
        Text(json, slide.Headline, slide.Text);
        json.Text("group", slide.Group);
        if (slide.Media is { } media)
        {
            json.WriteStartObject("media");
            json.Text("url", slide.MediaUrl);
            json.Text("caption", media.Caption);
            json.Text("credit", media.Credit);
            json.WriteString("alt", media.Alt);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string headline, string text)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", headline);
        json.Text("text", text.Length > 0 ? text : null);
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, string name, DateNumbers date)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", date.Year);
        Number("month", date.Month);
        Number("day", date.Day);
        Number("hour", date.Hour);
        Number("minute", date.Minute);
        Number("second", date.Second);
        json.WriteEndObject();

        void Number(string part, int? value)
        {
            if (value is { } known)
            {
                json.WriteNumber(part, known);
            }
        }
    }
}
