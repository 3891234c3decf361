using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// The events' texts for the page that opens them in place: <c>data/events/0.js</c> and on, fifty events each. Scripts, because pages on
/// disk may not fetch data.
/// </summary>
internal sealed class EventScripts : IOutput
{
    private const int PerFile = 50;

    // Read as a script file, never put into a page, so letters of all scripts stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsFramed => true;

    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        for (var from = 0; from < site.Events.Length; from += PerFile)
        {
            var events = site.Events.AsMemory().Slice(from, Math.Min(PerFile, site.Events.Length - from));
            var name = (from / PerFile).ToString(CultureInfo.InvariantCulture);
            yield return new PlannedFile($"data/events/{name}.js", site.Settings.At, output =>
            {
                output.Write(Encoding.UTF8.GetBytes($"((window.timeline ??= {{}}).texts ??= [])[{name}] = "));
                using (var json = new Utf8JsonWriter(output, Options))
                {
                    json.WriteStartArray();
                    foreach (var e in events.Span)
                    {
                        Event(json, e, views);
                    }

                    json.WriteEndArray();
                }

                output.Write(";\n"u8);
                return ImmutableArray<Diagnostic>.Empty;
            }) { Naming = Naming.ByContent, IsSound = true, IsReusable = true };
        }
    }

    // URLs are relative to the root, but for those within the summary: it is the text of the event's own page, and they are read from
    // there.
    private static void Event(Utf8JsonWriter json, LinkedEvent linked, SiteViews views)
    {
        var (site, e, summary) = (views.Site, linked.Event, views.Summary(linked));
        json.WriteStartObject();
        json.WriteString("id", e.Id);
        json.Text("url", Url(site.Routes.Event(e.Id)));
        json.WriteString("title", e.Title);
        json.WriteString("phrase", site.PhraseOf(linked));
        json.Text("zoned", DateFacts.IsZoned(e.Date.Value) ? DateFacts.MachineReadable(e.Date.Value) : null);
        json.WriteString("status", e.Status.Word());
        json.Text("lane", site.Settings.Lanes.FirstOrDefault(l => l.Id == e.Lane)?.Title);
        if (e.Language is { } language)
        {
            json.WriteString("language", language);
            json.WriteString("language_name", site.LanguageName(language));
            json.Texts("untranslated", e.Untranslated);
        }

        json.WriteString("summary", summary.Html);
        json.WriteString("text", summary.Plain);
        Picture(json, PictureView.Of(views.At(new("")), e));
        json.WriteStartArray("notes");
        foreach (var evidence in linked.Evidence)
        {
            Note(json, linked, evidence, site);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Every browser that runs the theme's scripts shows WebP.
    private static void Picture(Utf8JsonWriter json, PictureView? picture)
    {
        if (picture is null)
        {
            return;
        }

        json.WriteStartObject("picture");
        json.WriteString("src", picture.Src);
        json.Text("srcset", picture.Webp ?? picture.Srcset);
        if (picture.Size is { } size)
        {
            json.WriteNumber("width", size.Width);
            json.WriteNumber("height", size.Height);
        }

        json.WriteString("alt", picture.Media.Alt);
        json.Text("caption", picture.Media.Caption);
        json.Text("credit", picture.Media.Credit);
        json.WriteString("url", picture.Url);
        json.WriteEndObject();
    }

    private static void Note(Utf8JsonWriter json, LinkedEvent e, Evidence evidence, SiteContext site)
    {
        var source = evidence.Source;
        var verdict = evidence.VerdictWord();
        json.WriteStartObject();
        json.WriteNumber("number", evidence.Number);
        json.Text("quote", evidence.Citation.Quote?.Text.Trim());
        json.Text("language", site.Foreign(source.Language));
        json.WriteString(
            "source",
            (site.SpeakerOf(evidence) is { } speaker ? speaker + " · " : "")
                + (source.ContainerTitle ?? source.Title) + (source.Issued is { } issued ? ", " + site.Phrases.Short(issued.Value) : ""));
        json.WriteString("verdict", verdict);
        json.WriteString("verdict_text", site.VerdictOf(evidence));
        json.WriteBoolean("verified", evidence.Result.Verifies);
        json.Text("url", site.PassageOf(e, evidence) is { } passage ? passage.Url : Url(site.Routes.Source(source.Id)));
        json.WriteEndObject();
    }

    private static string? Url(string? path) => path is null ? null : SitePath.Encode(path);
}
