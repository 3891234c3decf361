using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Timeline.Tests.Cli;
using Timeline.Tests.Theme;

namespace Timeline.Tests.Release;

/// <summary>What a release is made of: each of its files is used as who downloads it would.</summary>
public sealed partial class ReleaseTests(MadeRelease release) : IClassFixture<MadeRelease>
{
    [Fact]
    public void It_has_an_archive_packages_a_bill_of_materials_and_their_checksums_and_leaves_the_tree_clean()
    {
        var (version, system) = (release.Version, MadeRelease.System);
        Assert.Equal(
            new[] { "SHA256SUMS", $"timeline-{version}-{system}.tar.gz", $"timeline-{version}.cdx.json", $"timeline.{version}.nupkg", $"timeline.any.{version}.nupkg", $"timeline.{system}.{version}.nupkg" }.Order(StringComparer.Ordinal),
            Directory.GetFiles(release.Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("warning", release.Said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, MadeRelease.Run(release.Folder, "sha256sum", "--check", "--strict", "SHA256SUMS").ExitCode);
        Assert.Equal("", MadeRelease.Run(Repository.Root, "git", "diff", "--stat", "--", "*packages.lock.json").Out);
    }

    [Fact]
    public void The_archive_is_the_program_as_machine_code_and_makes_the_same_bytes_as_the_one_that_NET_runs()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal((0, ""), MadeRelease.Run(folder.Path, "tar", "-xzf", Path.Combine(release.Folder, $"timeline-{release.Version}-{MadeRelease.System}.tar.gz")));
        Assert.Equal(["LICENSE", "libHarfBuzzSharp.so", "libSkiaSharp.so", "timeline"], Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        AssertNative(MadeRelease.Run(folder.Path, folder["timeline"], "version", "--json").Out);

        string[] build = ["build", "-i", Path.Combine(Repository.Root, "input"), "-s", "host=https://example.org/t/", "-s", "exports=all", "-o"];
        var native = MadeRelease.Run(Repository.Root, folder["timeline"], [.. build, folder["native"]]);
        Assert.True(native.ExitCode == 0, native.Out);
        Assert.Equal(0, TimelineProgram.RunManaged(Repository.Root, [.. build, folder["managed"]]).ExitCode);
        AssertSame(folder["managed"], folder["native"]);
        Assert.True(File.Exists(folder["native/assets/card.png"]));

        // As the CI of a site gets it, checked against the release's checksums.
        Directory.CreateSymbolicLink(folder["v" + release.Version], release.Folder);
        var install = Cli.Ci.Shell.Run(
            folder.Path,
            $"bash '{Path.Combine(Repository.Root, ".github/actions/timeline/install.sh")}' installed",
            [new("TIMELINE_VERSION", release.Version), new("TIMELINE_RELEASES", "file://" + folder.Path)]);
        Assert.True(install.ExitCode == 0, install.Error);
        Assert.Equal(File.ReadAllBytes(folder["timeline"]), File.ReadAllBytes(folder["installed/timeline"]));
    }

    [Fact]
    public async Task The_tool_is_installed_from_the_packages_and_takes_a_new_site_to_a_server()
    {
        using var folder = new TemporaryFolder();
        var install = MadeRelease.Run(folder.Path, "env", "NUGET_PACKAGES=" + folder["cache"], "dotnet", "tool", "install", "timeline", "--tool-path", folder["tool"], "--source", release.Folder, "--no-cache");
        Assert.True(install.ExitCode == 0, install.Out);
        var tool = folder["tool/timeline"];
        AssertNative(MadeRelease.Run(folder.Path, tool, "version", "--json").Out);

        foreach (string[] step in new string[][] { ["new", "site", "site"], ["build", "-i", "site/input", "-o", "www", "--strict"], ["check", "-i", "site/input", "--strict"] })
        {
            var run = MadeRelease.Run(folder.Path, tool, step);
            Assert.True(run.ExitCode == 0, string.Join(' ', step) + "\n" + run.Out);
        }

        using var host = new StaticHost(folder["www"], "/a/b/");
        await AssertAllLinksLeadSomewhere(new(host.Address));
    }

    [Fact]
    public void The_portable_package_makes_the_same_bytes_and_the_tool_runs_without_being_installed()
    {
        using var folder = new TemporaryFolder();
        ZipFile.ExtractToDirectory(Path.Combine(release.Folder, $"timeline.any.{release.Version}.nupkg"), folder["any"]);
        var program = Directory.GetFiles(folder["any"], "timeline.dll", SearchOption.AllDirectories).Single();
        Assert.Equal(0, MadeRelease.Run(folder.Path, "dotnet", program, "new", "site", "site").ExitCode);
        var any = MadeRelease.Run(folder.Path, "dotnet", program, "build", "-i", "site/input", "-s", "host=https://example.org/", "-o", "any-output");
        Assert.True(any.ExitCode == 0, any.Out);

        // A cache of its own: the machine's may hold another build of this version.
        var once = MadeRelease.Run(folder.Path, "env", "NUGET_PACKAGES=" + folder["cache"], "dotnet", "tool", "exec", $"timeline@{release.Version}", "--source", release.Folder, "--yes", "--", "build", "-i", "site/input", "-s", "host=https://example.org/", "-o", "once-output");
        Assert.True(once.ExitCode == 0, once.Out);
        AssertSame(folder["any-output"], folder["once-output"]);
        Assert.True(File.Exists(folder["any-output/assets/card.png"])); // by the native libraries of the package
    }

    [Fact]
    public void The_bill_of_materials_names_every_package_that_is_in_the_program()
    {
        var bill = JsonNode.Parse(File.ReadAllText(Path.Combine(release.Folder, $"timeline-{release.Version}.cdx.json")))!;
        Assert.Equal("CycloneDX", (string?)bill["bomFormat"]);
        Assert.Equal(release.Version, (string?)bill["metadata"]!["component"]!["version"]);
        var named = bill["components"]!.AsArray().Select(c => $"{(string?)c!["name"]} {(string?)c["version"]}").ToHashSet(StringComparer.Ordinal);
        var locked = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Cli", "packages.lock.json")))!["dependencies"]!["net10.0"]!.AsObject()
            .Where(p => (string?)p.Value!["type"] is not "Project" && p.Key is not ("Meziantou.Analyzer" or "Microsoft.CodeAnalysis.BannedApiAnalyzers" or "Microsoft.NET.ILLink.Tasks"))
            .Select(p => $"{p.Key} {(string?)p.Value!["resolved"]}");
        Assert.Equal([], locked.Where(p => !named.Contains(p)));
    }

    [Fact]
    public void The_version_is_that_of_the_tree_and_a_tag_for_another_is_refused()
    {
        Assert.Equal(release.Version, TimelineProgram.Run(Repository.Root, "version").Out.Trim());
        Assert.Equal(0, MadeRelease.Script("version.sh", "v" + release.Version).ExitCode);
        var other = MadeRelease.Script("version.sh", "v9.9.9");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains($"the tag is v9.9.9, but src/Directory.Build.props says {release.Version}", other.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_is_tried_as_a_newcomer_would_before_it_is_published()
    {
        var tried = MadeRelease.Script("try.sh", Path.Combine(release.Folder, $"timeline-{release.Version}-{MadeRelease.System}.tar.gz"));
        Assert.True(tried.ExitCode == 0, tried.Out);
    }

    private static void AssertNative(string version)
    {
        var json = JsonNode.Parse(version)!;
        Assert.True((bool)json["native"]!);
        Assert.Equal(MadeRelease.System, (string?)json["system"]);
    }

    private static void AssertSame(string expected, string actual)
    {
        var (one, other) = (Tree(expected), Tree(actual));
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, file => Assert.True(File.ReadAllBytes(file.Value).AsSpan().SequenceEqual(File.ReadAllBytes(other[file.Key])), file.Key + " differs"));
    }

    private static SortedDictionary<string, string> Tree(string folder) =>
        new(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/')), StringComparer.Ordinal);

    // From the home page on, as a crawler goes; what lies outside is not followed.
    private static async Task AssertAllLinksLeadSomewhere(Uri home)
    {
        using var client = new HttpClient();
        var (seen, waiting) = (new HashSet<Uri>(), new Queue<Uri>([home]));
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (Match link in Links().Matches(Scripts().Replace(await answer.Content.ReadAsStringAsync(), "")))
            {
                var to = new Uri(address, WebUtility.HtmlDecode(link.Groups[1].Value));
                if (to.Authority == home.Authority)
                {
                    waiting.Enqueue(new(to.GetLeftPart(UriPartial.Path)));
                }
            }
        }

        Assert.True(seen.Count > 40, $"only {seen.Count} pages and files were found");
    }

    [GeneratedRegex("<script[^>]*>[^<]+.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("(?:href|src)=\"([^\"#]+)")]
    private static partial Regex Links();
}
