using System.CommandLine;

using Timeline.Cli.Intake;
using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Extraction.Resolving;
using Timeline.Content.Keeping;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Reading;

namespace Timeline.Cli.Commands;

/// <summary>`timeline extract FILE|URL…`: records sources, and what happened when by them as draft events, or their dates as JSON lines.</summary>
public sealed class ExtractCommand : ICommand
{
    private readonly Argument<string[]> files = new Argument<string[]>("FILE|URL") { Description = $"What to read: files ({Document.Kinds}), captures (.warc.gz, .wacz), web addresses, or - for standard input.", Arity = ArgumentArity.ZeroOrMore }.OfFiles();
    private readonly Option<string?> source = new("--source") { Description = "Read the text of a recorded source, by its id." };
    private readonly FolderOptions folders = new(makesSeeds: true);
    private readonly Option<string?> issued = new("--issued") { Description = "When the documents were issued, as EDTF (2026-01, 2026-01-03). Default: looked for in each text's head." };
    private readonly Option<string?> language = new("--language") { Description = "The language of the texts: " + string.Join(", ", DateFinder.Languages) + ". Default: en, or the source's own." };
    private readonly FolderOption output = new("--output", "-o") { Description = "Where draft events are written. Default: events in the input folder." };
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object a line for each expression instead of writing draft events." };

    private readonly IntakeOptions intake = new();

    public Command Describe(Host host)
    {
        var command = new Command("extract", "Record texts as sources, find the dates in them and draft events that cite them.") { files, source, issued, language, output, json };
        intake.AddTo(command);
        folders.AddFoldersTo(command);
        command.SetAction((parsed, _) => RunAsync(parsed, host));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Host host)
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

        var named = intake.Named(parsed, files);
        if (named.Length == 0 && parsed.GetValue(source) is null)
        {
            return Usage(host, "extract needs a file, an address, or --source with the id of a recorded source");
        }

        using var taking = new NamedSources(host, intake, parsed, named);
        var worst = ExitCode.Fine;
        foreach (var one in named)
        {
            var document = await TakenAsync(one, taking, parsed, host);
            worst = Math.Max(worst, document is null ? ExitCode.ContentErrors : Extract(document, parsed, host));
        }

        return parsed.GetValue(source) is not { } id ? worst
            : Math.Max(worst, Recorded(host, id, folders.Folders(parsed, host)) is { } recorded ? Extract(recorded, parsed, host)
                : ExitCode.ContentErrors);
    }

    // Drafts point at a record that exists: one that holds the text already, or a new one. For JSON nothing is written.
    private async Task<Given?> TakenAsync(string named, NamedSources taking, ParseResult parsed, Host host)
    {
        var (material, problem) = await taking.TakeAsync(named);
        if (material is null)
        {
            host.Error.WriteLine("timeline: " + problem);
            return null;
        }

        var folder = folders.Folders(parsed, host);
        var made = NewSource.Plan(new(folder)
        {
            Material = material,
            Issued = parsed.GetValue(issued),
            Language = parsed.GetValue(language),
        });
        var isReady = made.Recorded is not null || (made.Document is not null && parsed.GetValue(json))
            || SourceRecording.Write(host, folder.SeedsFolder, made) == ExitCode.Fine;
        return isReady && made.Document is { } document
            ? new(named, document, made.Id, made.Recorded?.Issued?.Value.ToString() ?? document.Details.Issued, made.Recorded?.Language)
            : null;
    }

    private int Extract(Given document, ParseResult parsed, Host host)
    {
        var text = document.Words.Text;
        string?[] said = [document.Language, document.Words.Details.Language];
        var spoken = parsed.GetValue(language) ?? said.FirstOrDefault(own => own is not null && DateFinder.Speaks(own)) ?? "en";
        var day = ((parsed.GetValue(issued) ?? document.Issued) is { } edtf ? DocumentDate.Parse(edtf) : null)
            ?? DocumentHead.FindIssued(text, spoken);
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
        host.Out.WriteLine(day is null ? $"{document.Name}: document date unknown; give it with --issued" : $"{document.Name}: read against {day}");
        try
        {
            Directory.CreateDirectory(folder);
            var drafts = EventDrafter.Draft(text, day, spoken);
            DraftTable.Print(host, [.. drafts.Select(draft => Write(draft, document.Source, folder, host))]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"timeline: cannot write drafts: {fault.Message}");
            return ExitCode.ContentErrors;
        }

        return ExitCode.Fine;
    }

    // A file that is there is never touched: it may hold an author's work. The same draft again is left out, another gets a number.
    private static DraftRow Write(EventDraft draft, string source, string folder, Host host)
    {
        var yaml = EventDraftYaml.Text(draft, source);
        var name = EventDraftYaml.FileName(draft);
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(folder, (number == 1 ? name : $"{name}-{number}") + ".yml");
            var shown = SourceRecording.Shown(host, path);
            if (!File.Exists(path))
            {
                File.WriteAllText(path, yaml);
                return new(shown, draft, IsNew: true);
            }

            if (File.ReadAllText(path).Contains(yaml[yaml.IndexOf("citations:", StringComparison.Ordinal)..], StringComparison.Ordinal))
            {
                return new(shown, draft, IsNew: false);
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

        var (words, unread) = SourceFile.ReadDocument(file);
        if (words is null)
        {
            host.Error.WriteLine("timeline: " + unread);
            return null;
        }

        return new(SourceRecording.Shown(host, file), words, id, record?.Issued?.Value.ToString(), record?.Language);
    }

    private static int Usage(Host host, string message)
    {
        host.Error.WriteLine("timeline: " + message);
        return ExitCode.Usage;
    }

    private sealed record Given(string Name, Document Words, string Source, string? Issued, string? Language);
}
