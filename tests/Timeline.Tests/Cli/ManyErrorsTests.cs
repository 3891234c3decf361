using System.Globalization;

namespace Timeline.Tests.Cli;

/// <summary>Thousands of errors become a few lines: the first places of each kind, how many there are, and the way out.</summary>
public sealed class ManyErrorsTests
{
    [Fact]
    public void Thousands_of_errors_are_told_by_kind_and_all_of_them_on_request()
    {
        using var folder = new TemporaryFolder()
            .With("input/timeline.yml", "title: Small\nevidence: { require: none }\n")
            .With("input/list.yml", string.Concat(Enumerable.Range(0, 1500).Select(n => string.Create(CultureInfo.InvariantCulture,
                $"- {{ id: e{n}, title: Event {n}, date: 2001, colour: red, deciding_factor: {n} }}\n"))))
            .With("input/dates.yml", string.Concat(Enumerable.Range(0, 500).Select(n => string.Create(CultureInfo.InvariantCulture,
                $"- {{ id: d{n}, title: Event {n}, date: day {n} }}\n"))));
        var run = TimelineProgram.Run(folder.Path, "check");
        Assert.Equal(1, run.ExitCode);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 10, 30);
        Assert.Equal(3, lines.Count(line => line.Contains("unknown field 'colour'", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.Contains("unknown field 'deciding_factor'", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.StartsWith("input/dates.yml:", StringComparison.Ordinal) && line.Contains("error TL301", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(line => line.Contains("… and 1,497 more of this kind (TL201", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("500 in all in 1 file", StringComparison.Ordinal));
        Assert.Contains("'fields:'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'extra: keep'", run.Error, StringComparison.Ordinal);
        Assert.Contains("3,500 errors", run.Error, StringComparison.Ordinal);

        var all = TimelineProgram.Run(folder.Path, "check", "--all");
        Assert.Equal(3500, all.Error.Split('\n').Count(line => line.Contains(": error TL", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_hundred_errors_are_told_one_by_one()
    {
        using var folder = new TemporaryFolder()
            .With("input/timeline.yml", "title: Small\nevidence: { require: none }\n")
            .With("input/list.yml", string.Concat(Enumerable.Range(0, 100).Select(n => string.Create(CultureInfo.InvariantCulture,
                $"- {{ id: e{n}, title: Event {n}, date: 2001, colour: red }}\n"))));
        var run = TimelineProgram.Run(folder.Path, "check");
        Assert.Equal(100, run.Error.Split('\n').Count(line => line.Contains(": error TL201", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_build_tells_them_by_kind_too()
    {
        using var folder = new TemporaryFolder().With("input/timeline.yml", "title: Small\n");
        for (var n = 0; n < 300; n++)
        {
            folder.With(string.Create(CultureInfo.InvariantCulture, $"input/events/e{n}.yml"), string.Create(CultureInfo.InvariantCulture, $"title: Event {n}\ndate: 2001\n"));
        }

        var run = TimelineProgram.Run(folder.Path, "build");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Error.Split('\n').Count(line => line.Contains("error TL504", StringComparison.Ordinal)));
        Assert.Contains("300 in all in 300 files", run.Error, StringComparison.Ordinal);
    }
}
