using System.Globalization;
using System.Text;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Reading;

namespace Timeline.Tests.Content.Sources;

public sealed class DocumentTests
{
    private static readonly string Folder = Path.Combine(Repository.Cases, "sources");

    public static TheoryData<string> Names(string kind) =>
        [.. Directory.GetFiles(Folder, "*.*." + kind, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path)[..^(kind.Length + 1)].Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names), "txt")]
    public void A_file_gives_the_words_its_readers_see(string name)
    {
        var (expected, text) = (Path.Combine(Folder, name + ".txt"), Read(name).Text);
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") is not null)
        {
            File.WriteAllText(expected, text);
        }

        Assert.Equal(File.ReadAllText(expected), text);
    }

    [Theory]
    [MemberData(nameof(Names), "quotes")]
    public void Quotes_and_locators_hold_against_the_file(string name)
    {
        var text = SourceText.From(Read(name));
        var fingerprint = FingerprintText.From(Fingerprint.Of(Read(name)));
        Assert.Equal(text.Sha256, fingerprint.Sha256);
        List<string> failures = [];
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, name + ".quotes")))
        {
            var parts = line.Split(" | ");
            var details = parts.Skip(2).SelectMany(part => part.Split(';')).Select(part => part.Trim().Split('=', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
            int? Number(string key) => details.TryGetValue(key, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
            var locator = new Locator(details.GetValueOrDefault("page"), Number("paragraph"), Number("line"), details.GetValueOrDefault("section"), details.GetValueOrDefault("timecode")) { Speaker = details.GetValueOrDefault("speaker"), Cell = details.GetValueOrDefault("cell") };
            var request = new QuoteRequest(parts[1]) { Locator = locator.IsEmpty ? null : locator };
            var result = text.Verify(request);
            bool? agrees = details.TryGetValue("locator", out var word) ? word == "right" : null;
            if (!QuoteCase.Fits(parts[0], result) || result.LocatorAgrees != agrees)
            {
                failures.Add($"{line}: got {result.Verdict.Word()}, locator {result.LocatorAgrees} ({result.Explanation} {result.Difference})");
            }

            if (details.TryGetValue("says", out var says) && !result.Explanation.Contains(says, StringComparison.Ordinal))
            {
                failures.Add($"{line}: says '{result.Explanation}'");
            }

            var other = fingerprint.Verify(request);
            if (!result.Verifies && other.Verifies)
            {
                failures.Add($"{line}: the fingerprint verifies it");
            }

            if (other.Verifies && (other.Passages[0].Speaker != result.Passages[0].Speaker || (locator.Speaker is not null && (other.LocatorAgrees ?? agrees) != agrees)))
            {
                failures.Add($"{line}: the fingerprint says {other.Passages[0].Speaker}, locator {other.LocatorAgrees} ({other.Explanation})");
            }

            if (result.Verifies && !other.Verifies && other.Verdict != Verdict.CannotCheck)
            {
                failures.Add($"{line}: the fingerprint calls it {other.Verdict.Word()} ({other.Explanation})");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Names), "error")]
    public void A_file_that_cannot_be_read_is_told_with_its_line(string name)
    {
        var complaints = new Complaints();
        Assert.Null(Document.Read(Path.Combine(Folder, name), name, complaints));
        var told = Assert.Single(complaints.ToImmutable());
        var expected = File.ReadAllText(Path.Combine(Folder, name + ".error")).Trim().Split(": ", 2);
        Assert.Equal(expected[0], told.At.Line.ToString(CultureInfo.InvariantCulture));
        Assert.Contains(expected[1], told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_says_what_it_is()
    {
        var about = Read("article.html").Details;
        Assert.Equal(("Bridge opened before great crowds", "The Herald", "1932-03-21", "en", "https://herald.example/bridge"), (about.Title, about.ContainerTitle, about.Issued, about.Language, about.Url));
    }

    [Fact]
    public void The_lock_is_that_of_the_file()
    {
        var file = File.ReadAllText(Path.Combine(Folder, "article.html"));
        Assert.Equal(TextLock.Of(file), Read("article.html").Sha256);
    }

    [Fact]
    public void Deep_and_endless_markup_is_read_in_its_time()
    {
        string[] endless = ["[", "](", "<", "<b", "<!--", "`", "<div>", "<q>", "<sup><a href=#>", "<article>", "&#", "> ", "# ", "-->\n", "\\"];
        foreach (var piece in endless)
        {
            var bytes = Encoding.UTF8.GetBytes("WEBVTT\n\n" + string.Concat(Enumerable.Repeat(piece, 5_000)) + "end");
            foreach (var extension in Document.Extensions)
            {
                _ = Document.Decode(bytes, "x" + extension, new());
            }
        }
    }

    [Fact]
    public void No_bytes_make_a_reader_throw()
    {
        var seeds = Directory.GetFiles(Folder).Where(path => Document.Extensions.Contains(Path.GetExtension(path))).Select(File.ReadAllBytes).ToArray();
        var random = new Random(5);
        var count = int.Parse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ") ?? "1000", CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
        {
            var bytes = Mutated(seeds, random);
            foreach (var extension in Document.Extensions)
            {
                var complaints = new Complaints();
                if (Document.Decode(bytes, "x" + extension, complaints) is not { } document)
                {
                    Assert.NotEqual(0, complaints.Count);
                    continue;
                }

                var text = SourceText.From(document);
                var words = document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                var quote = string.Join(' ', words.Skip(random.Next(words.Length + 1)).Take(6));
                var result = text.Verify(new(quote) { Locator = new("1", 1, 1, "x", "0:01") });
                Assert.All(result.Passages, passage => Assert.True(passage.Start >= 0 && passage.End <= document.Text.Length && passage.Line >= 1));
            }
        }
    }

    private static byte[] Mutated(byte[][] seeds, Random random)
    {
        string[] pieces = ["-->", "\n\n", "<v A>", "<div>", "</p>", "[", "](", ")", "```\n", "<!--", "&amp;", "00:01.000 --> 00:02.000\n", "\u00E9", "\r\n", "---\n", "# ", "<h2>", "\f", "]", "!", "\\"];
        var bytes = new List<byte>(seeds[random.Next(seeds.Length)]);
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(4))
            {
                case 0:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40)));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(1, 128);
                    break;
                default:
                    var other = seeds[random.Next(seeds.Length)];
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other.Skip(from).Take(random.Next(60)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static Document Read(string name)
    {
        var complaints = new Complaints();
        var document = Document.Read(Path.Combine(Folder, name), name, complaints);
        var warnings = Path.Combine(Folder, name + ".warnings");
        Assert.Equal(File.Exists(warnings) ? File.ReadAllText(warnings).Trim() : "", string.Join('\n', complaints.ToImmutable()));
        return document!;
    }
}
