using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Site;
using Timeline.Site.Maps;

namespace Timeline.Tests.Site.Maps;

/// <summary>The maps of <c>tests/cases/map</c>, on wide screens and on phones.</summary>
public sealed partial class MapCaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "cases", "map");

    internal static readonly Outlines World = Outlines.Read(System.Text.Encoding.UTF8.GetString(DefaultTheme.Read(Outlines.File)));

    internal static readonly MapStyle Wide = new() { Width = 960, Height = 640, Padding = 60, Measure = text => text.Length * 7.5 };

    private static readonly MapStyle Narrow = Wide with { Width = 360, Height = 340, Padding = 36 };

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_map_shows_its_places_on_the_right_part_of_the_earth(string name)
    {
        var (says, items) = Read(name);
        var map = MapLayout.Draw(World, items, Wide);
        Assert.Equal(says["shows"] == "world", map.Sphere is not null);
        Assert.Equal(says["shows"] == "part", map.Measure is not null);
        Assert.Equal(says["land"] == "yes", map.Land.Length > 0);
        Assert.Equal(says["borders"] == "yes", map.Borders.Length > 0);
        Assert.Equal(Number(says["marks"]), map.Places.Length);
        Assert.InRange(map.Places.Count(p => p.Label is not null), Number(says["labels"]), map.Places.Length);
        AssertSound(map, items);
        AssertSound(MapLayout.Draw(World, items, Narrow), items);
    }

    [Fact]
    public void Of_very_many_places_as_many_are_named_as_there_is_room_for()
    {
        var random = new Random(16);
        ImmutableArray<MapItem> items =
        [
            .. Enumerable.Range(0, 200).Select(i => new MapItem(
                new((random.NextDouble() * 300) - 150, (random.NextDouble() * 130) - 55),
                $"Place {i}",
                [.. Enumerable.Range(i * 100, 1 + (i % 17))])),
        ];
        var map = MapLayout.Draw(World, items, Wide);
        AssertSound(map, items);
        Assert.InRange(map.Places.Count(p => p.Label is not null), 20, 200);
    }

    [Fact]
    public void The_area_of_a_mark_grows_with_its_events()
    {
        var (_, items) = Read("region");
        var radius = MapLayout.Draw(World, items, Wide).Places.ToDictionary(p => items[p.Items[0]].Title, p => p.Radius);
        Assert.Equal(radius["Cologne"] * 2, radius["Amsterdam"], 1e-9);
        Assert.Equal(radius["Cologne"] * 4, radius["London"], 1e-9);
    }

    /// <summary>Everything is in the frame, nothing is no number, and nothing lies on anything else.</summary>
    internal static void AssertSound(DrawnMap map, ImmutableArray<MapItem> items)
    {
        var frame = new Box(0, 0, map.Width, map.Height);
        foreach (var path in new[] { map.Land, map.Borders, map.Sphere ?? "" })
        {
            Assert.Matches(PathData(), path);
        }

        Assert.Equal(Enumerable.Range(0, items.Length), map.Places.SelectMany(p => p.Items).Order());
        Assert.All(map.Places, p => Assert.True(frame.Holds(p.At), $"{items[p.Items[0]].Title} lies at {p.At}"));
        var labels = map.Places.Where(p => p.Label is not null).ToList();
        foreach (var (place, i) in labels.Select((p, i) => (p, i)))
        {
            var box = place.Label!.Box;
            Assert.True(frame.Holds(box), $"'{place.Label.Text}' leaves the map");
            Assert.DoesNotContain(labels.Take(i), other => other.Label!.Box.Touches(box));
            Assert.DoesNotContain(map.Places, other => Box.Around(other.At, 2 * other.Radius, 2 * other.Radius).Touches(box));
        }
    }

    private static (Dictionary<string, string> Says, ImmutableArray<MapItem> Items) Read(string name)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, name + ".txt")).Split("---\n");
        var says = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return (says, [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, row) =>
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var at = cells[0].Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            return new MapItem(new(at[1], at[0]), cells[1], [.. Enumerable.Range(row * 1000, Number(cells[2]))]);
        })]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(M-?[0-9.]+[- ][0-9. l-]+z?)*$")]
    private static partial Regex PathData();
}
