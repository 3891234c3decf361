using System.Text;

using Timeline.Content;
using Timeline.Content.Keeping;

namespace Timeline.Tests.Content.Keeping;

/// <summary>Pages under tests/cases/metadata, and the records they give. TIMELINE_WRITE=1 writes the records anew.</summary>
public sealed class MetadataCases
{
    private const string From = "# fetched from ";

    private static string Folder => Path.Combine(Repository.Cases, "metadata");

    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_gives_this_record(string name)
    {
        var expected = File.ReadAllText(Path.Combine(Folder, name + ".yml"));
        var first = expected.Split('\n')[0];
        using var site = new TemporaryFolder();
        var made = NewSource.Plan(new(new ReadOptions(site["input"]))
        {
            Material = new("source.html", File.ReadAllBytes(Path.Combine(Folder, name + ".html"))) { Url = first[From.Length..], Accessed = "2026-01-02" },
        });
        Assert.Equal([], made.Problems);
        var record = Encoding.UTF8.GetString([.. made.Files[0].Bytes]);
        var given = first + "\n" + record[..record.IndexOf("\ntext: ", StringComparison.Ordinal)] + "\n";
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") == "1")
        {
            File.WriteAllText(Path.Combine(Folder, name + ".yml"), given);
        }

        Assert.Equal(expected, given);
    }
}
