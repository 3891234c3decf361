using System.Globalization;
using System.IO.Compression;
using System.Text;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Reading;

namespace Timeline.Tests.Content.Sources;

/// <summary>Files of word processors, e-books, mail and wikis: what they say of themselves, what is made to harm, what is damaged.</summary>
public sealed class OfficeFileTests
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static readonly string Folder = Path.Combine(Repository.Cases, "sources");

    [Theory]
    [InlineData("docx/minutes.docx", "Minutes of the harbour board, 12 March 1921", "J. Berg+T. Holm", "1921-03-14", "en-GB")]
    [InlineData("odt/survey.odt", "A survey of the northern lights", "S. Tromholt", "1885-06-01", "en")]
    [InlineData("epub/voyage.epub", "The voyage of the Anna", "E. Holm+A. Editor", "1912-03-01", "en")]
    [InlineData("epub/old.epub", "La lettre", "J. Petit", "1912", "fr")]
    [InlineData("mail/umlauts.eml", "Grüße vom Deich", "Jörg Müller", "2022-05-04", null)]
    [InlineData("mail/cyrillic.eml", "Порт", "port@example.org", "2022-05-03", null)]
    [InlineData("mail/one.mbox", "One message in a mailbox", "Anna Berg", "2022-05-03", null)]
    public void A_file_says_what_it_is(string name, string title, string authors, string issued, string? language)
    {
        var about = Read(name).Details;
        Assert.Equal((title, authors, issued, language), (about.Title, string.Join('+', about.Authors), about.Issued ?? about.Made, about.Language));
    }

    [Fact]
    public void What_is_attached_to_a_message_comes_with_a_safe_name()
    {
        var mail = Read("mail/attached.eml");
        Assert.Equal(["depths.csv", "Sand.eml"], mail.Attachments.Select(attachment => attachment.Name));
        Assert.Equal("depth;tons\n4.5;1200\n", Encoding.UTF8.GetString(mail.Attachments[0].Bytes.Span).Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal("The sand holds lead.\n", Document.Decode(mail.Attachments[1].Bytes.ToArray(), "Sand.eml", new())!.Text);
        Assert.Equal("Attached: depths.csv, Sand.eml", mail.Details.Note);
    }

    [Fact]
    public void The_lock_of_an_archive_is_that_of_its_bytes()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, "docx/minutes.docx"));
        Assert.Equal(TextLock.Of(bytes, isText: false), Read("docx/minutes.docx").Sha256);
    }

    [Theory]
    [InlineData("unpacks to more than", "bomb")]
    [InlineData("path that leads out", "path")]
    [InlineData("twice", "twice")]
    [InlineData("document type", "entity")]
    [InlineData("stand open within each other", "deep")]
    [InlineData("KB without a tag", "attribute")]
    [InlineData("parts; at most", "many")]
    [InlineData("no main part", "empty")]
    [InlineData("holds no text", "wordless")]
    [InlineData("damaged", "cut")]
    public void What_is_made_to_harm_is_told(string message, string what)
    {
        var text = $"<w:document {Word}><w:body><w:p><w:r><w:t>words</w:t></w:r></w:p></w:body></w:document>";
        var bytes = what switch
        {
            "bomb" => Docx($"<w:document {Word}><w:body>{string.Concat(Enumerable.Repeat("<w:p><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>", 1_300_000))}</w:body></w:document>"),
            "path" => Docx(text, ("../../etc/passwd", "x")),
            "twice" => Docx(text, ("word/document.xml", text)),
            "entity" => Docx($"<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document {Word}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"),
            "deep" => Docx($"<w:document {Word}>{string.Concat(Enumerable.Repeat("<w:p>", 10_000))}"),
            "attribute" => Docx($"<w:document {Word} {string.Join(' ', Enumerable.Range(0, 400_000).Select(i => $"a{i}=\"\""))}>"),
            "many" => Docx(text, [.. Enumerable.Range(0, 10_001).Select(i => ($"word/{i}.xml", ""))]),
            "empty" => Zip(("a.txt", "words")),
            "wordless" => Docx($"<w:document {Word}><w:body><w:p/></w:body></w:document>"),
            _ => Docx(text)[..^30],
        };
        var complaints = new Complaints();
        Assert.Null(Document.Decode(bytes, "x.docx", complaints));
        var told = Assert.Single(complaints.ToImmutable());
        Assert.Equal("TL520", told.Code.Id);
        Assert.Contains(message, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.docx", "%PDF-1.7", "PDF")]
    [InlineData("x.txt", "PK\u0003\u0004", "name it as what it is (.docx, .odt, .epub)")]
    [InlineData("x.eml", "just some words", "message")]
    [InlineData("x.rtf", "just some words", "does not begin as RTF does")]
    [InlineData("x.txt", "{\\rtf1 words}", "name it .rtf")]
    public void A_file_of_another_kind_than_its_name_says_is_told(string name, string content, string message)
    {
        var complaints = new Complaints();
        Assert.Null(Document.Decode(Encoding.Latin1.GetBytes(content), name, complaints));
        Assert.Contains(message, Assert.Single(complaints.ToImmutable()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__properties_version1.0", "msgconvert")]
    [InlineData("EncryptedPackage", "locked with a password")]
    [InlineData("WordDocument", "--convert-to docx")]
    public void Old_compound_files_are_told_with_what_to_do(string stream, string remedy)
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream)];
        foreach (var name in (string[])["x.docx", "x.msg", "x.doc"])
        {
            var complaints = new Complaints();
            Assert.Null(Document.Decode(bytes, name, complaints));
            Assert.Contains(remedy, Assert.Single(complaints.ToImmutable()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_message_of_endless_parts_or_heads_is_told()
    {
        string[] endless =
        [
            "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\n\n", 100_000)),
            string.Concat(Enumerable.Repeat("A: b\n", 100_000)) + "\nwords",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + string.Concat(Enumerable.Repeat("A: b\n", 100_000)) + "\nwords",
        ];
        foreach (var message in endless)
        {
            var complaints = new Complaints();
            Assert.Null(Document.Decode(Encoding.ASCII.GetBytes("Subject: x\n" + message), "x.eml", complaints));
            Assert.Equal("TL520", Assert.Single(complaints.ToImmutable()).Code.Id);
        }
    }

    [Fact]
    public void No_damage_makes_a_reader_throw()
    {
        string[] kinds = [".docx", ".odt", ".epub", ".rtf", ".eml", ".mbox", ".wiki"];
        var seeds = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(path => kinds.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal)
            .Select(path => (Kind: Path.GetExtension(path), Bytes: File.ReadAllBytes(path))).ToArray();
        var random = new Random(12);
        var count = int.Parse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ") ?? "3000", CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
        {
            var (kind, bytes) = seeds[random.Next(seeds.Length)];
            var damaged = bytes is [(byte)'P', (byte)'K', ..] && random.Next(3) > 0 ? DamagedWithin(bytes, random) : Damaged(bytes, random);
            var complaints = new Complaints();
            if (Document.Decode(damaged, "x" + kind, complaints) is not { } document)
            {
                Assert.NotEqual(0, complaints.Count);
                continue;
            }

            var words = document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var quote = string.Join(' ', words.Skip(random.Next(words.Length + 1)).Take(6));
            var result = SourceText.From(document).Verify(new(quote) { Locator = new(Section: "x") });
            Assert.All(result.Passages, passage => Assert.True(passage.Start >= 0 && passage.End <= document.Text.Length && passage.Line >= 1));
        }
    }

    // Each part is damaged, and the archive is whole.
    private static byte[] DamagedWithin(byte[] bytes, Random random)
    {
        using var old = new ZipArchive(new MemoryStream(bytes));
        var victim = random.Next(old.Entries.Count);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, i) in old.Entries.Select((entry, i) => (entry, i)))
            {
                using var from = new MemoryStream();
                using (var part = entry.Open())
                {
                    part.CopyTo(from);
                }

                using var to = zip.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                to.Write(i == victim ? Damaged(from.ToArray(), random) : from.ToArray());
            }
        }

        return stream.ToArray();
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var n = random.Next(1, 6); n > 0 && damaged.Count > 0; n--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged.RemoveRange(at, Math.Min(damaged.Count - at, random.Next(1, 60)));
                    break;
                case 1:
                    damaged.InsertRange(at, damaged.Skip(random.Next(damaged.Count)).Take(60).ToArray());
                    break;
                case 2 when random.Next(4) == 0:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                default:
                    damaged[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. damaged];
    }

    private static byte[] Docx(string document, params (string Name, string Content)[] more) => Zip(
    [
        ("_rels/.rels", "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", document), .. more,
    ]);

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static Document Read(string name)
    {
        var complaints = new Complaints();
        var document = Document.Read(Path.Combine(Folder, name), name, complaints);
        Assert.Empty(complaints.ToImmutable());
        return document!;
    }
}
