using System.CommandLine;

using Timeline.Cli.Intake;
using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Keeping;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Reading;

namespace Timeline.Cli.Commands;

/// <summary>`timeline source add|list|update`: record a source, see how sources are used, follow a text that has changed.</summary>
public sealed class SourceCommand : ICommand
{
    public Command Describe(Host host) => new("source", "Record the sources that are quoted, list them, follow their changes.") { Add(host), List(host, "list"), Update(host) };

    private static Command Add(Host host)
    {
        var named = new Argument<string[]>("FILE|URL|-")
        {
            Description = $"Its text: a file ({Document.Kinds}, or a capture .warc.gz, .wacz), a web address, or - for standard input. It is copied into the folder of records.",
            Arity = ArgumentArity.ZeroOrMore,
        }.OfFiles();
        var title = new Option<string?>("--title") { Description = "Its title. Default: the file's own." };
        var id = new Option<string?>("--id") { Description = "Its id. Default: made from the file's name or the address, else from the title." };
        var author = new Option<string[]>("--author") { Description = "Who wrote it; may be given again.", DefaultValueFactory = _ => [] };
        var container = new Option<string?>("--container-title") { Description = "The newspaper, journal, book or site it appeared in." };
        var issued = new Option<string?>("--issued") { Description = "When it appeared, as EDTF." };
        var language = new Option<string?>("--language") { Description = "Its language, such as en." };
        var url = new Option<string?>("--url") { Description = "Where the original is." };
        var type = new Option<string?>("--type") { Description = "A CSL type, such as article-newspaper." };
        var publish = new Option<string?>("--publish") { Description = "How much of its text the site may show: quotes (the default; the text stays out of Git) or full (it lies in the open)." };
        var intake = new IntakeOptions();
        var folders = new FolderOptions(makesSeeds: true);
        var command = new Command("add", "Record sources: record, text, fingerprint and lock of each. Never overwrites. What a file says of itself goes into the record as a guess.")
        {
            named, title, id, author, container, issued, language, url, type, publish,
        };
        intake.AddTo(command);
        folders.AddFoldersTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var request = new SourceRequest(folders.Folders(parsed, host))
            {
                Title = parsed.GetValue(title),
                Id = parsed.GetValue(id),
                Authors = [.. parsed.GetValue(author)!],
                ContainerTitle = parsed.GetValue(container),
                Issued = parsed.GetValue(issued),
                Language = parsed.GetValue(language),
                Url = parsed.GetValue(url),
                Type = parsed.GetValue(type),
                Publish = parsed.GetValue(publish),
            };
            var all = intake.Named(parsed, named);
            if (all.Length > 1 && (request.Id ?? request.Title ?? request.Url) is not null)
            {
                host.Error.WriteLine("timeline: --id, --title and --url are of one source; add the others by themselves");
                return ExitCode.Usage;
            }

            if (all.Length == 0)
            {
                return SourceRecording.Write(host, request.SeedsFolder, NewSource.Plan(request));
            }

            using var taking = new NamedSources(host, intake, parsed, all);
            var worst = ExitCode.Fine;
            foreach (var one in all)
            {
                worst = Math.Max(worst, await AddAsync(host, request, taking, one));
            }

            return worst;
        });
        return command;
    }

    private static async Task<int> AddAsync(Host host, SourceRequest request, NamedSources taking, string named)
    {
        var (material, problem) = await taking.TakeAsync(named);
        if (material is null)
        {
            host.Error.WriteLine("timeline: " + problem);
            return ExitCode.ContentErrors;
        }

        return SourceRecording.Write(host, request.SeedsFolder, NewSource.Plan(request with { Material = material }));
    }

    /// <summary>The list of sources, under the name that a command gives it.</summary>
    public static Command List(Host host, string name)
    {
        var folders = new FolderOptions();
        var unarchived = new Option<bool>("--unarchived") { Description = "Only those on the web without a kept copy." };
        var unused = new Option<bool>("--unused") { Description = "Only those that nothing cites." };
        var single = new Option<bool>("--single") { Description = "Only those on which some event leans alone." };
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        var command = new Command(name, "List the sources and how they are used.") { unarchived, unused, single, json };
        folders.AddTo(command);
        command.SetAction(parsed =>
        {
            if (SiteRun.Library(host, folders.Read(parsed, host)) is not { } library)
            {
                return ExitCode.ContentErrors;
            }

            var uses = library.Sources.Select(source => new SourceUse(source))
                .Where(use => (!parsed.GetValue(unarchived) || use.IsUnarchived) && (!parsed.GetValue(unused) || use.IsUnused) && (!parsed.GetValue(single) || use.IsSingle))
                .ToList();
            if (parsed.GetValue(json))
            {
                host.Out.WriteLine(SourceListJson.Of(uses));
                return ExitCode.Fine;
            }

            foreach (var use in uses)
            {
                host.Out.WriteLine($"{use.Linked.Id}  {use.Linked.Source.Title}");
                host.Out.WriteLine($"  {use.Linked.Source.Issued?.Value.ToString() ?? "undated"}; {Report.Number(use.Events, "event")}, {use.Verified} of {Report.Number(use.Quotes, "quote")} verified{Marks(use)}");
            }

            host.Out.WriteLine(Report.Number(uses.Count, "source") + ".");
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Marks(SourceUse use)
    {
        string?[] marks =
        [
            use.Words == "none" ? "no text" : use.Words,
            use.IsUnused ? "unused" : null,
            use.IsUnarchived ? "unarchived" : null,
            use.IsSingle ? "the only source of an event" : null,
        ];
        return string.Concat(marks.OfType<string>().Select(mark => "; " + mark));
    }

    private static Command Update(Host host)
    {
        var folders = new FolderOptions();
        var id = new Argument<string>("ID") { Description = "The source.", HelpName = "ID" };
        var file = new Argument<string?>("FILE") { Description = "Its present text. Default: the file that the record names.", Arity = ArgumentArity.ZeroOrOne }.OfFiles();
        var accept = new Option<bool>("--accept") { Description = "Make the present text the locked one: write text, fingerprint and lock." };
        var command = new Command("update", "Show what changed between the locked text and the present one, and which claims that touches. Exit code 1 if a quote no longer holds.") { id, file, accept };
        folders.AddTo(command);
        id.CompletionSources.Add(Completions.Sources(folders, host));
        command.SetAction(parsed =>
        {
            var options = folders.Read(parsed, host);
            var (update, problem) = SourceUpdate.Compare(options, parsed.GetValue(id)!, parsed.GetValue(file) is { } name ? host.Resolve(name) : null);
            if (update is null)
            {
                host.Error.WriteLine("timeline: " + problem);
                return ExitCode.ContentErrors;
            }

            return SourceUpdateReport.Tell(host, update, SourceRecording.Shown(host, update.File), parsed.GetValue(accept) ? () => update.Accept(options) : null);
        });
        return command;
    }
}
