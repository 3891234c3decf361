using System.Text.Json;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>The evidence report as data: <c>evidence.json</c>, every row of it with the file and line to be mended.</summary>
internal sealed class EvidenceFile : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views) =>
        [JsonFile.Of("evidence.json", views.Site.Settings.At, json => Write(json, views))];

    private static void Write(Utf8JsonWriter json, SiteViews views)
    {
        var (site, report) = (views.Site, views.Evidence);
        DataFiles.Head(json, site);
        json.WriteNumber("quotes", report.Quotes.Length);
        json.WriteNumber("verified", report.Quotes.Count(q => q.Evidence.Result.Verifies));
        json.WriteNumber("statements", report.Proof.Statements);
        json.WriteNumber("statements_carried", report.Proof.CarriedStatements);
        json.WriteNumber("sentences", report.Proof.Sentences);
        json.WriteNumber("sentences_carried", report.Proof.CarriedSentences);
        json.WriteNumber("sentences_own", report.Proof.OwnSentences);
        json.WriteStartObject("verdicts");
        foreach (var verdict in report.Quotes.GroupBy(q => q.Evidence.Result.Verdict).OrderBy(g => g.Key))
        {
            json.WriteNumber(verdict.Key.Word(), verdict.Count());
        }

        json.WriteEndObject();
        json.WriteStartObject("date_verdicts");
        foreach (var verdict in report.Dates.GroupBy(d => d.Evidence.Date!.Word, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(verdict.Key, verdict.Count());
        }

        json.WriteEndObject();
        json.Rows("results", report.Quotes, q => Result(json, q.Event, q.Evidence));
        json.Rows("coverage", report.Events, e => Coverage(json, e));
        json.Rows("uncited_sentences", report.UncitedSentences, s =>
        {
            json.WriteString("event", s.Event.Id);
            json.WriteString("sentence", s.Sentence.Words);
            Place(json, s.Sentence.At);
        });
        json.Rows("gaps", report.Gaps, gap =>
        {
            json.WriteString("after", gap.Before.Id);
            json.WriteString("before", gap.After.Id);
            json.WriteString("from", gap.From.ToString());
            json.WriteString("to", gap.To.ToString());
            json.WriteNumber("days", gap.Days);
            Place(json, gap.After.Event.At);
        });
        Events(json, "uncited", report.Uncited);
        Events(json, "single_source", report.SingleSource);
        Events(json, "first_of_january", report.FirstOfJanuary);
        Events(json, "disputed", report.Disputed);
        Events(json, "retracted", report.Retracted);
        Sources(json, "unarchived_sources", report.Unarchived);
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, LinkedEvent e, Evidence evidence)
    {
        json.WriteString("event", e.Id);
        json.WriteNumber("note", evidence.Number);
        json.WriteString("source", evidence.Source.Id);
        json.WriteString("verdict", evidence.Result.Verdict.Word());
        json.Text("speaker", evidence.Speaker);
        EventData.BesideNegation(json, evidence);
        json.Text("date_verdict", evidence.Date?.Word);
        Place(json, evidence.Citation.At);
        json.Text("explanation", evidence.Result.Verifies ? null : evidence.Result.Explanation);
    }

    private static void Coverage(Utf8JsonWriter json, LinkedEvent e)
    {
        json.WriteString("event", e.Id);
        json.WriteStartObject("statements");
        foreach (var statement in e.Coverage.Statements)
        {
            json.WriteStartArray(statement.Statement);
            foreach (var note in statement.Notes)
            {
                json.WriteNumberValue(note.Number);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        Place(json, e.Event.At);
    }

    private static void Events(Utf8JsonWriter json, string name, IEnumerable<LinkedEvent> events) => json.Rows(name, events, e =>
    {
        json.WriteString("event", e.Id);
        Place(json, e.Event.At);
    });

    private static void Sources(Utf8JsonWriter json, string name, IEnumerable<LinkedSource> sources) => json.Rows(name, sources, s =>
    {
        json.WriteString("source", s.Id);
        Place(json, s.Source.At);
    });

    private static void Place(Utf8JsonWriter json, Location at)
    {
        json.WriteString("file", at.Path);
        json.WriteNumber("line", at.Line);
    }
}
