using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site;

namespace Timeline.Tests.Content;

/// <summary>Folders under tests/cases/content: a small site each, and the diagnostics it must give.</summary>
public sealed class ContentCases
{
    private static string Folder => Path.Combine(Repository.Cases, "content");

    public static TheoryData<string> Names() => [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_site_gets_the_expected_diagnostics(string name)
    {
        using var copy = new TemporaryFolder().WithCopyOf(Path.Combine(Folder, name), "."); // out of this repository, which tracks its texts
        var folder = copy.Path;
        var input = copy["input"];
        if (File.Exists(copy["tracked.txt"]))
        {
            Git.Track(folder, File.ReadAllLines(copy["tracked.txt"]));
        }

        var result = LibraryReader.Read(new(input) { Now = _ => NodaTime.Instant.FromUtc(2026, 12, 1, 12, 0) });

        // As a build does: what reads without an error is rendered too.
        var all = result.Diagnostics;
        if (!result.HasErrors && result.Library is { } library)
        {
            var rendered = SiteBuilder.Check(library, new() { InputFolder = input, ThemeFolder = copy["theme"], ChecksLinks = true }).Diagnostics;
            // A check without links makes only what it may have to say something of, and says the same of all else.
            var judged = SiteBuilder.Check(library, new() { InputFolder = input, ThemeFolder = copy["theme"] }).Diagnostics;
            Assert.Equal(rendered.Where(d => d.Code != Codes.MissingTarget && d.Code != Codes.MissingFragment), judged);
            all = [.. all, .. rendered];
        }

        var found = all.Select(d => d.ToString()).ToList();
        var expected = File.ReadAllLines(copy["expected.txt"]).Where(l => l.Length > 0 && l[0] != '#').ToArray();

        // An expected line is "place: severity CODE" and, if it likes, ": a part of the message", which is its end where a "$" follows.
        foreach (var line in expected)
        {
            var parts = line.Split(": ", 3);
            var match = found.FindIndex(f => f.StartsWith($"{parts[0]}: {parts[1]}:", StringComparison.Ordinal) && (parts.Length < 3 || (parts[2][^1] == '$' ? f.EndsWith(parts[2][..^1], StringComparison.Ordinal) : f.Contains(parts[2], StringComparison.Ordinal))));
            Assert.True(match >= 0, $"expected\n  {line}\nfound\n  {string.Join("\n  ", all)}");
            found.RemoveAt(match);
        }

        Assert.Equal([], found.Where(f => !f.Contains(": note ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_diagnostic_of_the_content_has_a_case()
    {
        // These need bytes or file systems that a case folder cannot hold; BadInput and LinksAndPipesTests make them.
        string[] made = ["TL101", "TL102", "TL103", "TL107", "TL113"];
        var codes = typeof(Codes).GetFields().Select(f => ((DiagnosticCode)f.GetValue(null)!).Id).Where(id => id[2] is >= '1' and <= '5');
        var cased = Directory.GetFiles(Folder, "expected.txt", SearchOption.AllDirectories).SelectMany(File.ReadAllLines).ToArray();
        var uncased = codes.Except(made).Where(code => !cased.Any(line => line.Contains(code, StringComparison.Ordinal))).ToArray();
        Assert.Equal([], uncased);
    }
}
