using System.Text;

using Timeline.Content;
using Timeline.Site.Citing;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// Sources for reference managers, all of them in <c>sources.csl.json</c>, <c>sources.bib</c> and <c>sources.ris</c>. One source alone is
/// on its own page.
/// </summary>
internal sealed class Citations : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        var sources = site.Sources.Select(s => s.Source).ToList();
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
        ];
    }
}
