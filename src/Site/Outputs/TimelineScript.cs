using Timeline.Site.Planning;
using Timeline.Site.Scripts;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// All events for the theme's scripts: <c>data/timeline.js</c>. It is a script because a page opened from disk may read nothing else.
/// </summary>
internal sealed class TimelineScript : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        yield return new("data/timeline.js", site.Settings.At, output =>
        {
            TimelineData.Write(output, site, site.Events);
            return [];
        }) { Naming = Naming.ByContent, IsSound = true };
    }
}
