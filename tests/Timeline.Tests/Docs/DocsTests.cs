using System.Collections.Immutable;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

using Timeline.Cli;
using Timeline.Cli.Terminal;
using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Tests.Docs;

/// <summary>Newcomers follow the documents literally, and so does this: every command is typed in order, every example is read.</summary>
public sealed partial class DocsTests
{
    // What is run: the program, and what moves among files. Nothing else, since it may reach out of this machine.
    private static readonly string[] run = ["timeline", "cd", "mkdir", "cp", "mv", "cat", "echo"];

    // A command that is not run here, by its first word or words, and why. Its words are checked instead.
    private static readonly (string Begins, string Why)[] notRun =
    [
        ("dotnet", "compiles or installs, which takes minutes and packages; tests of the program and of its packages do it"),
        ("dnx", "installs a package"),
        ("alias", "follows an installation"),
        ("tests/run.sh", "runs this test"),
        ("curl", "asks the web"),
        ("timeline new ci", "names the release that the program is of, and what the tests run is of none; tests of the recipes run it"),
    ];

    // Signs of a line that cannot be typed as it stands.
    private static readonly (string Sign, string Why)[] notTyped =
    [
        ("…", "stands for something of the reader's"),
        (".example/", "asks the web"),
    ];

    // What a site is made of has tests of its own.
    private static readonly string[] otherTests = ["/Explanations/", "/NewSite/"];

    public static TheoryData<string> Documents =>
    [
        "README.md",
        .. new[] { ".github", "src", "theme", "tests/Timeline.Benchmarks" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !otherTests.Any(part => file.Contains(part, StringComparison.Ordinal))).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_documents_have_commands_and_examples()
    {
        var blocks = DocBlock.Of("README.md").ToList();
        Assert.True(blocks.Where(block => block.IsShell).SelectMany(Lines).Count(line => WhyNot(line.Text) is null) >= 8, "README.md has commands that are run");
        Assert.True(blocks.Count(block => block.Language == "yaml") >= 5, "README.md has examples");
        Assert.Contains(DocBlock.Of("src/Edtf/README.md"), block => block.IsSession);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_do_what_they_say_in_order(string file)
    {
        ReaderShell? shell = null;
        try
        {
            foreach (var block in DocBlock.Of(file).Where(block => block.IsShell || block.IsSession || block.Path is not null))
            {
                if (block.IsSession)
                {
                    Assert.Equal(block.Text, Session(shell ??= new(), block));
                }
                else if (!block.IsShell)
                {
                    Save(shell, block);
                }
                else
                {
                    foreach (var (place, line) in Lines(block))
                    {
                        var problem = WhyNot(line) is null ? (shell ??= new()).Type(line) : null;
                        Assert.True(problem is null, $"{place}: {line}\n{problem}");
                    }
                }
            }
        }
        finally
        {
            shell?.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_that_are_not_run_could_be(string file)
    {
        var problems = DocBlock.Of(file).Where(block => block.IsShell).SelectMany(Lines).Where(line => WhyNot(line.Text) is not null)
            .SelectMany(line => ShellLine.Commands(line.Text).SelectMany(words => Problems(words)).Select(problem => $"{line.Place}: {line.Text}\n  {problem}"));
        Assert.Equal([], problems);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Examples_are_read_without_complaint(string file)
    {
        var complaints = new Complaints();
        foreach (var block in DocBlock.Of(file).Where(block => block.Language is "yaml" or "yml" or "json"))
        {
            Read(block, complaints);
        }

        Assert.Equal([], complaints.ToImmutable().Select(d => d.ToString()));
    }

    private static IEnumerable<(string Place, string Text)> Lines(DocBlock block) =>
        block.Text.Split('\n').Select((text, i) => ($"{block.File}:{block.Line + i}", text)).Where(line => line.text.Length > 0 && line.text[0] != '#');

    private static string? WhyNot(string line) =>
        notTyped.Where(sign => line.Contains(sign.Sign, StringComparison.Ordinal)).Select(sign => sign.Why)
            .Concat(ShellLine.Commands(line).Select(WhyNot).OfType<string>())
            .FirstOrDefault();

    private static string? WhyNot(ImmutableArray<string> command) =>
        notRun.Where(one => (string.Join(' ', command) + " ").StartsWith(one.Begins + " ", StringComparison.Ordinal)).Select(one => one.Why).FirstOrDefault()
        ?? (run.Contains(command[0]) ? null : "is another's program, which may reach out of this machine");

    // The words of the program must be its own, and what looks like a path of this repository must be one.
    private static IEnumerable<string> Problems(IEnumerable<string> command)
    {
        var words = command.ToArray();
        var own = words[0] == "timeline" ? words[1..] : words is ["dotnet", "run", ..] && Array.IndexOf(words, "--") is > 0 and var end ? words[(end + 1)..] : null;
        var parsed = own is null ? null : CommandLine.Describe(Nobody).Parse(own);
        foreach (var error in parsed?.Errors ?? [])
        {
            yield return error.Message;
        }

        // Where a command takes any number of words, an option it does not have would be one of them.
        foreach (var token in parsed?.Tokens.Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal)) ?? [])
        {
            yield return $"there is no option {token.Value}";
        }

        foreach (var path in own is null ? words.Where(word => RepositoryPath().IsMatch(word)) : [])
        {
            if (!Path.Exists(Path.Combine(Repository.Root, path)))
            {
                yield return $"there is no {path}";
            }
        }
    }

    // What the documents say of their example: "a facet of your own, declared in timeline.yml".
    private static readonly Settings WithFacets = new()
    {
        Title = "Example",
        At = default,
        Facets = [new("people", "People", ImmutableDictionary<string, string>.Empty, default)],
    };

    private static Host Nobody => new(TextReader.Null, TextWriter.Null, TextWriter.Null, Repository.Root, NodaTime.SystemClock.Instance, IsTerminal: false);

    private static string Session(ReaderShell shell, DocBlock block) => string.Concat(block.Text.Split('\n')
        .Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => $"{line}\n{shell.Printed(line[2..])}"));

    // A record that a document shows with its path is there when the commands below need it. A lock that is cut short is written out.
    private static void Save(ReaderShell? shell, DocBlock block)
    {
        if (shell is null || !block.Path!.StartsWith("seeds/", StringComparison.Ordinal))
        {
            return;
        }

        var path = Path.Combine(shell.Folder, block.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, WithLock(block.Text, Path.GetDirectoryName(path)!));
    }

    private static string WithLock(string record, string folder)
    {
        var text = TextField().Match(record).Groups[1].Value;
        return CutLock().Replace(record, cut =>
        {
            var whole = TextLock.Of(File.ReadAllBytes(Path.Combine(folder, text)), isText: true);
            Assert.StartsWith(cut.Groups[1].Value, whole, StringComparison.Ordinal);
            return $"sha256: {whole}";
        });
    }

    private static void Read(DocBlock block, Complaints complaints)
    {
        var text = WithLock(block.Text, Path.Combine(Repository.Cases, "readme", "seeds"));
        var node = ContentNodes.Read(new TextFile($"{block.Place}.{(block.Language == "json" ? "json" : "yml")}", text), complaints);
        if (node is not YamlMap map)
        {
            return;
        }

        switch (block.Path)
        {
            case "input/timeline.yml":
                new SettingsReader(complaints).Read(With(map, "title"));
                break;
            case { } path when path.StartsWith("seeds/", StringComparison.Ordinal):
                new SourceReader(complaints).Read(With(map, "title"), path);
                break;
            case null when block.Text.StartsWith("# in an event", StringComparison.Ordinal) || (map.Find("title") is not null && map.Find("date") is not null):
                new EventReader(WithFacets, EventReader.Fields(WithFacets), complaints).Read(With(map, "title", "date"), "example", []);
                break;
        }
    }

    // An example may show but the lines that it is about.
    private static YamlMap With(YamlMap map, params ReadOnlySpan<string> required)
    {
        foreach (var name in required)
        {
            map = map.Find(name) is null ? map with { Entries = map.Entries.Add(new(name, map.At, new YamlScalar("1932", true, map.At))) } : map;
        }

        return map;
    }

    [GeneratedRegex("^(src|tests|theme|input|seeds|\\.github)(/|$)")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex("^text: (\\S+)", RegexOptions.Multiline)]
    private static partial Regex TextField();

    [GeneratedRegex("sha256: ([0-9a-f]+)…")]
    private static partial Regex CutLock();
}
