using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Sources;

namespace Timeline.Cli.Commands;

/// <summary>`timeline extract FILE…`: the dates in source documents, as JSON lines or as draft events.</summary>
public sealed class ExtractCommand : ICommand
{
    private readonly Argument<string[]> _files = new("file") { Description = "Files to read: text, Markdown, HTML, subtitles.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _source = new("--source") { Description = "Read the text of a source recorded in seeds/, by its id." };
    private readonly Option<string?> _issued = new("--issued") { Description = "When the documents were issued, as EDTF (2026-01, 2026-01-03). Default: looked for in each text's head." };
    private readonly Option<string?> _language = new("--language") { Description = "The language of the texts: " + string.Join(", ", DateFinder.Languages) + ". Default: en, or the source's own." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Where draft events are written.", DefaultValueFactory = _ => Path.Combine("input", "events") };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object a line for each expression instead of writing draft events." };

    public Command Describe(Host host)
    {
        var command = new Command("extract", "Find the dates in texts and draft events from them.") { _files, _source, _issued, _language, _output, _json };
        command.SetAction(parsed => Run(parsed, host));
        return command;
    }

    private int Run(ParseResult parsed, Host host)
    {
        var issued = parsed.GetValue(_issued);
        if (issued is not null && DocumentDate.Parse(issued) is null)
        {
            return Usage(host, $"--issued '{issued}' is no EDTF date with a year, such as 2026-01-03, 2026-01 or 2026");
        }

        if (parsed.GetValue(_language) is { } language && !DateFinder.Speaks(language))
        {
            return Usage(host, $"no date rules for language '{language}'; there are: {string.Join(", ", DateFinder.Languages)}");
        }

        var files = parsed.GetValue(_files)!;
        var documents = files.Select(file => new Document(file, host.Resolve(file), Path.GetFileNameWithoutExtension(file), null, null)).ToList();
        if (parsed.GetValue(_source) is { } id)
        {
            documents.Add(Recorded(host, id));
        }

        if (documents.Count == 0)
        {
            return Usage(host, "extract needs a file, or --source with the id of a recorded source");
        }

        return documents.Max(document => Extract(document, parsed, host));
    }

    private int Extract(Document document, ParseResult parsed, Host host)
    {
        if (!File.Exists(document.Path))
        {
            host.Error.WriteLine($"{document.Name}: error: no such file");
            return ExitCode.ContentErrors;
        }

        var (words, problem) = SourceFile.ReadDocument(document.Path);
        if (words is null)
        {
            host.Error.WriteLine("timeline: " + problem);
            return ExitCode.ContentErrors;
        }

        var text = words.Text;
        var language = parsed.GetValue(_language) ?? (document.Language is { } own && DateFinder.Speaks(own) ? own : "en");
        var issued = (parsed.GetValue(_issued) ?? document.Issued) is { } edtf ? DocumentDate.Parse(edtf) : DocumentHead.FindIssued(text, language);
        if (parsed.GetValue(_json))
        {
            foreach (var found in DateFinder.For(language).Find(text, issued))
            {
                host.Out.WriteLine(FoundDateJson.Line(document.Name, found));
            }

            return ExitCode.Fine;
        }

        var folder = host.Resolve(parsed.GetValue(_output)!);
        Directory.CreateDirectory(folder);
        host.Out.WriteLine(issued is null ? $"{document.Name}: document date unknown; give it with --issued" : $"{document.Name}: read against {issued}");
        foreach (var draft in EventDrafter.Draft(text, issued, language))
        {
            Write(draft, document, folder, host);
        }

        return ExitCode.Fine;
    }

    // A file that is there is never touched: it may hold an author's work. The same draft again is left out, another gets a number.
    private static void Write(EventDraft draft, Document document, string folder, Host host)
    {
        var yaml = EventDraftYaml.Text(draft, EventDraftYaml.Slug(document.Source));
        var name = EventDraftYaml.FileName(draft);
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(folder, (number == 1 ? name : $"{name}-{number}") + ".yml");
            var shown = Path.GetRelativePath(host.Folder, path).Replace('\\', '/');
            if (!File.Exists(path))
            {
                File.WriteAllText(path, yaml);
                host.Out.WriteLine($"  {shown}  {draft.Date}  {draft.Title}");
                return;
            }

            if (File.ReadAllText(path).Contains(yaml[yaml.IndexOf("citations:", StringComparison.Ordinal)..], StringComparison.Ordinal))
            {
                host.Out.WriteLine($"  {shown}  exists, left as it is");
                return;
            }
        }
    }

    private static Document Recorded(Host host, string id)
    {
        var record = host.Resolve(Path.Combine("seeds", id + ".yml"));
        var head = File.Exists(record) ? SourceHead.Read(File.ReadAllText(record)) : SourceHead.None;
        var file = Path.Combine("seeds", head.Text ?? id + ".txt");
        return new(file.Replace('\\', '/'), host.Resolve(file), id, head.Issued, head.Language);
    }

    private static int Usage(Host host, string message)
    {
        host.Error.WriteLine("timeline: " + message);
        return ExitCode.Usage;
    }

    private sealed record Document(string Name, string Path, string Source, string? Issued, string? Language);
}
