using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>The author's pictures in the sizes that pages need, below <c>pictures/</c>.</summary>
internal sealed class PictureFiles : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views) => views.Pictures.Plan();
}
