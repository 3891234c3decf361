using System.Collections.Immutable;
using System.CommandLine;

using Timeline.Cli.Intake;
using Timeline.Cli.Terminal;
using Timeline.Content.Fetching;
using Timeline.Content.Input;
using Timeline.Content.Intake;
using Timeline.Import;
using Timeline.Import.Reporting;
using Timeline.Import.Rows;

namespace Timeline.Cli.Commands;

/// <summary>`timeline import FILE|FOLDER|URL…`: timelines and bibliographies of other tools become files of this one.</summary>
public sealed class ImportCommand : ICommand
{
    private const string MappingFile = "import.yml";

    private readonly Argument<string[]> named = new Argument<string[]>("FILE|FOLDER|URL")
        { Description = "What to import.", Arity = ArgumentArity.OneOrMore }.OfFiles();
    private readonly Option<string?> format = new("--format") { Description = "What it is, where its name does not tell: " +
        "" + string.Join(", ", Importer.FormatNames) + ".", HelpName = "format" };
    private readonly Option<string?> map = new("--map") { Description = $"A mapping of its parts to fields. Default: {MappingFile} beside " +
        "the input folder, else what is known of the format, else a guess by names.", HelpName = "file" };
    private readonly Option<bool> suggest = new("--suggest") { Description = $"Print a first mapping, with a comment on each guess, to " +
        $"save as {MappingFile} and correct. Nothing is written." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would become what, and write nothing." };
    private readonly FolderOption into = new("--into") { Description = "The folder of the site, made if there is none. Default: here." };
    private readonly Option<string?> order = new("--date-order") { Description = "How 06/01/2024 is meant: dmy, mdy or ymd. Default: as " +
        "the whole column shows.", HelpName = "dmy|mdy|ymd" };
    private readonly Option<string?> language = new("--language") { Description = "The language of dates in words. Default: en." };
    private readonly Option<bool> allowLocal = new("--allow-local") { Description = "Also fetch from this machine and from private " +
        "networks." };

    public Command Describe(Host host)
    {
        order.AcceptOnlyFromAmong("dmy", "mdy", "ymd");
        format.AcceptOnlyFromAmong([.. Importer.FormatNames]);
        var command = new Command("import", "Make event and source files of what another tool wrote.") { named, format, map, suggest,
            dryRun, into, order, language, allowLocal };
        command.SetAction((parsed, _) => RunAsync(parsed, host));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Host host)
    {
        var root = host.Resolve(parsed.GetValue(into) ?? ".");
        var mapping = MappingOf(parsed, host, root, out var unread);
        var files = ImmutableArray.CreateBuilder<ImportFile>();
        var problem = unread;
        foreach (var one in parsed.GetValue(named)!)
        {
            problem ??= await AddAsync(one, files, parsed, host);
        }

        if (problem is not null)
        {
            host.Error.WriteLine("timeline: " + problem);
            return ExitCode.ContentErrors;
        }

        var request = new ImportRequest(files.ToImmutable(), new(Path.Combine(root, "input")))
        {
            Format = parsed.GetValue(format),
            Mapping = mapping,
            DateOrder = parsed.GetValue(order),
            Language = parsed.GetValue(language),
            IsDryRun = parsed.GetValue(dryRun),
            Cancelled = host.Cancelled,
        };
        return parsed.GetValue(suggest) ? Suggest(host, request) : Import(host, request);
    }

    private static int Suggest(Host host, ImportRequest request)
    {
        var (text, problems) = Importer.Suggest(request);
        new ImportTable(host).Problems(problems);
        host.Out.Write(text ?? "");
        return text is null ? ExitCode.ContentErrors : ExitCode.Fine;
    }

    private static int Import(Host host, ImportRequest request)
    {
        ImportOutcome outcome;
        try
        {
            outcome = Importer.Run(request);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"timeline: nothing was imported: {fault.Message}");
            return ExitCode.ContentErrors;
        }

        new ImportTable(host).Print(outcome, request.IsDryRun);
        // A source of nothing has nothing to give; one of which nothing could be taken was meant to give something.
        return outcome.Failed || outcome is { Refused: > 0, New.IsEmpty: true, Changed.IsEmpty: true, Unchanged: 0 } ? ExitCode.ContentErrors : ExitCode.Fine;
    }

    private TextFile? MappingOf(ParseResult parsed, Host host, string root, out string? problem)
    {
        problem = null;
        var given = parsed.GetValue(map);
        var path = given is not null ? host.Resolve(given) : Path.Combine(root, MappingFile);
        if (parsed.GetValue(suggest) || (given is null && (!File.Exists(path) || parsed.GetValue(format) is not null)))
        {
            return null;
        }

        var complaints = new Complaints();
        var file = TextFile.Read(path, given ?? MappingFile, complaints);
        problem = file is null ? complaints.ToImmutable()[0].ToString() : null;
        return file;
    }

    // A sentence on why it cannot be had, or null.
    private async Task<string?> AddAsync(string one, ImmutableArray<ImportFile>.Builder files, ParseResult parsed, Host host)
    {
        if (Fetcher.IsAddress(one))
        {
            using var fetcher = new Fetcher(TakingOptions.Fetching(parsed.GetValue(allowLocal)));
            var outcome = await fetcher.GetAsync(PublishedSheet.Csv(one), host.Cancelled);
            if (outcome.File is { } fetched)
            {
                files.Add(ImportFile.Of(NameOf(fetched.Address, fetched.MediaType), fetched.Bytes));
            }

            return outcome.Problem;
        }

        var path = host.Resolve(one);
        if (File.Exists(path))
        {
            files.Add(ImportFile.Of(path, one.Replace('\\', '/')));
            return null;
        }

        if (!Directory.Exists(path))
        {
            return $"there is no file or folder '{one}'";
        }

        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var below = Path.GetRelativePath(path, file).Replace('\\', '/');
            if (!below.Split('/').Any(part => part[0] is '.' or '_') && Importer.Reads(file))
            {
                files.Add(ImportFile.Of(file, $"{one.TrimEnd('/', '\\')}/{below}"));
            }
        }

        return files.Count == 0 ? $"there is nothing to import in '{one}'" : null;
    }

    private static string NameOf(Uri address, string? mediaType)
    {
        var name = address.Segments[^1].Trim('/') is { Length: > 0 } last ? last : address.Host;
        var ending = mediaType switch { "text/csv" => ".csv", "application/json" => ".json", "text/calendar" => ".ics", _ => "" };
        return ending.Length == 0 || name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending;
    }
}
