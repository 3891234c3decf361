using System.Text;

using Timeline.Site;

namespace Timeline.Tests.Site.Exporting;

/// <summary>One site in every form, byte for byte, and what each form says it cannot hold: tests/cases/export.</summary>
public sealed class ExportCases
{
    public static TheoryData<string> Names =>
        ["csv", "excel-csv", "datapackage", "ics", "timelinejs", "timelinejs-sheet", "markwhen", "geojson", "atom", "rss", "json-feed", "json"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_is_written_as_expected_and_tells_its_losses(string name)
    {
        var result = ExportedSite.Export(name);
        Compare(name, result.Bytes!);
        Compare(name + ".losses.txt", Encoding.UTF8.GetBytes(string.Concat(result.Losses.Select(loss => loss + "\n"))));
    }

    [Fact]
    public void No_form_tells_of_a_draft()
    {
        foreach (var (name, _) in SiteExport.Formats)
        {
            Assert.DoesNotContain("SECRETDRAFT", ExportedSite.Text(name), StringComparison.Ordinal);
            Assert.DoesNotContain("secret-draft", ExportedSite.Text(name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_form_is_the_same_twice() =>
        Assert.All(SiteExport.Formats, format => Assert.Equal(ExportedSite.Export(format.Name).Bytes, ExportedSite.Export(format.Name).Bytes));

    private static void Compare(string name, byte[] found)
    {
        var path = Path.Combine(ExportedSite.Folder, "expected", name);
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, found);
        }

        Assert.Equal(File.ReadAllText(path), Encoding.UTF8.GetString(found).TrimStart('\uFEFF'));
        Assert.Equal(File.ReadAllBytes(path), found);
    }
}
