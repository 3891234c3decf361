using System.Collections.Immutable;

using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>A kind of file the site has. A new kind is a new file in this folder and a line in <see cref="AllOutputs"/>.</summary>
internal interface IOutput
{
    /// <summary>The files it will have; nothing is rendered yet.</summary>
    IEnumerable<PlannedFile> Plan(SiteViews views);
}

/// <summary>Every kind of output, in the order in which they may claim a path.</summary>
internal static class AllOutputs
{
    public static readonly ImmutableArray<IOutput> List =
    [
        new ThemePages(),
        new Assets(),
        new PictureFiles(),
        new DataFiles(),
        new TimelineScript(),
        new EventScripts(),
        new SearchIndex(),
        new EvidenceFile(),
        new Citations(),
        new Annotations(),
        new SearchEngines(),
        new Exports(),
        new Redirects(),
        new EmbedScript(),
        new OEmbed(),
        new SocialCards(),
        new NameTable(),
        new HostHeaders(),
    ];
}
