using System.Text.Json;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// Every verified quote as a W3C Web Annotation (<c>annotations.json</c>): the words in their source as the target, the event they carry as
/// the body.
/// </summary>
/// <remarks>
/// Positions count code points of the text whose SHA-256 stands beside them, and are given only where that text was there to be read.
/// </remarks>
internal sealed class Annotations : IOutput
{
    private const int Letters = 32; // of prefix and suffix, where the source's text may be shown

    public IEnumerable<PlannedFile> Plan(SiteViews views) =>
        [JsonFile.Of("annotations.json", views.Site.Settings.At, json => Write(json, views.Site))];

    private static void Write(Utf8JsonWriter json, SiteContext site)
    {
        var uses = site.Sources
            .SelectMany(source => site.CitedBy(source).Where(use => use.Evidence is { Citation.Quote: not null, Result.Verifies: true })
                .Select(use => (Source: source, Use: use)))
            .ToList();
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        json.WriteString("sha256", "https://schema.org/sha256");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("id", site.Absolute("annotations.json") ?? "annotations.json");
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", site.Settings.Title);
        json.WriteNumber("total", uses.Count);
        json.WriteStartObject("first");
        json.WriteString("id", (site.Absolute("annotations.json") ?? "annotations.json") + "#page-1");
        json.WriteString("type", "AnnotationPage");
        json.WriteNumber("startIndex", 0);
        json.WriteStartArray("items");
        foreach (var group in uses.GroupBy(u => u.Source))
        {
            var points = group.Key.Text is { } text ? new CodePoints(text.Text) : null;
            foreach (var (source, use) in group)
            {
                Annotation(json, site, source, use, points);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Annotation(Utf8JsonWriter json, SiteContext site, LinkedSource source, CitedBy use, CodePoints? points)
    {
        var page = Address(site, site.Routes.Event(use.Event.Id) ?? "index.html");
        json.WriteStartObject();
        json.WriteString("id", $"{page}#note-{use.Evidence.Number}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "linking");
        json.WriteStartArray("body");
        json.WriteStartObject();
        json.WriteString("id", page);
        json.WriteString("type", "Text");
        json.WriteString("format", "text/html");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", "describing");
        json.WriteString("value", $"{site.TitleOf(use.Event.Event)} ({site.PhraseOf(use.Event)})");
        json.WriteString("language", site.Settings.Language);
        json.WriteEndObject();
        if (use.Evidence.Speaker is { } speaker)
        {
            // Who says the words. The vocabulary has no word for that; a body that identifies is the nearest.
            json.WriteStartObject();
            json.WriteString("type", "TextualBody");
            json.WriteString("purpose", "identifying");
            json.WriteString("value", speaker);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (var piece in Pieces(source, use.Evidence))
        {
            Target(json, site, source, piece, points);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Piece(string Exact, string? Prefix, string? Suffix, Passage? At);

    // Each piece of a quote with omissions is a target of its own.
    private static IReadOnlyList<Piece> Pieces(LinkedSource source, Evidence evidence)
    {
        var (citation, result) = (evidence.Citation, evidence.Result);
        IReadOnlyList<Piece> pieces = source.Text is { } text && result.Passages.All(p => p.HasOffsets)
            ? [.. result.Passages.Select(p => Shown(source, text, p))]
            : [.. QuotedStretches.Of(citation.Quote!.Text, result.Verdict).Select(words => new Piece(words, null, null, null))];
        return
        [
            .. pieces.Select((piece, i) => piece with
            {
                Prefix = piece.Prefix ?? (i == 0 ? citation.Prefix : null),
                Suffix = piece.Suffix ?? (i == pieces.Count - 1 ? citation.Suffix : null),
            }),
        ];
    }

    private static Piece Shown(LinkedSource source, SourceText text, Passage at)
    {
        var context = source.Source.Publish == Publish.Full ? text.Context(at, Letters) : null;
        return new(text.Text[at.Start..at.End], Given(context?.Before), Given(context?.After), at);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static void Target(Utf8JsonWriter json, SiteContext site, LinkedSource linked, Piece piece, CodePoints? points)
    {
        var source = linked.Source;
        json.WriteStartObject();
        json.WriteString("source", source.Url ?? Address(site, site.Routes.Source(source.Id) ?? "index.html"));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", piece.Exact);
        json.Text("prefix", piece.Prefix);
        json.Text("suffix", piece.Suffix);
        json.WriteEndObject();
        if (piece.At is { } at && points is not null)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", points.Before(at.Start));
            json.WriteNumber("end", points.Before(at.End));
            json.WriteString("sha256", linked.Text!.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (source.Archive is { Url: not null } archive)
        {
            json.WriteStartObject("state");
            json.WriteString("type", "TimeState");
            json.WriteString("cached", archive.Url);
            json.Text("sourceDate", archive.Date is { Value: CalendarDate { Precision: Precision.Day } day }
                ? DateFacts.MachineReadable(day) + "T00:00:00Z" : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Address(SiteContext site, string path) => site.Absolute(path) ?? SitePath.Encode(path);
}
