using BenchmarkDotNet.Attributes;

using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Benchmarks.Extraction;

/// <summary>How fast dates are found: about a megabyte of prose, and texts made to be slow. The goal is 5 MB a second.</summary>
[MemoryDiagnoser]
public class DateFinding
{
    private const int Size = 1_000_000;
    private static readonly DocumentDate Issued = new(2025, 9, 10);
    private string _text = "";

    [Params("prose", "the", "digits", "word", "years")]
    public string Kind { get; set; } = "prose";

    [GlobalSetup]
    public void Write()
    {
        var piece = Kind switch
        {
            "the" => "the ",
            "digits" => "7",
            "word" => "a",
            "years" => "two years and ",
            _ => "The board of the port, which had met in Antwerp since the spring, agreed on Tuesday to spend another 40 million euros on scanners and dogs over the next three years. ",
        };
        _text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        DateFinder.For("en").Find("warm", null);
    }

    [Benchmark]
    public int Find() => DateFinder.For("en").Find(_text, Issued).Length;
}
