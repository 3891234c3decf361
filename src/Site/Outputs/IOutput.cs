using System.Collections.Immutable;

using Timeline.Site.Planning;

namespace Timeline.Site.Outputs;

/// <summary>A kind of file the site has. A new kind is a new file in this folder and a line in <see cref="AllOutputs"/>.</summary>
public interface IOutput
{
    /// <summary>The files it will have; nothing is rendered yet.</summary>
    IEnumerable<PlannedFile> Plan(SiteContext site);
}

/// <summary>Every kind of output, in the order in which they may claim a path.</summary>
public static class AllOutputs
{
    public static readonly ImmutableArray<IOutput> List =
    [
        new ThemePages(),
        new Assets(),
        new DataFiles(),
        new TimelineScript(),
        new EventScripts(),
        new EvidenceFile(),
        new Citations(),
        new Annotations(),
        new SearchEngines(),
        new Feed(),
        new Redirects(),
        new EmbedScript(),
        new OEmbed(),
        new SocialCards(),
    ];
}
