using System.Globalization;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Reading;
using Timeline.Content.Sources.Reading.Pdf;

namespace Timeline.Tests.Content.Sources;

public sealed class PdfReaderTests
{
    private static readonly string Folder = Path.Combine(Repository.Cases, "sources", "pdf");

    [Fact]
    public void A_page_is_called_by_its_label_and_else_by_its_number()
    {
        var text = SourceText.From(Read("labels.pdf"));
        var fingerprint = FingerprintText.From(Fingerprint.Parse(Written(Fingerprint.Of(Read("labels.pdf")))).Value!);
        IQuoteTarget[] targets = [text, fingerprint];
        foreach (var target in targets)
        {
            // The third page is called 1.
            const string Quote = "ran upon the Shag Rock and sank within an hour";
            var found = Assert.Single(target.Verify(new(Quote)).Passages);
            Assert.Equal((2, "iv"), (found.Page, found.PageLabel));
            Assert.True(target.Verify(new(Quote) { Locator = new("iv") }).LocatorAgrees);
            Assert.True(target.Verify(new(Quote) { Locator = new("2") }).LocatorAgrees);
            var wrong = target.Verify(new(Quote) { Locator = new("1") });
            Assert.False(wrong.LocatorAgrees);
            Assert.Null(target.Verify(new(Quote) { Locator = new("ii–iv") }).LocatorAgrees);
            Assert.Contains("page 1", wrong.Explanation, StringComparison.Ordinal);
        }

        Assert.Contains("page iv (the 2nd of the file)", text.Verify(new("ran upon the Shag Rock and sank within an hour")).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_says_what_it_is()
    {
        var about = Read("report.pdf").Details;
        Assert.Equal(("Report on the harbour lights", "en"), (about.Title, about.Language));
        Assert.Equal("Hugh Weld", Assert.Single(Read("article.pdf").Details.Authors));
    }

    [Fact]
    public void Limits_are_kept_and_told()
    {
        Assert.Contains("at most 1 are read", Told("report.pdf", new() { Pages = 1 }), StringComparison.Ordinal);
        Assert.Contains("takes longer than 0 seconds", Told("report.pdf", new() { PerPage = TimeSpan.Zero }), StringComparison.Ordinal);
        Assert.Contains("draws more than 100 letters", Told("report.pdf", new() { Glyphs = 100 }), StringComparison.Ordinal);
        Assert.Contains("a page of it draws more than 50 letters", Told("report.pdf", new() { GlyphsPerPage = 50 }), StringComparison.Ordinal);
        Assert.Contains("unpacks to more than", Told("report.pdf", new() { Unpacked = 1000 }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_was_read_is_kept_and_only_for_its_own_file()
    {
        using var folder = new TemporaryFolder();
        var cache = new TextCache(folder.Path);
        var path = Path.Combine(Folder, "mixed.pdf");
        var complaints = new Complaints();
        var first = Document.Read(path, "mixed.pdf", complaints, cache)!;
        var kept = Assert.Single(Directory.GetFiles(folder.Path, first.Sha256 + ".json", SearchOption.AllDirectories));
        Assert.Equal("*\n", File.ReadAllText(Path.Combine(folder.Path, ".gitignore")));

        var again = new Complaints();
        var second = Document.Read(path, "mixed.pdf", again, cache)!;
        Assert.Equal((first.Text, first.Sha256), (second.Text, second.Sha256));
        Assert.Equal(first.Landmarks.PageLabels, second.Landmarks.PageLabels);
        Assert.Equal(complaints.ToImmutable(), again.ToImmutable());

        // What was changed in the cache is not believed, whatever it was changed to.
        File.WriteAllText(kept, File.ReadAllText(kept).Replace("kil", "pil", StringComparison.Ordinal));
        Assert.Equal(first.Text, Document.Read(path, "mixed.pdf", new(), cache)!.Text);
        File.WriteAllText(kept, "");
        Assert.Equal(first.Text, Document.Read(path, "mixed.pdf", new(), cache)!.Text);
    }

    [Fact]
    public void No_change_of_bytes_makes_the_reader_throw_or_hang()
    {
        var seeds = Directory.GetFiles(Folder, "*.pdf").Where(path => Path.GetFileName(path) is not ("bomb.pdf" or "many.pdf"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var random = new Random(12);
        var count = int.Parse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ") ?? "120", CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
        {
            var bytes = Changed(seeds[random.Next(seeds.Length)], random);
            var complaints = new Complaints();
            if (Document.Decode(bytes, "x.pdf", complaints) is { } document)
            {
                var result = SourceText.From(document).Verify(new("the harbour office had received a letter") { Locator = new("iv") });
                Assert.All(result.Passages, passage => Assert.True(passage.End <= document.Text.Length));
            }
            else
            {
                Assert.NotEqual(0, complaints.Count);
            }
        }
    }

    private static byte[] Changed(byte[] seed, Random random)
    {
        var bytes = seed.ToArray();
        for (var n = random.Next(1, 30); n > 0; n--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) switch
        {
            0 => bytes[..random.Next(bytes.Length)],
            1 when random.Next(bytes.Length) is var cut => [.. bytes[..cut], .. bytes[Math.Min(bytes.Length, cut + random.Next(200))..]],
            _ => bytes,
        };
    }

    private static string Written(Fingerprint fingerprint)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        fingerprint.Write(writer);
        return writer.ToString();
    }

    private static string Told(string name, PdfLimits limits)
    {
        var complaints = new Complaints();
        Assert.Null(new PdfReader(limits).Read(File.ReadAllBytes(Path.Combine(Folder, name)), name, complaints));
        var told = Assert.Single(complaints.ToImmutable());
        Assert.Equal(Codes.SourceTooMuch, told.Code);
        return told.Message;
    }

    private static Document Read(string name) => Document.Read(Path.Combine(Folder, name), name, new())!;
}
