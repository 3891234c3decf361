using System.IO.Compression;
using System.Text.RegularExpressions;

using Timeline.Tests.Site;

namespace Timeline.Tests.Theme;

/// <summary>What a reader of the home page downloads before it works, and what each part that is loaded when it is asked for adds. Packed as servers send it.</summary>
public sealed partial class BudgetTests(EverythingSite everything) : IClassFixture<EverythingSite>
{
    // Counted as networks count, and as the benchmark that weighs a site does.
    private const int KB = 1000;

    private string Folder => everything.Folders.First();

    // Of the built site, by their names in it: a script that is new has its budget from the first day.
    private IReadOnlyList<string> Loaded => [.. Sources().Matches(File.ReadAllText(Path.Combine(Folder, "index.html"))).Select(script => script.Groups[1].Value)];

    // The table of names by which scripts ask for others (timeline.load).
    private IReadOnlyList<string> OnDemand => [.. Names().Matches(File.ReadAllText(Path.Combine(Folder, "assets", "names.js"))).Select(name => BuiltFiles.Find(Folder, name.Value)!).Distinct(StringComparer.Ordinal).Except(Loaded)];

    [Fact]
    public void The_home_page_needs_at_most_15_KB_of_scripts_and_12_of_styles()
    {
        Assert.True(Loaded.Count >= 3, "the scripts of the home page were not found");
        Assert.InRange(Loaded.Sum(Packed), 1, 15 * KB);
        Assert.InRange(Packed(BuiltFiles.Find(Folder, "assets/site.css")!), 1, 12 * KB);
    }

    [Fact]
    public void Each_script_that_is_loaded_on_demand_has_at_most_6_KB_and_that_for_finding_7()
    {
        Assert.Contains(OnDemand, script => BuiltFiles.Plain(script) == "assets/find.js");
        Assert.Equal([], OnDemand.Select(script => (Path: BuiltFiles.Plain(script), Size: Packed(script))).Where(script => script.Size > (script.Path == "assets/find.js" ? 7 : 6) * KB));
    }

    private int Packed(string path)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, path));
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 11, window: 22) ? length : int.MaxValue;
    }

    [GeneratedRegex("<script[^>]* src=\"(?:\\./)?([^\"]+\\.js)\"")]
    private static partial Regex Sources();

    [GeneratedRegex("assets/[\\w-]+\\.js")]
    private static partial Regex Names();
}
