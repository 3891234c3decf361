using System.Text;

using Timeline.Content;
using Timeline.Content.Keeping;

namespace Timeline.Tests.Content.Keeping;

/// <summary>Pages under tests/cases/metadata, and the records they give. TIMELINE_WRITE=1 writes the records anew.</summary>
public sealed class MetadataCases
{
    private const string From = "# fetched from ";

    private static readonly byte[] Harmful = [.. "\"'<>{}[]:,#&\\\n\t 0x-/"u8, 0, 7, 0xC3, 0xFF];

    private static string Folder => Path.Combine(Repository.Cases, "metadata");

    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    // Whatever a page says in whatever way, a record comes of it or a sentence; and a record's own reader takes it.
    [Fact]
    public void A_damaged_page_gives_a_record_or_a_reason()
    {
        using var site = new TemporaryFolder();
        var random = new Random(12);
        foreach (var file in Directory.GetFiles(Folder, "*.html").Order(StringComparer.Ordinal))
        {
            var whole = File.ReadAllBytes(file);
            for (var turn = 0; turn < 60; turn++)
            {
                var bytes = (byte[])whole.Clone();
                for (var change = random.Next(1, 12); change > 0; change--)
                {
                    bytes[random.Next(bytes.Length)] = Harmful[random.Next(Harmful.Length)];
                }

                var made = NewSource.Plan(new(new ReadOptions(site["input"])) { Material = new("source.html", bytes) { Url = "https://a.example/a-page" } });
                Assert.True(made.Problems.IsEmpty || made.Files.IsEmpty, file + ": " + string.Join("; ", made.Problems));
            }
        }
    }

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
