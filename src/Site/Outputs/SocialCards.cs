using Timeline.Site.Planning;

namespace Timeline.Site.Outputs;

/// <summary><c>assets/card.png</c> and a <c>card.png</c> beside each event: what is shown where a link is shared. Needs the site's address.</summary>
public sealed class SocialCards : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteContext site) => site.Cards.Drawn;
}
