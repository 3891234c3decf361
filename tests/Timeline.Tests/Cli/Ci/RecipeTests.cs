using System.Text.RegularExpressions;

using Tomlyn;
using Tomlyn.Model;

using YamlDotNet.RepresentationModel;

namespace Timeline.Tests.Cli.Ci;

/// <summary>What `timeline new ci` writes, run as its host runs it: against releases on this machine, with stand-ins for what publishes.</summary>
public sealed partial class RecipeTests(StandInReleases releases) : IClassFixture<StandInReleases>
{
    private const string Workflow = ".github/workflows/site.yml";

    private static readonly string[] GitLabKeywords = ["extends", "image", "cache", "before_script", "stage", "script", "artifacts", "environment", "pages", "rules"];

    // Names by content end in eight digits of their hash.
    private const string Hashed = "*.[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f].*";

    public static TheoryData<string, string[]> Hosts => new()
    {
        { "github", [Workflow] },
        { "gitlab", [".gitlab-ci.yml", "ci/install-timeline.sh"] },
        { "netlify", ["ci/build.sh", "ci/install-timeline.sh", "ci/netlify-cache/index.js", "ci/netlify-cache/manifest.yml", "netlify.toml"] },
        { "cloudflare", ["ci/build.sh", "ci/install-timeline.sh"] },
        { "s3", [Workflow, "ci/deploy.sh"] },
        { "rsync", [Workflow, "ci/deploy.sh"] },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Each_pins_its_version_checks_strictly_and_writes_over_nothing(string host, string[] files)
    {
        using var site = new TemporaryFolder().With("input/timeline.yml", "title: Mine\n");
        var run = NewSite.Run(site.Path, "new", "ci", host, "--from", StandInGitHub.Ours);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(files, Files(site));
        var texts = files.ToDictionary(file => file, file => File.ReadAllText(site[file]), StringComparer.Ordinal);
        Assert.All(texts, file => Assert.DoesNotContain("__", file.Value, StringComparison.Ordinal));
        Assert.Contains(texts.Values, text => text.Contains(StandInReleases.Version, StringComparison.Ordinal));
        Assert.Contains(texts.Values, text => text.Contains(StandInGitHub.Ours, StringComparison.Ordinal));
        Assert.Contains(texts.Values, text => text.Contains("strict", StringComparison.Ordinal));
        foreach (var script in files.Where(file => file.EndsWith(".sh", StringComparison.Ordinal)))
        {
            Assert.Equal(new(0, "", ""), Shell.Run(site.Path, "bash -n " + script, []));
        }

        // What is left to be set is what the files ask for.
        Assert.All(Variable().Matches(run.Out).Select(name => name.Value), name => Assert.Contains(texts.Values, text => text.Contains(name, StringComparison.Ordinal)));
        Assert.All(files, file => Assert.Contains($"\n  {file}\n", "\n" + run.Out, StringComparison.Ordinal));

        File.Delete(site[files[0]]);
        site.With(files[^1], "mine\n");
        var again = NewSite.Run(site.Path, "new", "ci", host, "--from", StandInGitHub.Ours);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains($"timeline: {files[^1]} exists already", again.Error, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(site[files[^1]]));
        Assert.Equal(files.Length > 1 ? files[1..] : files, Files(site));
    }

    [Fact]
    public void GitHub_checks_pull_requests_and_publishes_pushes()
    {
        using var site = NewSite.For("github", StandInGitHub.Ours);
        using (var push = OnGitHub(site))
        {
            Assert.Equal(["publish"], push.Run(Workflow));
            Assert.True(push.ExitCode == 0, push.Error);
            Assert.Equal(["actions/checkout", "actions/configure-pages", "actions/cache", "actions/upload-pages-artifact", "actions/deploy-pages"], push.Asked.Select(asked => asked.Name));
            Assert.Equal("./output", push.Asked[3].With["path"]);
            Assert.Contains("https://them.example/site/events/", File.ReadAllText(site["output/sitemap.xml"]), StringComparison.Ordinal);
        }

        var line = NewSite.BreakQuote(site);
        using var request = OnGitHub(site);
        request.Contexts["github.event_name"] = "pull_request";
        Assert.Equal(["check"], request.Run(Workflow));
        Assert.Equal(1, request.ExitCode);
        Assert.Contains($"\n::error file={NewSite.BrokenQuote},line={line},col=", request.Out, StringComparison.Ordinal);
        Assert.Equal(["actions/checkout", "actions/cache"], request.Asked.Select(asked => asked.Name));
    }

    // The releases of another host than GitHub have no action beside them.
    [Fact]
    public void Where_releases_are_no_repository_on_GitHub_the_action_is_copied()
    {
        using var site = NewSite.For("github", releases.Address);
        Assert.Equal("./.github/actions/timeline", YamlFile.Read(site[Workflow]).Child("jobs")!.Child("check")!.Items("steps").Last().Text("uses"));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, ".github/actions/timeline/install.sh")), File.ReadAllText(site[".github/actions/timeline/install.sh"]));
        using var request = OnGitHub(site);
        request.Contexts["github.event_name"] = "pull_request";
        request.Run(Workflow);
        Assert.True(request.ExitCode == 0, request.Error);
    }

    [Fact]
    public void To_S3_go_first_what_pages_need_then_pages_and_last_what_is_gone_goes()
    {
        using var site = NewSite.For("s3", StandInGitHub.Ours);
        Shell.StandIn(site, "aws", $"echo \"$AWS_ACCESS_KEY_ID ${{AWS_ENDPOINT_URL-none}}\" >>'{site["bin/aws.log"]}'");
        using var push = OnGitHub(site);
        push.Contexts["vars.S3_TO"] = "s3://bucket/a b";
        push.Contexts["vars.SITE_HOST"] = "https://them.example/";
        push.Contexts["secrets.AWS_ACCESS_KEY_ID"] = "key";
        Assert.Equal(["publish"], push.Run(Workflow));
        Assert.True(push.ExitCode == 0, push.Error);
        Assert.Contains("https://them.example/events/", File.ReadAllText(site["output/sitemap.xml"]), StringComparison.Ordinal);
        string[] to = ["s3", "sync", "output", "s3://bucket/a b", "--only-show-errors"];
        Assert.Equal(
        [
            .. to, "--exclude", "*", "--include", "assets/" + Hashed, "--include", "data/" + Hashed, "--cache-control", "public, max-age=31536000, immutable", "---", "key none",
            .. to, "--exclude", "*.html", "--exclude", "assets/" + Hashed, "--exclude", "data/" + Hashed, "--exclude", ".timeline", "--cache-control", "no-cache", "---", "key none",
            .. to, "--exclude", "*", "--include", "*.html", "--cache-control", "no-cache", "---", "key none",
            .. to, "--exclude", ".timeline", "--delete", "---", "key none",
        ], File.ReadAllLines(site["bin/aws.log"]));

        // A broken quote publishes nothing.
        File.Delete(site["bin/aws.log"]);
        NewSite.BreakQuote(site);
        using var broken = OnGitHub(site);
        broken.Run(Workflow);
        Assert.Equal(1, broken.ExitCode);
        Assert.False(File.Exists(site["bin/aws.log"]));
    }

    [Fact]
    public void A_server_of_ones_own_gets_the_site_by_a_key_that_is_gone_afterwards()
    {
        using var site = NewSite.For("rsync", StandInGitHub.Ours);
        Shell.StandIn(site, "rsync", $"set -- $RSYNC_RSH; echo \"$3\" >'{site["bin/key.path"]}'; cat \"$3\" >'{site["bin/key"]}'; stat -c %a \"$3\" >'{site["bin/key.mode"]}'; echo \"$*\" >'{site["bin/rsh"]}'");
        using var push = OnGitHub(site);
        push.Contexts["vars.RSYNC_TO"] = "them@them.example:/var/www/site/";
        push.Contexts["vars.SSH_KNOWN_HOSTS"] = "them.example ssh-ed25519 AAAA";
        push.Contexts["secrets.SSH_KEY"] = "-----BEGIN\r\nkey\r\n-----END\r\n";
        push.Run(Workflow);
        Assert.True(push.ExitCode == 0, push.Error);
        Assert.Equal(["output/", "them@them.example:/var/www/site/", "---"], File.ReadAllLines(site["bin/rsync.log"])[^3..]);
        Assert.Equal("-----BEGIN\nkey\n-----END\n", File.ReadAllText(site["bin/key"]).TrimEnd('\n') + "\n");
        Assert.Equal("600\n", File.ReadAllText(site["bin/key.mode"]));
        Assert.Contains("StrictHostKeyChecking=yes", File.ReadAllText(site["bin/rsh"]), StringComparison.Ordinal);
        Assert.False(File.Exists(File.ReadAllText(site["bin/key.path"]).Trim()));
    }

    // What has no site in it would empty the place.
    [Theory]
    [InlineData("s3", "S3_TO", "aws")]
    [InlineData("rsync", "RSYNC_TO", "rsync")]
    public void Nothing_is_sent_where_there_is_no_site_or_no_place(string host, string variable, string program)
    {
        using var site = NewSite.For(host, StandInGitHub.Ours);
        Shell.StandIn(site, program);
        var path = KeyValuePair.Create("PATH", Shell.PathWith(site));
        Assert.Contains("output holds no site; build it first", Shell.Run(site.Path, "bash ci/deploy.sh", [path, new(variable, "somewhere")]).Error, StringComparison.Ordinal);
        Assert.Contains($"{variable}: says where the site goes", Shell.Run(site.Path, "bash ci/deploy.sh", [path]).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site[$"bin/{program}.log"]));
    }

    [Fact]
    public void GitLab_checks_merge_requests_publishes_the_default_branch_and_previews_where_it_can()
    {
        using var site = NewSite.For("gitlab", releases.Address);
        var file = YamlFile.Read(site[".gitlab-ci.yml"]);
        Assert.Equal(["variables", ".timeline", "check", "publish", "preview"], file.Keys());
        Assert.All(file.Keys().Skip(1), job => Assert.Empty(file.Child(job).Keys().Except(GitLabKeywords)));
        Dictionary<string, string> push = new() { ["CI_COMMIT_BRANCH"] = "main", ["CI_DEFAULT_BRANCH"] = "main", ["CI_PIPELINE_SOURCE"] = "push" };
        Dictionary<string, string> request = new() { ["CI_DEFAULT_BRANCH"] = "main", ["CI_PIPELINE_SOURCE"] = "merge_request_event" };
        Assert.Equal(["publish"], Jobs(push));
        Assert.Equal(["check"], Jobs(request));
        Assert.Equal(["check", "preview"], Jobs(new(request) { ["TIMELINE_PREVIEWS"] = "true" }));

        var publish = GitLabJob(site, file, "publish", ("CI_PAGES_URL", "https://them.example/site"));
        Assert.True(publish.ExitCode == 0, publish.Error);
        Assert.Contains("https://them.example/site/events/", File.ReadAllText(site["public/sitemap.xml"]), StringComparison.Ordinal);
        var preview = file.Child("preview")!;
        Assert.Equal("public", preview.Child("pages")!.Text("publish"));
        Assert.Equal("mr-$CI_MERGE_REQUEST_IID", preview.Child("pages")!.Text("path_prefix"));
        Assert.Equal(file.Child("publish")!.Items("script"), preview.Items("script"));

        var line = NewSite.BreakQuote(site);
        var check = GitLabJob(site, file, "check");
        Assert.Equal(1, check.ExitCode);
        var report = file.Child("check")!.Child("artifacts")!.Child("reports")!.Text("codequality")!;
        Assert.Matches($"\"path\": \"{NewSite.BrokenQuote}\",\\s+\"lines\": {{\\s+\"begin\": {line}\\s", File.ReadAllText(site[report]));

        List<string> Jobs(Dictionary<string, string> variables) =>
            [.. file.Keys().Where(name => file.Child(name)!.Items("rules").Any(rule => GitLabHolds(rule.Text("if")!, variables)))];
    }

    [Fact]
    public void Netlify_builds_for_its_main_address_and_for_that_of_a_preview()
    {
        using var site = NewSite.For("netlify", releases.Address);
        var settings = (TomlTable)TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(site["netlify.toml"]))!;
        var build = (TomlTable)settings["build"];
        var variables = ((TomlTable)build["environment"]).ToDictionary(pair => pair.Key, pair => (string)pair.Value, StringComparer.Ordinal);
        variables["URL"] = "https://them.example";
        variables["DEPLOY_PRIME_URL"] = "https://deploy-preview-1--them.example";
        foreach (var (context, host) in new[] { ("production", "URL"), ("deploy-preview", "DEPLOY_PRIME_URL") })
        {
            var run = Shell.Run(site.Path, (string)build["command"], [.. variables, new("CONTEXT", context)]);
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.Contains(variables[host] + "/events/", File.ReadAllText(site[$"{build["publish"]}/sitemap.xml"]), StringComparison.Ordinal);
        }

        // A plugin of the site's own is a folder from the top of the repository, with a manifest and functions named by when they run.
        var plugin = (string)((TomlTable)((TomlTableArray)settings["plugins"]).Single())["package"];
        Assert.StartsWith("/", plugin, StringComparison.Ordinal);
        Assert.NotEqual("", YamlFile.Read(site[plugin[1..] + "/manifest.yml"]).Text("name"));
        var code = File.ReadAllText(site[plugin[1..] + "/index.js"]);
        Assert.Matches(@"onPreBuild: \(\{ utils \}\) => utils\.cache\.restore\(""\.timeline""\)", code);
        Assert.Matches(@"onPostBuild: \(\{ utils \}\) => utils\.cache\.save\(""\.timeline""\)", code);
    }

    [Fact]
    public void Cloudflare_builds_previews_for_their_address_and_the_main_branch_for_the_sites_own()
    {
        using var site = NewSite.For("cloudflare", releases.Address);
        File.AppendAllText(site["input/timeline.yml"], "host: https://them.example/\n");
        (string Branch, string? Host, string Expected)[] builds =
        [
            ("main", null, "https://them.example/events/"),
            ("main", "https://www.them.example", "https://www.them.example/events/"),
            ("a-branch", "https://www.them.example", "https://1234.them.pages.dev/events/"),
        ];
        foreach (var (branch, host, expected) in builds)
        {
            Dictionary<string, string> variables = new() { ["CF_PAGES_BRANCH"] = branch, ["CF_PAGES_URL"] = "https://1234.them.pages.dev" };
            if (host is not null)
            {
                variables["SITE_HOST"] = host;
            }

            var run = Shell.Run(site.Path, "bash ci/build.sh", variables);
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.Contains(expected, File.ReadAllText(site["output/sitemap.xml"]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nobody_invents_where_releases_are()
    {
        using var site = new TemporaryFolder().With("input/timeline.yml", "title: Mine\n");
        var run = NewSite.Run(site.Path, "new", "ci", "gitlab");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("say --from and a repository on GitHub as OWNER/NAME", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, NewSite.Run(site.Path, "new", "site", "more", "--ci", "gitlab").ExitCode);
        Assert.Equal(2, NewSite.Run(site.Path, "new", "site", "more", "--from", StandInGitHub.Ours).ExitCode);
        Assert.Equal(2, NewSite.Run(site.Path, "new", "ci", "geocities", "--from", StandInGitHub.Ours).ExitCode);
        Assert.False(Directory.Exists(site["more"]));
        Assert.Empty(Files(site));
    }

    [Theory]
    [InlineData("us/timeline", "https://github.com/us/timeline/releases/download")]
    [InlineData("https://github.com/us/timeline", "https://github.com/us/timeline/releases/download")]
    [InlineData("https://github.com/us/timeline.git", "https://github.com/us/timeline/releases/download")]
    [InlineData("https://github.com/us/timeline/releases/", "https://github.com/us/timeline/releases/download")]
    [InlineData("https://them.example/releases/", "https://them.example/releases")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("timeline", null)]
    [InlineData("ftp://them.example/releases", null)]
    [InlineData("https://me:secret@them.example/", null)]
    [InlineData("https://them.example/$(id)", null)]
    [InlineData("https://them.example/a\"b", null)]
    [InlineData("https://them.example/?a=b", null)]
    public void Releases_are_a_repository_or_an_address(string from, string? releasesFolder)
    {
        using var site = new TemporaryFolder().With("input/timeline.yml", "title: Mine\n");
        var run = NewSite.Run(site.Path, "new", "ci", "gitlab", "--from", from);
        Assert.Equal(releasesFolder is null ? 2 : 0, run.ExitCode);
        if (releasesFolder is not null)
        {
            Assert.Equal(releasesFolder, YamlFile.Read(site[".gitlab-ci.yml"]).Child("variables")!.Text("TIMELINE_RELEASES"));
        }
    }

    [Fact]
    public void It_is_all_or_nothing_and_only_for_a_site()
    {
        using var site = new TemporaryFolder();
        var run = NewSite.Run(site.Path, "new", "ci", "gitlab", "--from", StandInGitHub.Ours);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'timeline new site --ci gitlab' makes one", run.Error, StringComparison.Ordinal);

        // A file stands where a folder is needed, after the first file was written.
        site.With("input/timeline.yml", "title: Mine\n").With("ci", "a file");
        Assert.Equal(1, NewSite.Run(site.Path, "new", "ci", "gitlab", "--from", StandInGitHub.Ours).ExitCode);
        Assert.Equal(["ci"], Files(site));
    }

    [Fact]
    public void A_site_that_is_not_at_the_top_of_its_repository_is_told_where_hosts_look()
    {
        using var repository = new TemporaryFolder().With("a/site/input/timeline.yml", "title: Mine\n");
        Git.Run(repository.Path, "init", "--quiet");
        var run = NewSite.Run(repository["a/site"], "new", "ci", "github", "--from", StandInGitHub.Ours);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The repository begins at ../.., and hosts read these files there only: move them, and let them work in a/site.", run.Out, StringComparison.Ordinal);
    }

    private StandInGitHub OnGitHub(TemporaryFolder site) => new(site, releases, Shell.PathWith(site));

    private static string[] Files(TemporaryFolder site) =>
    [
        .. Directory.GetFiles(site.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(site.Path, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("input/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    // Variables of the file, then of the job; the lines before the script and the script's in one shell.
    private static TimelineProgram.Outcome GitLabJob(TemporaryFolder site, YamlMappingNode file, string name, params (string Name, string Value)[] variables)
    {
        var job = file.Child(name)!;
        var shared = file.Child(job.Text("extends")!)!;
        var lines = shared.Items("before_script").Concat(job.Items("script")).Select(line => ((YamlScalarNode)line).Value);
        return Shell.Run(site.Path, string.Join('\n', lines), [.. file.Child("variables").Texts(), .. variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))]);
    }

    private static bool GitLabHolds(string rule, Dictionary<string, string> variables) => rule.Split(" && ").All(part =>
    {
        var sides = part.Split(" == ").Select(side => side[0] == '$' ? variables.GetValueOrDefault(side[1..], "") : side.Trim('"')).ToArray();
        return sides[0] == sides[1];
    });

    [GeneratedRegex(@"\b[A-Z0-9]+_[A-Z0-9_]+\b")]
    private static partial Regex Variable();
}
