using System.Text;

using Timeline.Content;
using Timeline.Content.Diagnostics;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Tests.Site;

/// <summary>Whole sites at random: trees of files, links and bytes. Whatever lies there, reading and checking end, throw nothing, and say where what is wrong.</summary>
public sealed class WholeSiteFuzz
{
    private static readonly string[] Names =
    [
        "a.yml", "b.YML", "c.json", "d.md", "e.markdown", "_directory.yml", "f.txt", "g.png", "h.yml~", "i.html", "CON.yml", "j k.yml", "é.yml", "e\u0301.yml", "l\uFFFE.yml", "m\u001b[1m.yml", "n\n.yml", ".o.yml", "_p.yml", "q.fp",
    ];

    private static readonly string[] Folders = ["input", "input/events", "input/pages", "input/sources", "input/assets", "input/x/y", "seeds", "theme/parts", "theme/assets"];

    private static readonly string[] Pieces =
    [
        "title: ", "date: ", "summary: ", "body: |\n  ", "tags: ", "citations: ", "source: ", "quote: ", "text: ", "id: ", "status: draft\n", "media: [{ file: g.png, alt: x }]\n", "lane: ", "aliases: ", "related: ", "A", "2001", "1999-02/..", "[",
        "]", "{", "}", ", ", ": ", "\n", "\n  ", "- ", "\"", "'", "[@a]", "[^1]", "[a](b)", "> ", "*", "_", "`", "#c0ffee", "!include x", "&a ", "*a", "a.yml", "f.txt", "i.html", "NATO", "Nato", "C++", "C#", "CON", "É", "E\u0301", "\u0007", "\uFFFE",
        "😀", "漢", "\\uD800", "\\e", "<div>", "</div>", "<p>", "---\n", "...\n", "\t", "null", "~", "p. 2", "book", "{{ site.titel }}", "\r\n",
        "https://example.org/a", "http://www.example.org/a/", "links: ", "source: https://example.org/a\n", "importance: ", "extra: keep\n", "fields: { citations.quote: words }\n", "<b>", "</b>", "<br>", "<script>", "&lt;", "; ",
    ];

    [Fact]
    public void No_site_is_too_strange()
    {
        var random = new Random(20261128);
        for (var n = 0; n < 60; n++)
        {
            using var folder = new TemporaryFolder();
            Make(folder, random);
            var read = LibraryReader.Read(new(folder["input"]));
            AssertPlaced(read.Diagnostics, n);
            if (read.Library is { } library)
            {
                var options = new SiteOptions { InputFolder = folder["input"], SeedsFolder = folder["seeds"], ThemeFolder = folder["theme"], Preview = n % 2 == 0, ChecksLinks = true };
                var found = SiteBuilder.Check(library, options).Diagnostics;
                AssertPlaced(found, n);
                Assert.Equal(
                    found.Where(d => d.Code != Codes.MissingTarget && d.Code != Codes.MissingFragment),
                    SiteBuilder.Check(library, options with { ChecksLinks = false }).Diagnostics);
            }
        }
    }

    private static void AssertPlaced(IEnumerable<Diagnostic> diagnostics, int site)
    {
        foreach (var diagnostic in diagnostics)
        {
            Assert.True(diagnostic.At.Path is { Length: > 0 } path && path.Split('/')[0] is "input" or "seeds" or "theme", $"site {site}: {diagnostic}");
            Assert.False(string.IsNullOrWhiteSpace(diagnostic.Message), $"site {site}: {diagnostic}");
        }
    }

    private static void Make(TemporaryFolder folder, Random random)
    {
        folder.With("input/timeline.yml", "title: T\nevidence: { require: none }\nfacets: { tags: { title: Tags, terms: { nato: NATO } } }\n" + (random.Next(4) == 0 ? Text(random, 10) : ""));
        for (var i = random.Next(2, 12); i > 0; i--)
        {
            var path = $"{Folders[random.Next(Folders.Length)]}/{Names[random.Next(Names.Length)]}";
            if (Path.Exists(folder[path]) || new FileInfo(folder[path]).LinkTarget is not null)
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            switch (random.Next(8))
            {
                case 0:
                    File.CreateSymbolicLink(folder[path], random.Next(4) switch { 0 => "..", 1 => "/dev/zero", 2 => "nowhere", _ => Names[random.Next(Names.Length)] });
                    break;
                case 1:
                    var bytes = new byte[random.Next(200)];
                    random.NextBytes(bytes);
                    folder.With(path, bytes);
                    break;
                case 2:
                    Directory.CreateDirectory(folder[path]);
                    break;
                default:
                    folder.With(path, Encoding.UTF8.GetBytes((path.EndsWith(".md", StringComparison.Ordinal) ? "---\n" : "") + $"title: {i}\ndate: {1990 + i}\n" + Text(random, 30)));
                    break;
            }
        }
    }

    private static string Text(Random random, int pieces) => string.Concat(Enumerable.Range(0, random.Next(pieces)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
