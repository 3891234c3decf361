using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>A kind of file the site has. A new kind is a new file in this folder and a line in <see cref="AllOutputs"/>.</summary>
internal interface IOutput
{
    /// <summary>The files it will have; nothing is rendered yet.</summary>
    IEnumerable<PlannedFile> Plan(SiteViews views);

    /// <summary>Whether the paths of its files and how they are published follow from the frame of a library (<see cref="Library.Frame"/>), the theme and the settings.</summary>
    bool IsFramed => false;

    /// <summary>One of its files; null where it has none of this path.</summary>
    PlannedFile? Find(SiteViews views, string path) => Plan(views).FirstOrDefault(file => file.Path == path);
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
