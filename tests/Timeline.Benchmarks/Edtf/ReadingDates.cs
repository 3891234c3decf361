using BenchmarkDotNet.Attributes;

using NodaTime;
using NodaTime.Text;

using Timeline.Edtf;

namespace Timeline.Benchmarks.Edtf;

/// <summary>Plain dates beside NodaTime's own pattern (goal: at most twice its time), and text of level 2. Times are for the whole list.</summary>
[MemoryDiagnoser]
public class ReadingDates
{
    private readonly string[] _plain = [.. Enumerable.Range(0, 1000).Select(i => EdtfDay.FromDayNumber(690_000 + (i * 57)).ToString())];

    private readonly string[] _level2 =
    [
        "2004-06~-11", "?2004-06-~11", "156X-12-25", "XXXX-12-XX", "1984-1X", "2001-34", "Y-17E7", "1950S2", "[1667,1668,1670..1672]",
        "{1960,1961-12}", "[..1760-12-03]", "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03", "200X-02-29",
    ];

    [Benchmark(Baseline = true)]
    public LocalDate NodaTimeIso()
    {
        var last = default(LocalDate);
        foreach (var text in _plain)
        {
            last = LocalDatePattern.Iso.Parse(text).Value;
        }

        return last;
    }

    [Benchmark]
    public EdtfDate? Pattern()
    {
        var last = default(EdtfDate);
        foreach (var text in _plain)
        {
            last = EdtfPattern.Instance.Parse(text).Value;
        }

        return last;
    }

    [Benchmark]
    public EdtfDate? Read()
    {
        var last = default(EdtfDate);
        foreach (var text in _plain)
        {
            last = EdtfPattern.Instance.Read(text).Value;
        }

        return last;
    }

    [Benchmark]
    public int ReadLevel2()
    {
        var count = 0;
        foreach (var text in _level2)
        {
            count += EdtfPattern.Instance.Read(text).Success ? 1 : 0;
        }

        return count;
    }
}
