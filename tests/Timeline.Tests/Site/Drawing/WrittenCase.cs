using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Edtf;
using Timeline.Site.Drawing;

namespace Timeline.Tests.Site.Drawing;

/// <summary>A case of a file in <c>tests/cases/drawing</c> as it is written: a window of so many pixels, what its line says after them, and the fields of each event.</summary>
internal sealed partial record WrittenCase(string Name, double From, double To, double Pixels, string Rest, IReadOnlyList<string[]> Events)
{
    public static IEnumerable<WrittenCase> Read(string file)
    {
        foreach (var part in File.ReadAllText(Path.Combine(Repository.Root, "tests", "cases", "drawing", file)).Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var window = Window().Match(lines[1]);
            yield return new(
                lines[0],
                Time(window.Groups[1].Value).From!.Value,
                Time(window.Groups[2].Value).To!.Value,
                double.Parse(window.Groups[3].Value, CultureInfo.InvariantCulture),
                window.Groups[4].Value,
                [.. lines.Skip(2).Select(line => line.Split('|', StringSplitOptions.TrimEntries))]);
        }
    }

    public static DateStretch Time(string text) => DateStretch.Of(EdtfPattern.Instance.Read(text).Value ?? throw new InvalidOperationException(text + " is no date"));

    /// <summary>A place as the files write it.</summary>
    public static string Pixel(double x) => Math.Round(x, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\S+?)/(\S+), (\d+) px, (.+)$")]
    private static partial Regex Window();
}
