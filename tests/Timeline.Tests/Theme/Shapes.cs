using System.Globalization;

using SkiaSharp;

using Timeline.Tests.Cli;

namespace Timeline.Tests.Theme;

/// <summary>
/// Timelines of eight shapes, for which the drawing must be good: the example's 36 events, 300 and 3,000 in a few dense years, one evening by
/// the minute, ancient dates, three events, one that runs from right to left, one with pictures.
/// </summary>
public static class Shapes
{
    public const string Example = "example";

    public static readonly string[] Names = [Example, "hundreds", "thousands", "minutes", "ancient", "three", "arabic", "pictures"];

    // Settings, a line "---", and events: date | title | lane | importance | picture.
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "cases", "shapes");

    /// <summary>The site's files in a folder of its own; nothing is built.</summary>
    public static TemporaryFolder Write(string name)
    {
        if (name == Example)
        {
            return ExampleSite.Copy();
        }

        var folder = new TemporaryFolder();
        var (settings, rows) = name switch
        {
            "hundreds" => Many(300),
            "thousands" => Many(3000),
            _ => Read(name),
        };
        folder.With("input/timeline.yml", settings);
        foreach (var (row, n) in rows.Select((row, n) => (row.Split('|', StringSplitOptions.TrimEntries), n)))
        {
            var lane = row[2].Length > 0 ? $"lane: {row[2]}\n" : "";
            var media = row.Length > 4 ? $"media:\n  - {{ file: {row[4]}, alt: A picture of the lighthouse, caption: The lighthouse, credit: A painter }}\n" : "";
            folder.With(string.Create(CultureInfo.InvariantCulture, $"input/events/e{n + 1:0000}.yml"), $"title: \"{row[1]}\"\ndate: \"{row[0]}\"\nsummary: \"{row[1]}.\"\nimportance: {row[3]}\n{lane}{media}");
        }

        foreach (var (file, width, height) in new[] { ("tower.jpg", 900, 1600), ("wide.png", 2000, 900), ("square.webp", 1200, 1200) }.Where(_ => name == "pictures"))
        {
            Paint(folder, "input/" + file, width, height);
        }

        return folder;
    }

    private static (string Settings, IEnumerable<string> Rows) Read(string name)
    {
        var parts = File.ReadAllText(Path.Combine(Cases, name + ".txt")).Split("\n---\n");
        return (parts[0] + "\n", parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    // As investigations have them: most of what happened lies in two of thirty years, titles are of all lengths, few events matter most.
    private static (string Settings, IEnumerable<string> Rows) Many(int count)
    {
        string[] lanes = ["courts", "parliament", "press", "money"];
        string[] who = ["The ministry", "A court in Ghent", "The committee", "An auditor", "The bank", "A former director", "The newspaper", "Parliament's majority"];
        string[] what = ["answers", "opens an inquiry", "denies having known of the loans", "publishes its report", "asks for the minutes of the board", "is searched", "sells its shares in the harbour company", "appeals"];
        string[] when = ["", "", " for the second time", " after eleven hours of debate", " a day before the vote", " without giving a reason"];
        var random = new Random(1848);
        var first = new DateOnly(1991, 1, 1);
        var rows = Enumerable.Range(0, count).Select(n =>
        {
            var dense = random.Next(10) < 6;
            var date = first.AddDays(dense ? 8000 + random.Next(730) : random.Next(11_000));
            var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var edtf = random.Next(12) switch
            {
                0 => text[..7],
                1 => text[..4] + "~",
                2 => $"{text}/{date.AddDays(20 + random.Next(400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                _ => text,
            };
            int[] weights = [2, 3, 3, 3, 3, 4, 4, 5];
            return $"{edtf} | {Of(who)} {Of(what)}{Of(when)} | {Of(lanes)} | {Of(weights)}";

            T Of<T>(T[] all) => all[random.Next(all.Length)];
        });
        return ($"title: The harbour loans\ndescription: {count} events\nlanguage: en\nevidence: {{ require: none }}\nlanes: [{string.Join(", ", lanes)}]\n", rows);
    }

    private static void Paint(TemporaryFolder folder, string path, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { Color = SKColors.SteelBlue })
        {
            canvas.Clear(SKColors.Wheat);
            canvas.DrawRect(width / 2f - width / 16f, height / 5f, width / 8f, height * 0.7f, paint);
            canvas.DrawCircle(width / 2f, height / 5f, width / 10f, paint);
        }

        using var data = bitmap.Encode(Path.GetExtension(path) switch { ".jpg" => SKEncodedImageFormat.Jpeg, ".png" => SKEncodedImageFormat.Png, _ => SKEncodedImageFormat.Webp }, 85);
        folder.With(path, data.ToArray());
    }
}
