using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Timeline.Tests.LongestFirst))]

namespace Timeline.Tests;

/// <summary>The classes that take long begin first, so that none is left alone at the end of a run; first the one that mostly waits for compilers.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        .. new[]
        {
            typeof(Release.ReleaseTests), typeof(Theme.FindTests), typeof(Theme.ViewTests), typeof(Theme.FirefoxTests), typeof(Theme.LiveDrawingTests),
            typeof(Theme.BrowserTests), typeof(Theme.LargeListTests), typeof(Theme.ReadingTests), typeof(Theme.ShapesTests), typeof(Desk.Events.EventPageTests),
            typeof(Content.Sources.DocumentTests), typeof(Import.ReaderFuzz), typeof(Desk.PreviewEditsTests), typeof(Cli.BuildEditsTests), typeof(Desk.AttackerTests),
            typeof(Content.Editing.EditorPropertyTests), typeof(Desk.UndoTests), typeof(Theme.StoryTests), typeof(Cli.BuildTests), typeof(Desk.WholeWayTests),
            typeof(Content.Sources.QuotePropertyTests), typeof(Import.ImportCases), typeof(Site.ClaimsMatrixTests), typeof(Content.ContentCases),
            typeof(Site.LargeSiteTests), typeof(Content.ExplanationTests), typeof(Content.UnsavedTextTests), typeof(Theme.HostedTests),
            typeof(Content.Sources.SpeakerPropertyTests), typeof(Cli.ReportFormatTests), typeof(Cli.ExternalLinksTests), typeof(Cli.Ci.RecipeTests),
        }.Select(type => type.FullName!),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(RankOf).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];

    // A collection is a class, but for those that name one.
    private static int RankOf<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is >= 0 and var rank ? rank
            : collection.TestCollectionDisplayName == Chromium.Clipboard ? 4 : Long.Length;
}
