using System.Text.RegularExpressions;

using YamlDotNet.RepresentationModel;

namespace Timeline.Tests.Cli.Ci;

/// <summary>
/// What GitHub does with a workflow and our action, as far as these ask for it: conditions, expressions, the variables of a step and the files it writes
/// into. Actions of others are noted and not run. What GitHub does not know is refused.
/// </summary>
internal sealed partial class StandInGitHub : IDisposable
{
    /// <summary>The repository of timeline, whose action is the one under test.</summary>
    public const string Ours = "us/timeline";

    private static readonly string[] WorkflowKeys = ["name", "on", "permissions", "jobs"];
    private static readonly string[] JobKeys = ["if", "runs-on", "permissions", "concurrency", "environment", "steps"];
    private static readonly string[] StepKeys = ["id", "if", "uses", "with", "run", "shell", "env", "working-directory"];

    private readonly TemporaryFolder runner = new TemporaryFolder().With("output", "").With("path", "").With("summary.md", "");
    private readonly TemporaryFolder workspace;
    private readonly Dictionary<string, string> variables;

    public StandInGitHub(TemporaryFolder workspace, StandInReleases releases, string path)
    {
        this.workspace = workspace;
        variables = new(StringComparer.Ordinal)
        {
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_SERVER_URL"] = releases.Server,
            ["GITHUB_REPOSITORY"] = "them/site",
            ["GITHUB_WORKSPACE"] = workspace.Path,
            ["GITHUB_OUTPUT"] = runner["output"],
            ["GITHUB_PATH"] = runner["path"],
            ["GITHUB_STEP_SUMMARY"] = runner["summary.md"],
            ["RUNNER_TEMP"] = runner.Path,
            ["PATH"] = path,
        };
    }

    /// <summary>Contexts of the run, such as <c>github.event_name</c> and <c>vars.SITE_HOST</c>. What is not there is empty.</summary>
    public Dictionary<string, string> Contexts { get; } = new(StringComparer.Ordinal) { ["runner.os"] = "Linux", ["github.event_name"] = "push" };

    /// <summary>What was asked of the actions of others.</summary>
    public List<(string Name, Dictionary<string, string> With)> Asked { get; } = [];

    /// <summary>What steps printed, and what the failing one exited with.</summary>
    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public int ExitCode { get; private set; }

    public string Summary => File.ReadAllText(runner["summary.md"]);

    /// <summary>Runs the jobs of a workflow that this event is for; returns their names.</summary>
    public List<string> Run(string workflow)
    {
        var file = YamlFile.Read(workspace[workflow]);
        Assert.Empty(file.Keys().Except(WorkflowKeys));
        Assert.NotEmpty(file.Child("on").Keys());
        var jobs = file.Child("jobs")!;
        var ran = new List<string>();
        foreach (var name in jobs.Keys())
        {
            var job = jobs.Child(name)!;
            Assert.Empty(job.Keys().Except(JobKeys));
            Assert.Equal("ubuntu-latest", job.Text("runs-on"));
            if (Holds(job.Text("if"), Contexts))
            {
                ran.Add(name);
                Steps(job.Items("steps"), new(Contexts, StringComparer.Ordinal), workspace.Path);
            }
        }

        return ran;
    }

    /// <summary>Runs our action; returns its outputs.</summary>
    public Dictionary<string, string> Action(string folder, string repository, IReadOnlyDictionary<string, string> with)
    {
        var file = YamlFile.Read(Path.Combine(folder, "action.yml"));
        Assert.Equal("composite", file.Child("runs")!.Text("using"));
        Assert.Empty(with.Keys.Except(file.Child("inputs").Keys()));
        var scope = new Dictionary<string, string>(StringComparer.Ordinal) { ["runner.os"] = "Linux", ["github.action_repository"] = repository };
        foreach (var input in file.Child("inputs").Keys())
        {
            scope["inputs." + input] = with.GetValueOrDefault(input) ?? file.Child("inputs")!.Child(input)!.Text("default")!;
        }

        var steps = file.Child("runs")!.Items("steps").ToList();
        Assert.All(steps.Where(step => step.Text("run") is not null), step => Assert.Equal("bash", step.Text("shell")));
        Steps(steps, scope, folder);
        return file.Child("outputs").Keys().ToDictionary(name => name, name => Filled(file.Child("outputs")!.Child(name)!.Text("value")!, scope), StringComparer.Ordinal);
    }

    public void Dispose() => runner.Dispose();

    private void Steps(IEnumerable<YamlNode> steps, Dictionary<string, string> scope, string actionFolder)
    {
        foreach (var step in steps)
        {
            Assert.Empty(step.Keys().Except(StepKeys));
            if (ExitCode != 0 || !Holds(step.Text("if"), scope))
            {
                continue;
            }

            var outputs = step.Text("uses") is { } uses ? Used(uses, step.Child("with").Texts(), scope) : Ran(step, scope, actionFolder);
            foreach (var (name, value) in outputs)
            {
                scope[$"steps.{step.Text("id")}.outputs.{name}"] = value;
            }
        }
    }

    private Dictionary<string, string> Used(string uses, Dictionary<string, string> written, Dictionary<string, string> scope)
    {
        var with = written.ToDictionary(pair => pair.Key, pair => Filled(pair.Value, scope), StringComparer.Ordinal);
        if (uses.StartsWith("./", StringComparison.Ordinal))
        {
            return Action(workspace[uses[2..]], "", with);
        }

        if (uses == $"{Ours}/.github/actions/timeline@v{StandInReleases.Version}")
        {
            return Action(Path.Combine(Repository.Root, ".github/actions/timeline"), Ours, with);
        }

        Assert.Matches("^actions/[a-z-]+@v[0-9]+$", uses);
        var name = uses.Split('@')[0];
        Asked.Add((name, with));
        return name == "actions/configure-pages" ? new() { ["base_url"] = "https://them.example/site" } : [];
    }

    private Dictionary<string, string> Ran(YamlNode step, Dictionary<string, string> scope, string actionFolder)
    {
        File.WriteAllText(runner["output"], "");
        var own = step.Child("env").Texts().Select(pair => KeyValuePair.Create(pair.Key, Filled(pair.Value, scope)));
        var path = string.Concat(File.ReadAllLines(runner["path"]).Select(folder => folder + ":")) + variables["PATH"];
        var folder = Path.GetFullPath(Filled(step.Text("working-directory") ?? ".", scope), workspace.Path);
        var run = Shell.Run(folder, step.Text("run")!, [.. variables, .. own, new("PATH", path), new("GITHUB_ACTION_PATH", actionFolder)]);
        (Out, Error, ExitCode) = (Out + run.Out, Error + run.Error, run.ExitCode);
        return File.ReadAllLines(runner["output"]).Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    private static bool Holds(string? condition, Dictionary<string, string> scope) => condition is null || condition.Split("&&").All(part =>
    {
        var comparison = Comparison().Match(part);
        Assert.True(comparison.Success, part);
        return (scope.GetValueOrDefault(comparison.Groups[1].Value, "") == comparison.Groups[3].Value) == (comparison.Groups[2].Value == "==");
    });

    private static string Filled(string text, Dictionary<string, string> scope) => Expression().Replace(text, found =>
        found.Groups[1].Value is var asked && asked.StartsWith("hashFiles(", StringComparison.Ordinal) ? "5eed"
            : Context().IsMatch(asked) ? scope.GetValueOrDefault(asked, "")
            : throw new InvalidOperationException("what is " + asked));

    [GeneratedRegex(@"\$\{\{ (.+?) \}\}")]
    private static partial Regex Expression();

    [GeneratedRegex(@"^(?:github|inputs|runner|secrets|steps|vars)\.[a-zA-Z0-9_.-]+$")]
    private static partial Regex Context();

    [GeneratedRegex(@"^\s*([a-z_.-]+) (==|!=) '([^']*)'\s*$")]
    private static partial Regex Comparison();
}
