using System.Globalization;

namespace Timeline.Tests.Site.Drawing;

/// <summary>A case of <c>tests/cases/drawing/eras.txt</c>: eras on a drawing, and where their names begin.</summary>
internal sealed record EraCase(string Name, double Size, IReadOnlyList<EraStretch> Eras, IReadOnlyList<double?> Expected)
{
    public static IReadOnlyList<EraCase> All { get; } = [.. Read()];

    private static IEnumerable<EraCase> Read()
    {
        foreach (var part in File.ReadAllText(Path.Combine(Repository.Root, "tests", "cases", "drawing", "eras.txt")).Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var rows = lines.Skip(2).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
            yield return new(
                lines[0],
                Number(lines[1].Split(' ')[0]),
                [.. rows.Select(row => new EraStretch(int.Parse(row[0], CultureInfo.InvariantCulture), Number(row[1].Split("..")[0]), Number(row[1].Split("..")[1]), Number(row[2])))],
                [.. rows.Select(row => row[3] == "left out" ? (double?)null : Number(row[3]))]);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>An era of a case.</summary>
internal sealed record EraStretch(int Row, double Start, double End, double Wide);
