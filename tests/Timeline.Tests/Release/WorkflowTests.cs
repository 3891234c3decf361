using System.Text.RegularExpressions;

using YamlDotNet.RepresentationModel;

namespace Timeline.Tests.Release;

/// <summary>The workflows run what is here: a script that can be run, or a command of the README.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Path.Combine(Repository.Root, ".github", "workflows")).Select(f => Path.GetFileName(f)!)];

    public static TheoryData<string> Scripts => [.. Directory.GetFiles(Path.Combine(Repository.Root, ".github"), "*.sh", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f))];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_step_is_an_action_of_a_fixed_version_a_script_of_ours_or_a_command_of_the_README(string name)
    {
        var steps = 0;
        foreach (var (_, job) in Map(Read(name)["jobs"]))
        {
            foreach (var step in ((YamlSequenceNode)job["steps"]).Children)
            {
                steps++;
                var (key, value) = Map(step).Single(pair => pair.Key is "uses" or "run");
                var words = ((YamlScalarNode)value).Value!;
                if (key == "uses")
                {
                    Assert.Matches(@"^[\w-]+/[\w-]+@v\d+$", words);
                    continue;
                }

                var script = words.Split(' ')[0];
                if (script == "dotnet")
                {
                    Assert.Matches(@"^dotnet run --project src/Cli -- (build|check) --strict$", words);
                    continue;
                }

                Assert.True(File.Exists(Path.Combine(Repository.Root, script)), words);
                Assert.DoesNotMatch(Inline(), words);
            }
        }

        Assert.True(steps > 4);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_script_says_what_it_is_can_be_run_and_stops_at_a_fault(string path)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, path));
        Assert.Equal("#!/usr/bin/env bash", lines[0]);
        Assert.StartsWith("# ", lines[1], StringComparison.Ordinal);
        Assert.Contains("set -euo pipefail", lines);
        Assert.Equal((0, ""), MadeRelease.Run(Repository.Root, "bash", "-n", path));
        Assert.StartsWith("100755 ", MadeRelease.Run(Repository.Root, "git", "ls-files", "--stage", path).Out, StringComparison.Ordinal); // of any checkout
    }

    [Fact]
    public void A_release_is_made_for_the_four_systems_that_the_leading_package_names()
    {
        var systems = ((YamlSequenceNode)Read("release.yml")["jobs"]["system"]["strategy"]["matrix"]["include"]).Children.Select(m => ((YamlScalarNode)m["system"]).Value!).ToArray();
        Assert.Equal(["linux-x64", "linux-arm64", "osx-arm64", "win-x64"], systems);
        Assert.Contains($">{string.Join(';', systems)};any</ToolPackageRuntimeIdentifiers>", File.ReadAllText(Path.Combine(Repository.Root, "src", "Cli", "Cli.csproj")), StringComparison.Ordinal);
    }

    private static YamlNode Read(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", name))));
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<(string Key, YamlNode Value)> Map(YamlNode node) => ((YamlMappingNode)node).Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, pair.Value));

    // Logic belongs into the scripts.
    [GeneratedRegex(@"[;|&]|\n.|\bif\b")]
    private static partial Regex Inline();
}
