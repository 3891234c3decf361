using System.CommandLine;
using System.CommandLine.Completions;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Commands;

/// <summary>`timeline explain`: the help page of a diagnostic, or which diagnostics there are.</summary>
public sealed class ExplainCommand : ICommand
{
    public Command Describe(Host host)
    {
        var codes = new Argument<string[]>("code") { Description = "Codes such as TL501; none: all there are.", Arity = ArgumentArity.ZeroOrMore, HelpName = "code" };
        codes.CompletionSources.Add(_ => Codes.All.Select(code => new CompletionItem(code.Id)));
        var command = new Command("explain", "Explain what a diagnostic means, with an example and its remedy.") { codes };
        command.SetAction(parsed => parsed.GetValue(codes) is { Length: > 0 } asked ? Explain(host, asked) : List(host));
        return command;
    }

    private static int Explain(Host host, string[] asked)
    {
        var found = asked.Select(word => (Word: word, Code: Codes.All.FirstOrDefault(code => Means(word, code)))).ToList();
        foreach (var (word, _) in found.Where(one => one.Code is null))
        {
            var near = Suggestion.For(word, Codes.All.Select(code => code.Id)) is { } id ? $"; did you mean {id}?" : "";
            host.Error.WriteLine($"timeline: there is no diagnostic '{word}'{near}");
        }

        if (found.Any(one => one.Code is null))
        {
            host.Error.WriteLine("'timeline explain' lists all.");
            return ExitCode.Usage;
        }

        var page = new MarkdownPage(host);
        page.Print(string.Join('\n', found.Select(one => Explanation.Of(one.Code!).Markdown)));
        return ExitCode.Fine;
    }

    // People write what they see, in any case, and may leave out what is always the same.
    private static bool Means(string word, DiagnosticCode code) =>
        code.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || (word.Length == 3 && code.Id.EndsWith(word, StringComparison.Ordinal));

    private static int List(Host host)
    {
        var page = new MarkdownPage(host);
        foreach (var subject in Codes.All.GroupBy(code => code.Subject))
        {
            page.Heading($"{(subject.Key == Codes.Subjects[0] ? "" : "\n")}{subject.Key}");
            foreach (var code in subject)
            {
                host.Out.WriteLine($"  {code.Id}  {Diagnostic.Word(code.Severity),-7}  {code.Meaning}");
            }
        }

        return ExitCode.Fine;
    }
}
