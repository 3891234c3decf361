using System.Diagnostics;
using System.IO.Compression;
using System.Text;

using Timeline.Content;
using Timeline.Import;
using Timeline.Import.Rows;

namespace Timeline.Tests.Import;

/// <summary>Files at random for the readers of imports: whatever their bytes, an import ends, throws nothing, and says where what is wrong.</summary>
public sealed class ReaderFuzz
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ"), out var rounds) ? rounds : 30;

    private static readonly string[] Extensions = [".csv", ".tsv", ".xlsx", ".xls", ".json", ".jsonl", ".js", ".yml", ".xml", ".md", ".mw", ".ics", ".bib", ".ris"];

    private static readonly string[] Pieces =
    [
        "\"", ",", ";", "\t", "\n", "\r\n", "{", "}", "[", "]", ":", "<a>", "</a>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;", "---\n", "+++\n", "BEGIN:VEVENT\n", "END:VEVENT\n",
        "DTSTART:20200101\n", "TY  - JOUR\n", "ER  - \n", "@book{a,", "title = ", "2020-01-01: ", "\0", "\uFEFF", "\uD800", "title", "date", "2001", "99999999999999999999", "-", "é", "[[", "::", "&amp;", "<b>", "\\", "$", "#",
    ];

    public static TheoryData<string> Kinds() => [.. Extensions];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_text_is_too_strange_for_a_reader(string extension)
    {
        var random = new Random(20261129 + extension.Length);
        for (var n = 0; n < Rounds; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            Import("strange" + extension, Encoding.UTF8.GetBytes(text));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_bytes_are_too_strange_for_a_reader(string extension)
    {
        var random = new Random(20261130);
        for (var n = 0; n < Rounds / 3; n++)
        {
            var bytes = new byte[random.Next(0, 3000)];
            random.NextBytes(bytes);
            Import("strange" + extension, bytes);
        }
    }

    [Fact]
    public void No_file_of_a_case_is_read_wrongly_when_it_is_damaged()
    {
        var random = new Random(20261131);
        var files = Directory.GetFiles(Path.Combine(Repository.Cases, "import"), "*", SearchOption.AllDirectories)
            .Where(path => new FileInfo(path).Length > 0 && path.Replace('\\', '/').Contains("/in/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.True(files.Length > 20, $"{files.Length} files");
        foreach (var file in files)
        {
            var whole = File.ReadAllBytes(file);
            for (var n = 0; n < Math.Max(2, Rounds / 30); n++)
            {
                Import(Path.GetFileName(file), Damaged(whole, random));
            }
        }
    }

    [Fact]
    public void A_workbook_that_swells_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var nothing = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 520; megabyte++)
            {
                part.Write(nothing);
            }
        }

        Assert.True(bytes.Length < 20 * 1024 * 1024, $"{bytes.Length} bytes");
        Assert.Contains(Import("bomb.xlsx", bytes.ToArray()), problem => problem.Message.Contains("512 MB", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a><b>&e;</b></a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><a><b>&b;</b></a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a><b>x</b></a>")]
    public void Entities_of_xml_are_not_read(string xml)
    {
        var problems = Import("entities.xml", Encoding.UTF8.GetBytes(xml)).Where(p => p.Message.Contains("DOCTYPE", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(problems);
        Assert.DoesNotContain(problems, problem => problem.Message.Contains("root:", StringComparison.Ordinal));
    }

    // A byte changed, a piece cut out, a piece doubled, the end lost.
    private static byte[] Damaged(byte[] whole, Random random)
    {
        var (at, length) = (random.Next(whole.Length), random.Next(1, 40));
        var end = Math.Min(whole.Length, at + length);
        switch (random.Next(4))
        {
            case 0:
                var changed = whole.ToArray();
                changed[at] = (byte)random.Next(256);
                return changed;
            case 1:
                return [.. whole[..at], .. whole[end..]];
            case 2:
                return [.. whole[..end], .. whole[at..]];
            default:
                return whole[..at];
        }
    }

    private static Diagnostic[] Import(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var watch = Stopwatch.StartNew();
        var request = new ImportRequest([ImportFile.Of(name, bytes)], new(folder["input"])) { IsDryRun = true };
        Diagnostic[] problems;
        try
        {
            problems = [.. Importer.Run(request).Problems.Concat(Importer.Suggest(request).Problems).Select(group => group.First)];
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{name}: {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 6000)))}", fault);
        }

        Assert.True(watch.Elapsed.TotalSeconds < 60, $"{name} took {watch.Elapsed}: {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 3000)))}");
        Assert.All(problems, problem => Assert.True(problem.At.Path == name && problem.Message.Length > 0, problem.ToString()));
        return problems;
    }
}
