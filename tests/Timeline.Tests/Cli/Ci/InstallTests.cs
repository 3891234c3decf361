namespace Timeline.Tests.Cli.Ci;

/// <summary>The script by which every host gets the program.</summary>
public sealed class InstallTests(StandInReleases releases) : IClassFixture<StandInReleases>
{
    private static readonly string Script = Path.Combine(Repository.Root, ".github/actions/timeline/install.sh");

    [Fact]
    public void It_installs_the_release_for_this_system_over_an_older_one_too()
    {
        using var folder = new TemporaryFolder().With("tool/timeline", "an older one");
        var pinned = StandInReleases.Hash(File.ReadAllBytes(releases.Of(StandInReleases.ArchiveFor(StandInReleases.ThisSystem)))).ToUpperInvariant();
        var run = Install(folder, ("TIMELINE_VERSION", "v" + StandInReleases.Version), ("TIMELINE_RELEASES", releases.Address + "/"), ("TIMELINE_CHECKSUM", pinned));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal($"timeline {StandInReleases.Version} for {StandInReleases.ThisSystem}, checked, in tool\n", run.Out);
        Assert.Equal(StandInReleases.Version + "\n", Shell.Run(folder.Path, "tool/timeline version", []).Out);
    }

    [Theory]
    [InlineData("TIMELINE_VERSION", "", "TIMELINE_VERSION says which release")]
    [InlineData("TIMELINE_VERSION", "../0.1.0", "a version looks like 0.1.0")]
    [InlineData("TIMELINE_VERSION", "9.9.9", "there is no release 9.9.9: ")]
    [InlineData("TIMELINE_RELEASES", "", "TIMELINE_RELEASES says where")]
    [InlineData("TIMELINE_CHECKSUM", "12ab", "is not the one that is pinned")]
    [InlineData("TIMELINE_CHECKSUM", "none", "a SHA-256 is 64 digits")]
    public void What_is_wrong_is_told_and_nothing_is_installed(string variable, string value, string told)
    {
        using var folder = new TemporaryFolder();
        var run = Install(folder, ("TIMELINE_VERSION", StandInReleases.Version), ("TIMELINE_RELEASES", releases.Address), (variable, value));
        Refused(folder, run, told);
    }

    [Fact]
    public void An_archive_that_is_not_what_its_release_says_is_refused()
    {
        using var release = releases.Copy();
        var name = StandInReleases.ArchiveFor(StandInReleases.ThisSystem);
        var archive = release[$"v{StandInReleases.Version}/{name}"];
        File.AppendAllText(archive, "x");
        Refused(release, From(release), $"{name} is not what its release says: its SHA-256 is {StandInReleases.Hash(File.ReadAllBytes(archive))}");
        File.Delete(archive);
        Refused(release, From(release), $"/{name} cannot be had");
        File.WriteAllText(release[$"v{StandInReleases.Version}/SHA256SUMS"], "00  another-file\n");
        Refused(release, From(release), $"does not name {name}");
    }

    [Fact]
    public void On_GitHub_the_reason_is_an_annotation_too()
    {
        using var folder = new TemporaryFolder();
        var run = Install(folder, ("TIMELINE_VERSION", "50%"), ("GITHUB_ACTIONS", "true"));
        Assert.Equal("::error title=timeline::TIMELINE_VERSION is '50%25'; a version looks like 0.1.0\n", run.Out);
    }

    // As on a Mac: its own name and processor, and no sha256sum.
    [Fact]
    public void A_Mac_gets_its_own_archive_and_an_old_one_is_told_what_to_do()
    {
        using var folder = new TemporaryFolder();
        foreach (var tool in (string[])["bash", "curl", "awk", "tar", "gzip", "tr", "mktemp", "rm", "mkdir", "head", "env", "dotnet"])
        {
            Directory.CreateDirectory(folder["bin"]);
            File.CreateSymbolicLink(folder[$"bin/{tool}"], Shell.Run("/", $"command -v {tool}", []).Out.Trim());
        }

        Shell.StandIn(folder, "uname", "case $1 in -s) echo Darwin ;; -m) echo ${CPU:-arm64} ;; esac");
        Shell.StandIn(folder, "shasum", "exec " + Shell.Run("/", "command -v sha256sum", []).Out.Trim());
        var run = Install(folder, ("TIMELINE_VERSION", StandInReleases.Version), ("TIMELINE_RELEASES", releases.Address), ("PATH", folder["bin"]));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.StartsWith($"timeline {StandInReleases.Version} for osx-arm64, checked", run.Out, StringComparison.Ordinal);
        Assert.Equal("-a\n256\n---\n", File.ReadAllText(folder["bin/shasum.log"]));

        Directory.Delete(folder["tool"], recursive: true);
        Refused(folder, Install(folder, ("TIMELINE_VERSION", "0.1.0"), ("TIMELINE_RELEASES", releases.Address), ("PATH", folder["bin"]), ("CPU", "x86_64")),
            "there is no release for osx-x64; the .NET tool runs there");
    }

    // As in Git's bash on Windows, where archives are zips and programs have an ending.
    [Fact]
    public void Windows_gets_a_zip()
    {
        using var release = releases.Copy();
        var name = $"timeline-{StandInReleases.Version}-win-x64.zip";
        release.With($"v{StandInReleases.Version}/{name}", "a zip").With($"v{StandInReleases.Version}/SHA256SUMS", $"{StandInReleases.Hash("a zip"u8.ToArray()).ToUpperInvariant()} *{name}\r\n");
        Shell.StandIn(release, "uname", "case $1 in -s) echo MINGW64_NT-10.0-26100 ;; -m) echo x86_64 ;; esac");
        Shell.StandIn(release, "unzip", $"printf '#!/bin/bash\\necho {StandInReleases.Version}\\n' >tool/timeline.exe; chmod +x tool/timeline.exe");
        var run = Install(release, ("TIMELINE_VERSION", StandInReleases.Version), ("TIMELINE_RELEASES", "file://" + release.Path), ("PATH", Shell.PathWith(release)));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.EndsWith($"/{name}\n-d\ntool\n---\n", File.ReadAllText(release["bin/unzip.log"]), StringComparison.Ordinal);
    }

    // What an image without glibc or libicu shows.
    [Fact]
    public void A_program_that_does_not_start_is_told()
    {
        using var release = releases.Copy();
        var name = StandInReleases.ArchiveFor(StandInReleases.ThisSystem);
        release.With($"v{StandInReleases.Version}/{name}", StandInReleases.Archive("echo 'symbol not found' >&2; exit 127"));
        release.With($"v{StandInReleases.Version}/SHA256SUMS", StandInReleases.Sums([name], release));
        var run = From(release);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not start here; on Linux it needs glibc (Alpine has none) and libicu. It says: symbol not found", run.Error, StringComparison.Ordinal);
    }

    private static TimelineProgram.Outcome From(TemporaryFolder release) =>
        Install(release, ("TIMELINE_VERSION", StandInReleases.Version), ("TIMELINE_RELEASES", "file://" + release.Path));

    private static TimelineProgram.Outcome Install(TemporaryFolder folder, params (string Name, string Value)[] variables) =>
        Shell.Run(folder.Path, $"bash '{Script}' tool", variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)));

    private static void Refused(TemporaryFolder folder, TimelineProgram.Outcome run, string told)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["tool"]), run.Error);
    }
}
