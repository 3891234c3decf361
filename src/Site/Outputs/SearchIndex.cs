using System.Globalization;

using Timeline.Site.Planning;
using Timeline.Site.Searching;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// What the search field of the theme looks words up in: <c>data/words/index.js</c>, which says where a word is to be sought, and for each
/// slice of the words the events
/// they stand in (<c>0.js</c> …) and, for quoted phrases, their places there (<c>places-0.js</c> …); <c>list.js</c> has the words alone, among
/// which one that nothing has is sought again.
/// </summary>
internal sealed class SearchIndex : IOutput
{
    private const string IndexPath = "data/words/index.js";

    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        var slices = SearchWords.SlicesFor(site.Events);
        var index = new Lazy<SearchWords>(() => SearchWords.Of(site.Events, views.PlainSummary, slices));
        yield return new(IndexPath, site.Settings.At, output =>
        {
            index.Value.WriteDirectory(output);
            return [];
        }) { Naming = Naming.ByContent, IsSound = true };
        yield return new("data/words/list.js", site.Settings.At, output =>
        {
            index.Value.WriteList(output);
            return [];
        }) { Naming = Naming.ByContent, IsSound = true, After = IndexPath };
        for (var i = 0; i < slices; i++)
        {
            var slice = i;
            yield return new(string.Create(CultureInfo.InvariantCulture, $"data/words/{slice}.js"), site.Settings.At, output =>
            {
                index.Value.WriteEvents(output, slice);
                return [];
            }) { Naming = Naming.ByContent, IsSound = true, After = IndexPath };
            yield return new(string.Create(CultureInfo.InvariantCulture, $"data/words/places-{slice}.js"), site.Settings.At, output =>
            {
                index.Value.WritePlaces(output, slice);
                return [];
            }) { Naming = Naming.ByContent, IsSound = true, After = IndexPath };
        }
    }
}
