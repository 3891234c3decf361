using NodaTime;

using Timeline.Content;

namespace Timeline.Tests.Cli;

/// <summary>Events that wait for their day, by the real program.</summary>
public sealed class ScheduledTests
{
    private static TemporaryFolder Site(string publish = "2026-12-02", string settings = "") => new TemporaryFolder()
        .With("input/timeline.yml", $"title: Small\nevidence: {{ require: none }}\n{settings}")
        .With("input/events/one.yml", "title: The first\ndate: 2001\nsummary: It was.\n")
        .With("input/events/two.yml", $"title: The second\ndate: 2002\nsummary: It will be told.\npublish: {publish}\n");

    [Fact]
    public void An_event_appears_on_its_day_and_the_same_day_gives_the_same_bytes()
    {
        using var site = Site();
        var before = Built(site, "2026-12-01");
        var on = Built(site, "2026-12-02");
        Assert.Equal(before, Built(site, "2026-12-01"));
        Assert.DoesNotContain("events/two/index.html", before.Keys);
        Assert.DoesNotContain("The second", string.Concat(before.Values), StringComparison.Ordinal);
        Assert.Contains("events/two/index.html", on.Keys);

        site.With("input/events/two.yml", "title: The second\ndate: 2002\nsummary: It will be told.\n");
        var without = Built(site, "2026-12-01");
        Assert.Equal(on.Keys.Order(StringComparer.Ordinal), without.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([], on.Keys.Where(path => on[path] != without[path] && path != "events.json"));
    }

    [Theory]
    [InlineData("2026-12-02", "time_zone: Pacific/Auckland\n", "2026-12-01T10:59:59Z", false)]
    [InlineData("2026-12-02", "time_zone: Pacific/Auckland\n", "2026-12-01T11:00:00Z", true)]
    [InlineData("2026-12-02", "", "2026-12-01T23:59:59Z", false)]
    [InlineData("2026-12-02T09:30", "time_zone: Europe/Brussels\n", "2026-12-02T09:29:59+01:00", false)]
    [InlineData("2026-12-02T09:30", "time_zone: Europe/Brussels\n", "2026-12-02T09:30:00+01:00", true)]
    [InlineData("2026-12-02T09:30:00Z", "time_zone: Europe/Brussels\n", "2026-12-02T10:29:00+01:00", false)]
    [InlineData("2026-12-02T09:30:00Z", "time_zone: Europe/Brussels\n", "2026-12-02T10:30:00+01:00", true)]
    public void Its_day_begins_where_the_site_is(string publish, string settings, string now, bool isThere)
    {
        using var site = Site(publish, settings);
        Assert.Equal(isThere, Built(site, now).ContainsKey("events/two/index.html"));
    }

    // The stamp of a build says until when it is fresh.
    [Fact]
    public void A_build_that_nothing_has_changed_since_is_made_again_when_a_day_has_come()
    {
        using var site = Site(publish: "2099-01-01").With("seeds/spare.yml", "title: Spare\n");
        Assert.Contains("1 event and 1 scheduled, 0 sources and 1 that nothing published cites; ", TimelineProgram.Run(site.Path).Out, StringComparison.Ordinal);
        Assert.Contains("Nothing has changed", TimelineProgram.Run(site.Path).Out, StringComparison.Ordinal);
        var stamp = Directory.GetFiles(site[".timeline"], "*.stamp").Single();
        File.WriteAllText(stamp, File.ReadAllText(stamp).Replace("2099-01-01T00:00:00Z", "2020-01-01T00:00:00Z", StringComparison.Ordinal));
        Assert.DoesNotContain("Nothing has changed", TimelineProgram.Run(site.Path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_must_be_proven_already()
    {
        using var site = Site(publish: "2099-01-01", settings: "").With("input/timeline.yml", "title: Small\n");
        var run = TimelineProgram.Run(site.Path, "check");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("two.yml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_none_is_told()
    {
        using var site = Site(publish: "soon", settings: "time_zone: Europe/Brusels\n");
        var read = LibraryReader.Read(new(site["input"]) { Now = zone => new LocalDate(2026, 12, 1).AtStartOfDayInZone(zone).ToInstant() });
        Assert.Contains(read.Diagnostics, d => d.Code.Id == "TL301" && d.At is { Path: "input/events/two.yml", Line: 4 });
        Assert.Contains(read.Diagnostics, d => d.Code.Id == "TL204" && d.Message.Contains("did you mean 'Europe/Brussels'", StringComparison.Ordinal));
        Assert.Equal(2, TimelineProgram.Run(site.Path, "build", "--now", "tomorrow").ExitCode);
    }

    private static Dictionary<string, string> Built(TemporaryFolder site, string now)
    {
        var run = TimelineProgram.Run(site.Path, "build", "--now", now, "-o", "out");
        Assert.True(run.ExitCode == 0, run.Error);
        return Directory.GetFiles(site["out"], "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(site["out"], file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }
}
