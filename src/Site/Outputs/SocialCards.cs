using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// <c>assets/card.png</c> and a <c>card.png</c> beside each event: what is shown where a link is shared. Needs the site's address.
/// </summary>
internal sealed class SocialCards : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views) => views.Cards.Drawn;
}
