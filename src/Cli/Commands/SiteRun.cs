using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

using Timeline.Cli.Reporting;
using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Freshness;
using Timeline.Site.Incremental;
using Timeline.Site.Planning;

namespace Timeline.Cli.Commands;

/// <summary>What a check does besides.</summary>
public sealed record CheckChoice
{
    /// <summary>Whether every diagnostic is listed, however many there are.</summary>
    public bool All { get; init; }

    /// <summary>Whether the site's own links are checked.</summary>
    public bool Links { get; init; }

    /// <summary>How the web is asked; null where it is not.</summary>
    public ExternalChoice? External { get; init; }
}

/// <summary>
/// One run over a site: reading, building and telling about it. The work is Content's and Site's; this says what happened.
/// </summary>
/// <param name="host">The world.</param>
/// <param name="read">Where the author's files are.</param>
/// <param name="theme">The site's own theme as the user wrote it; null for the one beside the input folder.</param>
/// <param name="strict">Whether warnings are errors.</param>
/// <param name="now">The day that the user said it is; null for today.</param>
public sealed class SiteRun(Host host, ReadOptions read, string? theme, bool strict, string? now = null)
{
    /// <summary>How results are told to other programs.</summary>
    internal ReportChoice Reports { get; init; } = ReportChoice.TextOnly;

    /// <summary>Whether a build tells what its parts cost.</summary>
    internal bool Timings { get; init; }

    /// <summary>The folder that holds the input folder.</summary>
    public static string RootOf(ReadOptions read) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(read.InputFolder)) ?? read.InputFolder;

    /// <summary>A site for a command that only looks at it; null, and what is wrong is told, where there is none to look at.</summary>
    public static Library? Library(Host host, ReadOptions read)
    {
        var result = LibraryReader.Read(read);
        if (result.Library is null)
        {
            new Report(host, RootOf(read)).Diagnostics(result.Diagnostics);
        }

        return result.Library;
    }

    public string ThemeFolder => theme is null ? Path.Combine(RootOf(read), "theme") : host.Resolve(theme);

    public async Task<int> CheckAsync(CheckChoice choice)
    {
        var telling = new RunTelling(host, "check", RootOf(read), Reports);
        var result = LibraryReader.Read(read);
        var problems = result.Diagnostics;
        if (result.Library is { } library)
        {
            var site = SiteBuilder.Check(library, Options(output: null) with { ChecksLinks = choice.Links });
            problems = [.. problems, .. site.Diagnostics];
            telling.Compared = site.Plan is { } plan && telling.Summarizes
                ? Comparison.Of(BuildRecord.Read(RecordPath(host.Resolve(SiteFolders.DefaultOutput))), plan.Record()) : null;
            if (choice.External is { } external)
            {
                problems = [.. problems, .. await new ExternalAddresses(host, read.InputFolder, external).CheckAsync(site.Web, telling.People)];
            }
        }

        telling.Diagnostics(problems, withNotes: true, choice.All);
        if (result.Library is { } checkedLibrary)
        {
            telling.People.Say(Tally(checkedLibrary));
        }

        if (Fails(problems))
        {
            return Failed(telling, problems, result.Library, "Not fit to publish");
        }

        telling.People.Say($"No errors: {Report.Count(problems)}.");
        return Ended(telling, problems, result.Library);
    }

    public int Build(string outputFolder)
    {
        var watch = Stopwatch.StartNew();
        var telling = new RunTelling(host, "build", RootOf(read), Reports);
        var report = telling.People;
        var output = host.Resolve(outputFolder);
        var stampPath = BuildStamp.PathFor(RootOf(read), output);
        // Nearly all of a build that has nothing to do: both are looked at together.
        string[] words = [output, strict ? "strict" : "", now ?? "", .. read.Overrides];
        var (inputs, outputs) = ("", default(string));
        Parallel.Invoke(
            () => inputs = BuildStamp.InputsOf([read.InputFolder, read.SeedsFolder, ThemeFolder], words),
            () => outputs = telling.NeedsAll ? null : BuildStamp.OutputOf(output));
        if (BuildStamp.ReadIfFresh(stampPath, inputs, outputs, host.Clock.GetCurrentInstant()) is { } fresh)
        {
            report.Diagnostics(fresh.Warnings);
            report.Say(string.Create(CultureInfo.InvariantCulture, $"Nothing has changed since the last build ({watch.Elapsed.TotalSeconds:0.00} s)."));
            report.Say("Open " + Shown(outputFolder));
            return ExitCode.Fine;
        }

        // Before anything is read: what changes meanwhile has another key the next time.
        var reuse = new ReuseOptions(Path.ChangeExtension(stampPath, ".files"), Surroundings.Of(read.InputFolder, read.SeedsFolder, ThemeFolder, words));
        var result = LibraryReader.Read(read);
        if (result.Library is not { } library || Fails(result.Diagnostics))
        {
            telling.Diagnostics(result.Diagnostics, withNotes: strict);
            return Failed(telling, result.Diagnostics, result.Library, Unwritten(outputFolder));
        }

        var built = report.WithProgress("Rendering", progress => SiteBuilder.Build(library, Options(output) with { Progress = progress, Reuse = reuse }));
        var problems = result.Diagnostics.AddRange(built.Diagnostics);
        telling.Diagnostics(problems, withNotes: strict);
        if (built is not { Published: { } published, Plan: { } plan })
        {
            return Failed(telling, problems, library, Unwritten(outputFolder));
        }

        var next = now is null ? library.Events.Where(e => e.Event.Status == Status.Scheduled).Min(e => e.Event.Publish) : null;
        BuildStamp.Write(stampPath, inputs, output, next, problems.Where(d => d.Severity == Severity.Warning));
        var (recordPath, record) = (RecordPath(output), plan.Record());
        telling.Compared = telling.Summarizes ? Comparison.Of(BuildRecord.Read(recordPath), record) : null;
        record.Write(recordPath);
        report.Phases([.. result.Phases, .. built.Phases]);
        foreach (var line in Timings ? TimingsTable.Of([.. result.Phases, .. built.Phases], built.FileTimes) : [])
        {
            report.Say(line);
        }

        report.Say(Tally(library));
        report.Say(string.Create(CultureInfo.InvariantCulture, $"Wrote {outputFolder}: {Report.Number(published.Written, "file")} new or changed, {published.Unchanged:N0} unchanged, {published.Removed:N0} removed; {published.Bytes / 1048576.0:0.0} MB in all, {watch.Elapsed.TotalSeconds:0.00} s."));
        report.Say("Open " + Shown(outputFolder));
        return Ended(telling, problems, library);
    }

    public SiteOptions Options(string? output) => new()
    {
        OutputFolder = output,
        OutputName = output is null ? "" : Path.GetRelativePath(host.Folder, output).Replace('\\', '/'),
        ThemeFolder = ThemeFolder,
        InputFolder = read.InputFolder,
        SeedsFolder = read.SeedsFolder,
        Strict = strict,
        Cancelled = host.Cancelled,
        TimesFiles = Timings,
    };

    private string RecordPath(string output) => BuildRecord.PathFor(RootOf(read), output);

    private string Shown(string outputFolder) => Path.Combine(outputFolder, "index.html").Replace('\\', '/') + ", or run 'timeline preview'";

    private static string Tally(Library library)
    {
        var published = library.Events.Where(e => !e.Event.IsHeldBack()).ToArray();
        var scheduled = library.Events.Count(e => e.Event.Status == Status.Scheduled);
        var drafts = library.Events.Length - published.Length - scheduled;
        string[] waiting = [.. new[] { drafts > 0 ? Report.Number(drafts, "draft") : null, scheduled > 0 ? $"{scheduled:N0} scheduled" : null }
            .OfType<string>()];
        var sources = library.Sources.Count(source => source.CitedBy.Any(use => !use.Event.Event.IsHeldBack()));
        var uncited = library.Sources.Length - sources;
        var proof = ProofCounts.Of(published.Select(e => e.Coverage));
        return string.Create(CultureInfo.InvariantCulture, $"{Report.Number(published.Length, "event")}{(waiting.Length > 0 ? " and " + string.Join(" and ", waiting) : "")}, " +
            $"{Report.Number(sources, "source")}{(uncited > 0 ? $" and {uncited:N0} that nothing published cites" : "")}; {Proven(proof)}.");
    }

    private static string Proven(ProofCounts proof)
    {
        if (proof.Quotes == 0)
        {
            return "nothing is quoted";
        }

        var wanting = proof.UncheckedQuotes > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({proof.UncheckedQuotes:N0} could not be checked)") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{proof.VerifiedQuotes:N0} of {Report.Number(proof.Quotes, "quote")} verified{wanting}, ") +
            string.Create(CultureInfo.InvariantCulture, $"which carry {proof.CarriedStatements:N0} of {Report.Number(proof.Statements, "statement")}");
    }

    private bool Fails(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(Fails);

    private bool Fails(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error || (strict && diagnostic.Severity == Severity.Warning);

    private string Unwritten(string outputFolder) =>
        $"Nothing was written; {(Directory.Exists(host.Resolve(outputFolder)) ? $"{outputFolder} is as it was" : "there is no output yet")}";

    private int Failed(RunTelling telling, ImmutableArray<Diagnostic> problems, Library? library, string why)
    {
        telling.People.Complain($"{why}: {Report.Count(problems)}.");
        telling.Explain(problems.Where(Fails).OrderByDescending(d => d.Severity).Select(d => d.Code));
        telling.End(passed: false, problems, library);
        return ExitCode.ContentErrors;
    }

    private static int Ended(RunTelling telling, ImmutableArray<Diagnostic> problems, Library? library) =>
        telling.End(passed: true, problems, library) ? ExitCode.Fine : ExitCode.ContentErrors;
}
