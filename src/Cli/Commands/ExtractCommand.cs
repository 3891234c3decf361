using System.CommandLine;

using Timeline.Content.Extraction;

namespace Timeline.Cli.Commands;

/// <summary>`timeline extract FILE…`: the dates in source documents, as JSON lines or as draft events.</summary>
public sealed class ExtractCommand : ICommand
{
    private readonly Argument<string[]> _files = new("file") { Description = "Text files to read.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _issued = new("--issued") { Description = "When the documents were issued, as EDTF (2026-01, 2026-01-03). Default: looked for in each text's head." };
    private readonly Option<string> _language = new("--language") { Description = "The language of the texts.", DefaultValueFactory = _ => "en" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object a line for each expression instead of writing draft events." };

    public Command Describe(Host host)
    {
        var command = new Command("extract", "Find the dates in texts and draft events from them.") { _files, _issued, _language, _json };
        command.SetAction(parsed => Run(parsed, host));
        return command;
    }

    private int Run(ParseResult parsed, Host host)
    {
        var language = parsed.GetValue(_language)!;
        var finder = DateFinder.For(language);
        foreach (var file in parsed.GetValue(_files)!)
        {
            var text = File.ReadAllText(host.Resolve(file));
            var issued = parsed.GetValue(_issued) is { } edtf ? DocumentDate.Parse(edtf) : DocumentHead.FindIssued(text, language);
            foreach (var found in finder.Find(text, issued))
            {
                host.Out.WriteLine(FoundDateJson.Line(file, found));
            }
        }

        return ExitCode.Fine;
    }
}
