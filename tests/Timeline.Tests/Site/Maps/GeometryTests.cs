using System.Collections.Immutable;
using System.Text;

using Timeline.Site.Maps;

namespace Timeline.Tests.Site.Maps;

/// <summary>What must hold of any places and any outlines.</summary>
public sealed class GeometryTests
{
    private const double Earth = 4 * Math.PI;

    private const double Degree = Math.PI / 180;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Wherever_places_lie_their_map_holds_them_all(int seed)
    {
        var random = new Random(seed);
        // Anywhere on the earth, or within some degrees of somewhere.
        var (lon, lat, spread) = ((random.NextDouble() * 360) - 180, (random.NextDouble() * 180) - 90, Math.Pow(10, (random.NextDouble() * 4) - 1.7));
        ImmutableArray<MapItem> items =
        [
            .. Enumerable.Range(0, 1 + random.Next(30)).Select(i => new MapItem(
                new(Turned(lon + Off()), Math.Clamp(lat + Off(), -90, 90)), $"Place {i}", [.. Enumerable.Range(i * 40, 1 + random.Next(30))])),
        ];
        MapCaseTests.AssertSound(MapLayout.Draw(MapCaseTests.World, items, MapCaseTests.Wide), items);

        double Off() => ((random.NextDouble() * 2) - 1) * spread;
        static double Turned(double x) => x - (360 * Math.Round(x / 360));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_cut_in_two_has_the_area_it_had(int seed)
    {
        var random = new Random(seed);
        var ring = Enumerable.Range(0, 3 + random.Next(40)).Select(_ => new MapPoint(random.NextDouble() * 100, random.NextDouble() * 100)).ToList();
        var (x, y) = (random.NextDouble() * 100, random.NextDouble() * 100);
        Box[] parts = [new(-1, -1, x, y), new(x, -1, 101, y), new(-1, y, x, 101), new(x, y, 101, 101)];
        Assert.Equal(Area(ring), parts.Sum(part => Area(Clipping.Ring(ring, part))), 1e-6);
        Assert.All(parts, part => Assert.All(Clipping.Ring(ring, part), p => Assert.True(part.Grown(1e-9).Holds(p))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_line_cut_in_two_is_as_long_as_it_was(int seed)
    {
        var random = new Random(seed);
        var line = Enumerable.Range(0, 2 + random.Next(40)).Select(_ => new MapPoint(random.NextDouble() * 100, random.NextDouble() * 100)).ToList();
        var x = random.NextDouble() * 100;
        Box[] parts = [new(-1, -1, x, 101), new(x, -1, 101, 101)];
        Assert.Equal(Length(line), parts.SelectMany(part => Clipping.Line(line, part)).Sum(Length), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_projections_keep_areas(int seed)
    {
        var random = new Random(seed);
        var (lon, lat) = ((random.NextDouble() * 300) - 150, (random.NextDouble() * 160) - 80);
        var centre = new MapPoint(lon + (random.NextDouble() * 80) - 40, Math.Clamp(lat + (random.NextDouble() * 40) - 20, -90, 90));
        var ring = LineWork.Densified([new(lon, lat), new(lon + 4, lat), new(lon + 4, lat + 3), new(lon, lat + 3)], 0.05, isClosed: true);
        var area = 4 * Degree * (Math.Sin((lat + 3) * Degree) - Math.Sin(lat * Degree));
        foreach (var projection in new Projection[] { new Projection.EqualEarth(0), new Projection.AzimuthalEqualArea(centre) })
        {
            var drawn = Math.Abs(Area(ring.ConvertAll(projection.Project)));
            Assert.True(Math.Abs((drawn / area) - 1) < 1e-4, $"{projection}: {drawn} for {area}");
        }
    }

    [Fact]
    public void The_outlines_have_the_land_of_the_earth()
    {
        var projection = new Projection.EqualEarth(0);
        var land = Math.Abs(MapCaseTests.World.Land.Sum(ring => Area(LineWork.Densified(ring.Points.AsSpan(), 1, isClosed: true).ConvertAll(projection.Project))));
        Assert.InRange(land / Earth, 0.285, 0.295); // 29 % of it are land
        Assert.All(MapCaseTests.World.Land, ring => Assert.Equal(ring.Points[0], ring.Points[^1]));
        Assert.InRange(MapCaseTests.World.Borders.Length, 300, 400);
    }

    [Fact]
    public void Thinning_moves_no_line_further_than_it_may()
    {
        var line = Enumerable.Range(0, 2000).Select(i => new MapPoint(i * 0.5, 40 * Math.Sin(i * 0.01))).ToList();
        var thin = LineWork.Thinned([.. line], 0.4);
        Assert.InRange(thin.Count, 10, 120);
        Assert.All(line, p => Assert.Contains(thin.Zip(thin.Skip(1)), s => p.X >= s.First.X && p.X <= s.Second.X
            && Math.Abs(s.First.Y + ((p.X - s.First.X) / (s.Second.X - s.First.X) * (s.Second.Y - s.First.Y)) - p.Y) < 0.5));
    }

    [Fact]
    public void A_path_is_written_in_tenths_and_as_short_as_can_be()
    {
        var path = new StringBuilder();
        LineWork.AddTo(path, [new(1.04, -0.5), new(1.04, 10), new(0, 10.06), new(0.01, 10.06)], isClosed: true);
        Assert.Equal("M1-.5l0 10.5-1 .1z", path.ToString());
        LineWork.AddTo(path, [new(5, 5), new(5.01, 5.01)], isClosed: true);
        Assert.Equal("M1-.5l0 10.5-1 .1z", path.ToString());
    }

    private static double Area(IReadOnlyList<MapPoint> ring) =>
        ring.Select((p, i) => (p.X * ring[(i + 1) % ring.Count].Y) - (ring[(i + 1) % ring.Count].X * p.Y)).Sum() / 2;

    private static double Length(IReadOnlyList<MapPoint> line) => line.Zip(line.Skip(1)).Sum(pair => pair.First.DistanceTo(pair.Second));
}
