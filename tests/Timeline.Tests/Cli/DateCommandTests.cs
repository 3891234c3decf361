using System.Text.Json;

using NodaTime;

using Timeline.Cli;
using Timeline.Cli.Terminal;

namespace Timeline.Tests.Cli;

public sealed class DateCommandTests
{
    [Fact]
    public async Task Each_text_becomes_a_line_with_its_meaning()
    {
        var run = await Run(null, "date", "1984?", "../2004", "-0476");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            """
            1984?	level 1	year	1984-01-01	1984-12-31	1984, uncertain
            ../2004	level 1	year	open	2004-12-31	until 2004
            -0476	level 1	year	-0476-01-01	-0476-12-31	477 BCE

            """,
            run.Out);
    }

    [Fact]
    public async Task Json_has_one_object_a_line_with_every_key()
    {
        var run = await Run(null, "date", "--json", "?1984", "2004-02-30", "Y-17E7", "/1985");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            """
            {"input":"?1984","valid":true,"canonical":"1984?","level":2,"precision":"year","earliest":"1984-01-01","latest":"1984-12-31","phrase":"1984, uncertain","error":null}
            {"input":"2004-02-30","valid":false,"canonical":null,"level":null,"precision":null,"earliest":null,"latest":null,"phrase":null,"error":{"index":8,"message":"there is no day 30: 2004-02 has 29 days"}}
            {"input":"Y-17E7","valid":true,"canonical":"Y-17E7","level":2,"precision":"year","earliest":"Y-170000000-01-01","latest":"Y-170000000-12-31","phrase":"170,000,001 BCE","error":null}
            {"input":"/1985","valid":true,"canonical":"/1985","level":1,"precision":"year","earliest":null,"latest":"1985-12-31","phrase":"until 1985, start unknown","error":null}

            """,
            run.Out);
    }

    [Theory]
    [InlineData("May 3, 1932", "did you mean 1932-05-03?")]
    [InlineData("03/05/1932", "it is 1932-05-03 or 1932-03-05")]
    public async Task A_date_in_words_is_said_in_EDTF_as_the_build_says_it(string text, string expected)
    {
        var run = await Run(null, "date", text);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_of_another_calendar_is_a_month_and_one_of_its_days()
    {
        var run = await Run(null, "date", "--calendar", "julian", "1917-10");
        Assert.Equal(
            "[1917-10-14..1917-11-13]\tlevel 2\tmonth\t1917-10-14\t1917-11-13\tOctober 1917 (Julian; between 14 October 1917 and 13 November 1917 Gregorian)\n",
            run.Out);
    }

    [Fact]
    public async Task Without_texts_it_reads_lines_and_answers_each()
    {
        var run = await Run("2001-21\r\n\nnonsense\n1985-04", "date", "--json", "--language", "ar");
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["2001-21", "", "nonsense", "1985-04"], lines.Select(line => line.GetProperty("input").GetString()!));
        Assert.Equal([true, false, false, true], lines.Select(line => line.GetProperty("valid").GetBoolean()));
        Assert.Contains("\"phrase\":\"ربيع 2001\"", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public async Task No_lines_are_no_errors()
    {
        var run = await Run("", "date");
        Assert.Equal((0, ""), (run.Code, run.Out));
    }

    [Fact]
    public async Task A_language_without_words_is_English_and_says_so()
    {
        var run = await Run(null, "date", "1816~", "--language", "xx");
        Assert.Equal(0, run.Code);
        Assert.Contains("c. 1816", run.Out, StringComparison.Ordinal);
        Assert.Contains("no phrases in 'xx'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Julian_date_shows_both_dates()
    {
        var run = await Run(null, "date", "--calendar", "julian", "1917-10-25", "1917-10-32");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            """
            1917-11-07	level 0	day	1917-11-07	1917-11-07	25 October 1917 (Julian; 7 November 1917 Gregorian)
            1917-10-32	error at 8: there is no day 32: there are 31 in this month

            """,
            run.Out);
        Assert.Equal(2, (await Run(null, "date", "--calendar", "mayan", "1917")).Code);
    }

    [Fact]
    public void The_real_program_prints_readable_text_in_any_script()
    {
        var run = TimelineProgram.RunWithInput(Repository.Root, "1816~\n[1667,1668]\n", "date", "--json", "--language", "ar");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("نحو 1816", run.Out, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Out, string Error)> Run(string? input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new Host(new StringReader(input ?? ""), output, error, Repository.Root, SystemClock.Instance, IsTerminal: false);
        var code = await CommandLine.RunAsync(arguments, host);
        return (code, output.ToString(), error.ToString());
    }
}
