using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Import;
using Timeline.Import.Rows;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Tests.Content;

/// <summary>Every help page of a diagnostic, followed: its example says what the page says it does, and its remedy mends it.</summary>
public sealed class ExplanationTests
{
    private static string Folder => Path.Combine(Repository.Root, "src", "Content", "Diagnostics", "Explanations");

    // States of a machine that no file of an example makes.
    private static readonly Dictionary<string, string> notRun = new(StringComparer.Ordinal)
    {
        ["TL101"] = "a file that its owner closed is open to root, as whom tests may run; BadInput makes it where it can",
        ["TL702"] = "a full disk, or one that is not ours to write on",
        ["TL709"] = "a server of the web; ExternalLinksTests has one",
        ["TL710"] = "a server of the web; ExternalLinksTests has one",
        ["TL711"] = "a server of the web; ExternalLinksTests has one",
    };

    // What a page leaves out because every site has it.
    private const string Settings = "title: Example\nevidence: { require: none }\n";
    private const string Draft = "title: The bridge opens\ndate: 1932-05-03\nstatus: draft\n";

    // Pages about what every site has.
    private static readonly string[] bare = ["TL111", "TL112"];

    public static TheoryData<string> Run => [.. Codes.All.Select(code => code.Id).Where(id => !notRun.ContainsKey(id))];

    [Fact]
    public void All_codes_are_listed()
    {
        var fields = typeof(Codes).GetFields().Select(field => (DiagnosticCode)field.GetValue(null)!);
        Assert.Equal(fields.OrderBy(code => code.Id, StringComparer.Ordinal), Codes.All);
        Assert.Equal(Codes.All.Select(code => code.Id).Distinct(), Codes.All.Select(code => code.Id));
    }

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        Assert.Equal(Codes.All.Select(code => code.Id), Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            .Select(name => name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name));
        foreach (var code in Codes.All)
        {
            var page = ExplanationPage.Parse(Explanation.Of(code).Markdown);
            Assert.Equal($"{code.Id}: {code.Meaning}", page.Title);
            Assert.InRange(page.Meaning.Length, 120, 1200);
            Assert.True(notRun.ContainsKey(code.Id) || page.Says is not null, $"{code.Id}: the example ends with what the build says of it");
        }
    }

    [Theory]
    [MemberData(nameof(Run))]
    public void A_page_is_true(string id)
    {
        var path = Path.Combine(Folder, id + ".md");
        var markdown = File.ReadAllText(path);
        var page = ExplanationPage.Parse(markdown);

        var mended = page.Files.ToDictionary(file => file.Key, string? (file) => file.Value, StringComparer.Ordinal);
        foreach (var (name, text) in page.Mended)
        {
            Assert.True(text is not null || mended.ContainsKey(name), $"the remedy takes away '{name}', which the example does not have");
            mended[name] = text;
        }

        var atEnd = Said(id, mended, isMended: true, long.MaxValue, out var bytes);
        var atFirst = Said(id, page.Files.ToDictionary(file => file.Key, string? (file) => file.Value, StringComparer.Ordinal), isMended: false,
            id == "TL706" ? bytes : long.MaxValue, out _);
        var told = atFirst.Where(d => d.Severity != Severity.Note || d.Code.Id == id).Select(d => d.ToString()).ToArray();
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") is not null && !Fits(page.Says!, told))
        {
            File.WriteAllText(path, ExplanationPage.WithSaid(markdown, told));
        }

        Assert.Contains(atFirst, d => d.Code.Id == id);
        Assert.True(Fits(page.Says!, told), $"the page says\n  {string.Join("\n  ", page.Says!)}\nthe build says\n  {string.Join("\n  ", told)}");
        Assert.Equal([], atEnd.Where(d => d.Severity != Severity.Note || d.Code.Id == id).Select(d => d.ToString()));
    }

    // A line that ends in an ellipsis tells the beginning: what follows depends on the program's own files.
    private static bool Fits(string[] says, string[] told) => says.Length == told.Length && says.Zip(told).All(pair =>
        pair.First == pair.Second || (pair.First.EndsWith('…') && pair.Second.StartsWith(pair.First[..^1], StringComparison.Ordinal)));

    private static ImmutableArray<Diagnostic> Said(string id, Dictionary<string, string?> files, bool isMended, long large, out long bytes)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in files.Where(file => file.Value is not null))
        {
            if (text!.StartsWith('(') && ExplanationFiles.Make(id, name, isMended) is var make)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
                make(folder[name]);
            }
            else
            {
                folder.With(name, text);
            }
        }

        bytes = 0;
        var isOfSite = bare.Contains(id) || files.Keys.Any(name => name.Split('/')[0] is "input" or "seeds" or "theme" or "output");
        var said = isOfSite ? OfSite(id, folder, large, out bytes) : OfImport(folder, files);
        return [.. said.Select(d => d with { Message = d.Message.Replace(folder.Path, "/home/ann/bridges", StringComparison.Ordinal) })];
    }

    private static ImmutableArray<Diagnostic> OfSite(string id, TemporaryFolder folder, long large, out long bytes)
    {
        bytes = 0;
        if (!bare.Contains(id))
        {
            if (!Directory.Exists(folder["input"]) || !Directory.EnumerateFiles(folder["input"], "timeline.*").Any())
            {
                folder.With("input/timeline.yml", Settings);
            }

            folder.With("input/draft.yml", Draft);
        }

        ExplanationFiles.Finish(id, folder);
        var read = LibraryReader.Read(new(folder["input"]) { Now = _ => NodaTime.Instant.FromUtc(2026, 12, 1, 12, 0) });
        if (read.HasErrors || read.Library is not { } library)
        {
            return read.Diagnostics;
        }

        var options = new SiteOptions
        {
            InputFolder = folder["input"],
            SeedsFolder = folder["seeds"],
            ThemeFolder = folder["theme"],
            OutputFolder = folder["output"],
            LargeSite = large,
            ChecksLinks = true,
        };
        if (id is "TL707" or "TL708")
        {
            return [.. read.Diagnostics, .. SiteBuilder.Check(library, options).Diagnostics];
        }

        var built = SiteBuilder.Build(library, options);
        bytes = built.Published?.Bytes ?? 0;
        return [.. read.Diagnostics, .. built.Diagnostics];
    }

    private static ImmutableArray<Diagnostic> OfImport(TemporaryFolder folder, Dictionary<string, string?> files)
    {
        const string Mapping = "import.yml";
        var complaints = new Complaints();
        var outcome = Importer.Run(new(
            [.. files.Where(file => file.Key != Mapping && file.Value is not null).Select(file => ImportFile.Of(folder[file.Key], file.Key))],
            new(folder["input"]))
        {
            Mapping = files.ContainsKey(Mapping) ? TextFile.Read(folder[Mapping], Mapping, complaints) : null,
            IsDryRun = true,
        });
        return [.. complaints.ToImmutable(), .. outcome.Problems.Select(problem => problem.First)];
    }
}
