using System.Text;

using Timeline.Content;
using Timeline.Site.Citing;
using Timeline.Site.Planning;

namespace Timeline.Site.Outputs;

/// <summary>Sources for reference managers, all of them in <c>sources.csl.json</c>, <c>sources.bib</c> and <c>sources.ris</c>, each alone beside its page as <c>cite.…</c>.</summary>
public sealed class Citations : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteContext site)
    {
        var sources = site.Library.Sources.Select(s => s.Source).ToList();
        var at = site.Settings.At;
        return
        [
            JsonFile.Of("sources.csl.json", at, json =>
            {
                json.WriteStartArray();
                sources.ForEach(source => CslJson.Write(json, source));
                json.WriteEndArray();
            }),
            PlannedFile.Of("sources.bib", at, () => Encoding.UTF8.GetBytes(string.Join('\n', sources.Select(BibTeX.Entry)))),
            PlannedFile.Of("sources.ris", at, () => Encoding.UTF8.GetBytes(string.Join("\r\n", sources.Select(Ris.Entry)))),
            .. sources.SelectMany(Alone),
        ];
    }

    private static IEnumerable<PlannedFile> Alone(Source source) =>
    [
        PlannedFile.Of(Citable.FilePath(source, "bib"), source.At, () => Encoding.UTF8.GetBytes(BibTeX.Entry(source))),
        PlannedFile.Of(Citable.FilePath(source, "ris"), source.At, () => Encoding.UTF8.GetBytes(Ris.Entry(source))),
        JsonFile.Of(Citable.FilePath(source, "csl.json"), source.At, json =>
        {
            json.WriteStartArray();
            CslJson.Write(json, source);
            json.WriteEndArray();
        }),
    ];
}
