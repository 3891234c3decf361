using System.Globalization;

namespace Timeline.Benchmarks.Weighing;

/// <summary>Weighs pages of a built site against the budgets, and prints a table for the README beside.</summary>
internal static class WeighedSite
{
    // A large site's drawing has clusters, and its lists lead to pages of years.
    private const int LargeSite = 5_000;

    public static int Report(string folder, string[] pages, TextWriter output)
    {
        var site = Path.GetFullPath(folder);
        if (!File.Exists(Path.Combine(site, "index.html")))
        {
            output.WriteLine($"{folder} holds no built site; --weigh OUTPUT_FOLDER [PAGE …]");
            return 2;
        }

        var events = Directory.Exists(Path.Combine(site, "events")) ? Directory.GetDirectories(Path.Combine(site, "events")).Length : 0;
        var chosen = pages.Length > 0 ? pages : [.. Usual(site)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events} events. Bytes on disk → over the wire (brotli 11).\n"));
        output.WriteLine("| Page | HTML | Styles | Scripts | Data it waits for | Pictures | In all, over the wire | Budget |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        var isOver = false;
        foreach (var page in chosen.Select(path => WeighedPage.Of(site, path)))
        {
            var (budget, over) = Budget(page, events);
            isOver |= over;
            output.WriteLine($"| `{page.Path}` | {Cell(page.Html)} | {Cell(page.Styles)} | {Cell(page.Scripts)} | {Cell(page.Data)} | {Cell(page.Pictures)} | {Bytes(page.All.Sent)} | {budget} |");
        }

        output.WriteLine("\n| Loaded when asked for | Files | On disk → over the wire |\n|---|---|---|");
        foreach (var group in Later(site).GroupBy(f => Path.GetDirectoryName(Path.GetRelativePath(site, f))!.Replace('\\', '/'), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var weights = group.Select(Weight.Of).ToList();
            var all = weights.Aggregate(default(Weight), (sum, one) => sum + one);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{group.Key}/` | {weights.Count} | {Cell(all)}; the largest {Bytes(weights.Max(w => w.Sent))} |"));
        }

        return isOver ? 1 : 0;
    }

    // The budgets of the tracker's issue 5, the reader's experience.
    private static (string Words, bool IsOver) Budget(WeighedPage page, int events)
    {
        (string, bool) Within(long most, string words) => page.All.Sent <= most ? (words, false) : ($"**over** {words}", true);
        return page.Path switch
        {
            "index.html" when events >= LargeSite => Within(200_000, "200 KB before search data"),
            "index.html" when page.Scripts.Sent > 15_000 => ("**over** 15 KB of scripts", true),
            "index.html" => Within(60_000, "60 KB, scripts 15 KB"),
            _ when page.Path.StartsWith("embed/events/", StringComparison.Ordinal) => Within(10_000, "10 KB"),
            _ => ("", false),
        };
    }

    private static IEnumerable<string> Usual(string site)
    {
        string[] first = ["index.html", "evidence/index.html", "sources/index.html"];
        foreach (var path in first.Where(p => File.Exists(Path.Combine(site, p))))
        {
            yield return path;
        }

        // Of each kind the heaviest page: a budget holds for all of them.
        foreach (var kind in new[] { "events", "sources", "years", "embed/events", "embed" })
        {
            var folder = Path.Combine(site, kind);
            var heaviest = Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder, "*.html", kind == "embed" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
                    .Where(f => Path.GetDirectoryName(f) != folder || kind.StartsWith("embed", StringComparison.Ordinal))
                    .OrderByDescending(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal).FirstOrDefault()
                : null;
            if (heaviest is not null)
            {
                yield return Path.GetRelativePath(site, heaviest).Replace('\\', '/');
            }
        }
    }

    private static IEnumerable<string> Later(string site)
    {
        var data = Path.Combine(site, "data");
        return Directory.Exists(data) ? Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories) : [];
    }

    private static string Cell(Weight weight) => weight.Raw == 0 ? "–" : $"{Bytes(weight.Raw)} → {Bytes(weight.Sent)}";

    private static string Bytes(long bytes) => bytes < 100_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.0} KB") : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0} KB");
}
