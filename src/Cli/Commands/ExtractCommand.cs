using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Extraction.Resolving;
using Timeline.Content.Keeping;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Reading;

namespace Timeline.Cli.Commands;

/// <summary>`timeline extract FILE…`: the dates in source documents, as JSON lines or as draft events.</summary>
public sealed class ExtractCommand : ICommand
{
    private readonly Argument<string[]> files = new("file") { Description = $"Files to read: {Document.Kinds}.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> source = new("--source") { Description = "Read the text of a recorded source, by its id." };
    private readonly FolderOptions folders = new();
    private readonly Option<string?> issued = new("--issued") { Description = "When the documents were issued, as EDTF (2026-01, 2026-01-03). Default: looked for in each text's head." };
    private readonly Option<string?> language = new("--language") { Description = "The language of the texts: " + string.Join(", ", DateFinder.Languages) + ". Default: en, or the source's own." };
    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "Where draft events are written. Default: events in the input folder.",
        HelpName = "folder",
    };
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object a line for each expression instead of writing draft events." };

    public Command Describe(Host host)
    {
        var command = new Command("extract", "Find the dates in texts and draft events from them.") { files, source, issued, language, output, json };
        folders.AddFoldersTo(command);
        command.SetAction(parsed => Run(parsed, host));
        return command;
    }

    private int Run(ParseResult parsed, Host host)
    {
        var given = parsed.GetValue(issued);
        if (given is not null && DocumentDate.Parse(given) is null)
        {
            return Usage(host, $"--issued '{given}' is no EDTF date with a year, such as 2026-01-03, 2026-01 or 2026");
        }

        if (parsed.GetValue(language) is { } wanted && !DateFinder.Speaks(wanted))
        {
            return Usage(host, $"no date rules for language '{wanted}'; there are: {string.Join(", ", DateFinder.Languages)}");
        }

        var documents = parsed.GetValue(files)!.Select(file => new Given(file, host.Resolve(file), IdOf(file), null, null)).ToList();
        if (parsed.GetValue(source) is { } id)
        {
            if (Recorded(host, id, folders.Folders(parsed, host)) is not { } recorded)
            {
                return ExitCode.ContentErrors;
            }

            documents.Add(recorded);
        }

        if (documents.Count == 0)
        {
            return Usage(host, "extract needs a file, or --source with the id of a recorded source");
        }

        return documents.Max(document => Extract(document, parsed, host));
    }

    private int Extract(Given document, ParseResult parsed, Host host)
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
        string?[] said = [document.Language, words.Details.Language];
        var spoken = parsed.GetValue(language) ?? said.FirstOrDefault(own => own is not null && DateFinder.Speaks(own)) ?? "en";
        var day = (parsed.GetValue(issued) ?? document.Issued) is { } edtf ? DocumentDate.Parse(edtf) : DocumentHead.FindIssued(text, spoken);
        if (parsed.GetValue(json))
        {
            foreach (var found in DateFinder.For(spoken).Find(text, day))
            {
                host.Out.WriteLine(FoundDateJson.Line(document.Name, found));
            }

            return ExitCode.Fine;
        }

        var folder = parsed.GetValue(output) is { } chosen ? host.Resolve(chosen)
            : Path.Combine(folders.Folders(parsed, host).InputFolder, "events");
        Directory.CreateDirectory(folder);
        host.Out.WriteLine(day is null ? $"{document.Name}: document date unknown; give it with --issued" : $"{document.Name}: read against {day}");
        foreach (var draft in EventDrafter.Draft(text, day, spoken))
        {
            Write(draft, document, folder, host);
        }

        return ExitCode.Fine;
    }

    // A file that is there is never touched: it may hold an author's work. The same draft again is left out, another gets a number.
    private static void Write(EventDraft draft, Given document, string folder, Host host)
    {
        var yaml = EventDraftYaml.Text(draft, document.Source);
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

    private static Given? Recorded(Host host, string id, ReadOptions folders)
    {
        var (record, file, problem) = new RecordedSources(folders).Text(id);
        if (file is null)
        {
            host.Error.WriteLine("timeline: " + problem);
            return null;
        }

        return new(Path.GetRelativePath(host.Folder, file).Replace('\\', '/'), file, id, record?.Issued?.Value.ToString(), record?.Language);
    }

    // A file may be recorded later; until then its name is its id.
    private static string IdOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var id = Ids.Problem(name) is null ? name : Ids.Slug(name);
        return Ids.Problem(id) is null ? id : "source";
    }

    private static int Usage(Host host, string message)
    {
        host.Error.WriteLine("timeline: " + message);
        return ExitCode.Usage;
    }

    private sealed record Given(string Name, string Path, string Source, string? Issued, string? Language);
}
