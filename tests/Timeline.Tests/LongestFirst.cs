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
            typeof(Release.ReleaseTests), typeof(Theme.FirefoxTests), typeof(Theme.FindTests), typeof(Theme.ViewTests), typeof(Theme.LiveDrawingTests),
            typeof(Theme.BrowserTests), typeof(Desk.Events.EventPageTests), typeof(Desk.WholeWayTests), typeof(Cli.ExternalLinksTests), typeof(Desk.AttackerTests),
            typeof(Theme.ReadingTests), typeof(Theme.LargeListTests), typeof(Theme.ShapesTests), typeof(Content.Editing.EditorPropertyTests), typeof(Cli.ReportFormatTests),
            typeof(Cli.BuildTests), typeof(Content.Sources.DocumentTests), typeof(Import.ReaderFuzz), typeof(Content.ExplanationTests), typeof(Cli.Ci.RecipeTests),
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
