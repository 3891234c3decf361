using System.Diagnostics;
using System.Globalization;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources.Reading;

namespace Timeline.Benchmarks.Reading;

/// <summary>How long a source's file takes to be read for its words, in processor time of this program: pages a second on one core.</summary>
internal static class ReadingSpeed
{
    private const int Times = 5;

    public static int Report(string path, TextWriter console)
    {
        var bytes = File.ReadAllBytes(path);
        for (var time = 0; time < Times; time++)
        {
            var complaints = new Complaints();
            using var process = Process.GetCurrentProcess();
            var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var document = Document.Decode(bytes, path, complaints);
            process.Refresh();
            var (wall, cpu) = (watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
            if (document is null)
            {
                console.WriteLine(string.Join('\n', complaints.ToImmutable()));
                return 1;
            }

            var pages = document.Text.Count(c => c == '\f') + 1;
            console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pages} pages, {document.Text.Length} characters: {wall:0.00} s wall, {cpu:0.00} s CPU, {pages / cpu:0} pages a second of CPU"));
        }

        return 0;
    }
}
