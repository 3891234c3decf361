using System.Collections.Immutable;

using NodaTime;
using NodaTime.Text;

using Timeline.Content.Checks;
using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Reading;

namespace Timeline.Content;

/// <summary>Where the author's folder is and how to read it.</summary>
public sealed record ReadOptions(string InputFolder)
{
    /// <summary>The folder of source records; <c>seeds/</c> beside the input folder by default.</summary>
    public string SeedsFolder { get; init; } =
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(InputFolder)) ?? InputFolder, "seeds");

    /// <summary>Settings given on the command line as <c>key=value</c>; dots lead inside, as in <c>evidence.require=none</c>.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>Where texts of PDFs and the like lie that an earlier reading extracted: <c>.timeline/</c> beside the input folder.</summary>
    public TextCache? TextCache { get; init; } = new(WorkFolder.Of(InputFolder));

    /// <summary>When it is, in the time zone of the site: what events wait for that are published later. Null lets none wait.</summary>
    public Func<DateTimeZone, Instant>? Now { get; init; }

    public CancellationToken Cancelled { get; init; }

    /// <summary>An earlier result of the same folders: files that have not changed since are not read again.</summary>
    public ReadResult? Previous { get; init; }

    /// <summary>
    /// The full paths of what may have changed in the folders since <see cref="Previous"/>, from who watches them: nothing else is looked
    /// at, but for the texts of sources. Null where anything may have.
    /// </summary>
    public IReadOnlySet<string>? Changed { get; init; }

    /// <summary>
    /// Texts that an editor holds, by path as diagnostics show it (<c>input/events/a.yml</c>): they are read in place of the files on disk,
    /// or beside them where there is no such file yet. Records, pages and settings only: the words of a source are those on disk.
    /// </summary>
    public ImmutableDictionary<string, string> Unsaved { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>
/// What reading found. <c>Library</c> is null only when there are no settings to read by; with errors it holds what could be read, for a
/// preview.
/// </summary>
public sealed record ReadResult(Library? Library, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<PhaseTime> Phases)
{
    internal ReadMemory? Memory { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>The door to an author's folder: files → the linked, checked library (hops 1 to 4).</summary>
public static class LibraryReader
{
    public static ReadResult Read(ReadOptions options)
    {
        var watch = new PhaseWatch();
        var parallel = new ParallelOptions { CancellationToken = options.Cancelled };
        var complaints = new Complaints();
        if (!Directory.Exists(options.InputFolder))
        {
            complaints.Add(Codes.MissingFolder, new(Path.GetFileName(Path.TrimEndingDirectorySeparator(options.InputFolder))),
                $"the input folder '{options.InputFolder}' does not exist; 'timeline new site' makes one with an example");
            return new(null, complaints.ToImmutable(), []);
        }

        var listed = (options.Changed is { } changed && options.Previous?.Memory is { } before ? ContentFolder.ListAgain(before.Listed, changed) : null)
            ?? ContentFolder.List(options.InputFolder, options.SeedsFolder, complaints);
        // What could not be listed complains again each time.
        var isListed = complaints.Count == 0;
        var files = ContentFolder.Overlaid(listed, options.Unsaved, options.InputFolder, options.SeedsFolder);
        var settingsKey = string.Join('\n', files.Where(f => f.Role is FileRole.Settings or FileRole.Defaults)
            .Select(f => $"{f.Path} {f.Stamp}").Concat(options.Overrides)
            .Append(options.Now is { } day ? LocalDatePattern.Iso.Format(day(DateTimeZone.Utc).InUtc().Date) : ""));
        var memory = options.Previous?.Memory is { } remembered && remembered.SettingsKey == settingsKey ? remembered : null;
        if ((memory?.Settings ?? SettingsFile.Read(files, options.InputFolder, options.Overrides, complaints)) is not { } settings)
        {
            return new(null, complaints.ToImmutable(), []);
        }

        var now = options.Now?.Invoke(settings.TimeZone);

        // Settings with errors are read again each time, so that they complain again.
        var settingsAreFine = complaints.Count == 0;
        Func<string, string> root = path => FullPath(options, path);
        var few = memory is null ? null : RecordFiles.ReadChanged(files, settings, memory.Files, now);
        var read = few?.Files ?? RecordFiles.Read(files, settings, memory?.Files ?? ReadFiles.None, now, parallel);
        var input = watch.End("Input", $"{files.Length} files read");

        var again = few is { Changed: var changedFiles } ? new Relinker(memory!, root, options.TextCache).Link(read, changedFiles, parallel) : null;
        var linked = again?.Linked ?? new Linker(read.Records(settings), root, memory, options.TextCache).Link(parallel);
        var library = linked.Library;
        var findings = again is { Edited: var edited } ? EventChecks.RunAgain(library.Events, memory!.Findings, edited)
            : EventChecks.Run(library.Events, memory?.FindingsOf, parallel);
        ImmutableArray<Diagnostic> found =
        [
            .. findings.SelectMany(f => f),
            .. AllChecks.List.Append(new PrivateTexts(root)).SelectMany(check => check.Run(library)),
        ];
        if (library.Events.IsEmpty && !read.Diagnostics.Any())
        {
            complaints.Add(Codes.NoEvents, settings.At with { Line = 0 }, "there is no event yet; 'timeline new event' makes one");
        }

        var quotes = library.Events.Sum(e => e.Evidence.Count(x =>
            x.Citation.Quote is not null && x.Result.Verdict != Verdict.CannotCheck));
        var process = watch.End("Process", $"{library.Events.Length} events linked, {quotes} quotes checked");
        return new(library, Sorted([.. complaints.ToImmutable(), .. read.Diagnostics, .. linked.Diagnostics, .. found]), [input, process])
        {
            Memory = settingsAreFine ? new(isListed ? listed : [], settings, settingsKey, read, linked, findings) : null,
        };
    }

    /// <summary>Where a file lies. Paths in records and diagnostics begin with the name of the folder they are in.</summary>
    public static string FullPath(ReadOptions options, string path)
    {
        var seeds = Path.TrimEndingDirectorySeparator(options.SeedsFolder);
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var isSeed = path.AsSpan(0, Math.Max(slash, 0)).SequenceEqual(Path.GetFileName(seeds.AsSpan()));
        return Path.Combine(isSeed ? seeds : options.InputFolder, path[(slash + 1)..]);
    }

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Distinct().OrderBy(d => d.At).ThenBy(d => d.Code.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
