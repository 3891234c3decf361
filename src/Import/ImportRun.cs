using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Extraction.Written;
using Timeline.Content.Model;
using Timeline.Import.Mappings;
using Timeline.Import.Reporting;
using Timeline.Import.Rows;
using Timeline.Import.Writing;

namespace Timeline.Import;

/// <summary>One import, from files to files.</summary>
internal sealed partial class ImportRun(ImportRequest request)
{
    private const int Sample = 500;
    private const string Guess = "a guess by names"; // no file of an author has this name

    private readonly ProblemGroups problems = new();
    private readonly ImmutableArray<ReadFile>.Builder read = ImmutableArray.CreateBuilder<ReadFile>();
    private readonly ImmutableArray<ImportedFile>.Builder made = ImmutableArray.CreateBuilder<ImportedFile>();
    private readonly ImmutableArray<ChangedRecord>.Builder changed = ImmutableArray.CreateBuilder<ChangedRecord>();
    private readonly Dictionary<string, DroppedPart> dropped = new(StringComparer.Ordinal);
    private readonly HashSet<string> origins = new(StringComparer.Ordinal);
    private readonly SiteAdvice advice = new(request.Folders.InputFolder);
    private int unchanged, refused, skipped;

    public ImportOutcome Run()
    {
        var settings = SiteSettings.Of(request.Folders);
        using var staging = new Staging(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(request.Folders.InputFolder))!);
        var events = new KnownRecords(Path.Combine(request.Folders.InputFolder, "events"), settings.EventIds);
        var sources = new KnownRecords(request.Folders.SeedsFolder, settings.SourceIds);
        var hasFailed = false;
        foreach (var batch in Batches())
        {
            if (MappingOf(batch) is { } mapping)
            {
                var published = settings.Exists ? null : PublishedSite.Of(batch, mapping);
                var site = published is null ? settings.Settings : settings.Settings with { Facets = published.Facets };
                advice.Used(mapping, batch, published);
                Import(batch, mapping.For(site), site, mapping.Into == Target.Events ? events : sources, staging, published);
            }
            else
            {
                hasFailed = true;
            }
        }

        hasFailed |= read.Count == 0;
        if (!hasFailed && made.Count > 0)
        {
            advice.Settings(settings, made.Count, staging);
            if (!request.IsDryRun)
            {
                staging.Publish();
            }
        }

        return new()
        {
            Files = read.ToImmutable(),
            New = hasFailed ? [] : made.ToImmutable(),
            Unchanged = unchanged,
            Changed = changed.ToImmutable(),
            // Of a record that was refused nobody knows which it was.
            Gone = hasFailed || refused > 0 ? [] : [.. events.Without(origins), .. sources.Without(origins)],
            Refused = refused,
            Skipped = skipped,
            Dropped = [.. dropped.Values],
            Problems = problems.ToImmutable(),
            Advice = hasFailed ? [] : advice.ToImmutable(),
            Failed = hasFailed,
        };
    }

    public (string? Text, ImmutableArray<ProblemGroup> Problems) Suggest()
    {
        foreach (var batch in Batches())
        {
            var complaints = new Complaints();
            var rows = batch.Rows(null, complaints).Take(Sample).ToArray();
            problems.Add(complaints.ToImmutable());
            if (rows.Length > 0)
            {
                return (new MappingSuggestion(Column.Of(rows), batch.Name, FormOf(new())).Text(), problems.ToImmutable());
            }
        }

        return (null, problems.ToImmutable());
    }

    // Tables are each of their own kind; files that hold a record each are read together.
    private IEnumerable<Batch> Batches()
    {
        var known = request.Format is { } format && RowReaders.Named(format) is null ? KnownFormat.Named(format) : null;
        var files = new List<(IRowReader Reader, ImportFile File)>();
        foreach (var file in request.Files)
        {
            var reader = known?.Mapping.Format is { } kind ? RowReaders.Named(kind)
                : request.Format is { } named && RowReaders.Named(named) is { } chosen ? chosen : RowReaders.For(file);
            if (reader is null)
            {
                problems.Add([new(Codes.ImportUnknown, file.At, $"'{file.Name}' is of no kind that is imported; --format says " +
                    "which it is: " +
                    $"{string.Join(", ", RowReaders.All.Select(r => r.Name))}")]);
            }
            else
            {
                files.Add((reader, file));
            }
        }

        return files.GroupBy(f => f.Reader.IsRecordPerFile ? f.Reader.Name : f.File.Path)
            .Select(group => new Batch(group.First().Reader, [.. group.Select(f => f.File)], known));
    }

    private Mapping? MappingOf(Batch batch)
    {
        var complaints = new Complaints();
        var mapping = request.Mapping is { } file ? new MappingReader(complaints).Read(file)
            : (batch.Known ?? KnownFormat.Of(batch.Files[0], batch.Reader))?.Mapping;
        var unread = new Complaints();
        if (mapping is null && request.Mapping is null && batch.Rows(null, unread).Take(Sample).ToArray() is { Length: > 0 } rows)
        {
            var guess = new MappingSuggestion(Column.Of(rows), batch.Name, FormOf(new())).Text();
            mapping = new MappingReader(complaints).Read(new(Guess, guess));
        }
        else if (mapping is null && complaints.Count == 0)
        {
            problems.Add(unread.ToImmutable());
            complaints.Add(Codes.ImportMalformed, batch.Files[0].At, "there is no record in this file");
        }

        problems.Add(complaints.ToImmutable().Where(d => d.At.Path != Guess));
        if (mapping is null && complaints.ToImmutable().Any(d => d.At.Path == Guess))
        {
            // A place in a guess is no place that an author can look at.
            problems.Add([new(Codes.ImportMapping, batch.Files[0].At, "no mapping can be guessed from the names in this file; write one, " +
                "import.yml, that says at least where 'title' and 'date' are")]);
        }

        return mapping;
    }

    private void Import(Batch batch, Mapping mapping, Settings settings, KnownRecords known, Staging staging, PublishedSite? published)
    {
        var withFacets = SiteSettings.With(settings, mapping.Facets);
        var (sound, left) = (new SoundRecord(mapping, withFacets), new LeftOver(mapping));
        var forms = Forms(batch, mapping);
        var reading = new Complaints(10_000);
        var count = 0;
        var leaves = new HashSet<string>(StringComparer.Ordinal); // for an author's own mapping
        foreach (var row in batch.Rows(mapping.Rows, reading))
        {
            leaves.UnionWith(request.Mapping is null ? [] : Rows.NodePath.Leaves(row).Select(leaf => leaf.Path));
            request.Cancelled.ThrowIfCancellationRequested();
            count++;
            if (mapping.Skip.Any(skip => skip.Key.Find(row) is YamlScalar said
                && skip.Value.Contains(said.Value.Trim(), StringComparer.OrdinalIgnoreCase)))
            {
                skipped++;
                continue;
            }

            Note(left.Of(row));
            var complaints = new Complaints();
            var record = mapping.Fields.Apply(row, new(complaints, forms)) is YamlMap mapped ? sound.Of(mapped, complaints) : null;
            problems.Add(complaints.ToImmutable());
            if (record is null)
            {
                refused++;
                continue;
            }

            Keep(record, row, mapping, sound, known, staging);
        }

        problems.Add(reading.ToImmutable().Where(met => published?.Says(met) != true));
        problems.Add(request.Mapping is { } own && count > 0 ? UnreadPaths.Of(mapping, own, leaves) : []);
        foreach (var file in batch.Files.Take(1))
        {
            var kind = file.Extension is ".yml" or ".yaml" ? "yaml" : batch.Reader.Name;
            read.Add(new(batch.Name, count, kind, mapping.Name == Guess ? null : mapping.Name));
        }
    }

    private void Keep(YamlMap record, YamlMap row, Mapping mapping, SoundRecord sound, KnownRecords known, Staging staging)
    {
        var text = YamlWriter.Of(record, sound.Order);
        var print = Origin.PrintOf(record);
        var title = ((YamlScalar)record.Find("title")!).Value;
        var date = record.Find("date") switch { YamlScalar edtf => edtf.Value, YamlMap map =>
            (map.Find("edtf") as YamlScalar)?.Value, _ => null };
        var key = KeyOf(row, (mapping.Origin?.Find(row) ?? record.Find("id")) is YamlScalar own ? own.Value : $"{date} {title}");

        if (known.From(key) is { } before)
        {
            if (Origin.Of(before.Text)!.Print == print)
            {
                unchanged++;
            }
            else
            {
                changed.Add(new(before.Path, row.At, RecordDifference.Between(before.Text, text)));
            }

            return;
        }

        var wanted = (record.Find("id") as YamlScalar)?.Value
            ?? (Ids.Slug(title) is { Length: > 0 } slug ? Shortened(slug) : mapping.Into == Target.Events ? "event" : "source");
        var free = known.Free(wanted);
        if (record.Find("id") is YamlScalar given && free != given.Value)
        {
            problems.Add([new(Codes.ImportGuess, given.At, $"the id '{given.Value}' is taken; this record is called '{free}'")]);
        }

        var name = known.FreeName(mapping.Into == Target.Events && date is not null ? EventFile(date, free) : free + ".yml");
        var withId = record with { Entries = [new("id", record.At, new YamlScalar(free, false, record.At)),
            .. record.Entries.Where(e => e.Key != "id")] };
        var path = Path.Combine(known.Folder, name);
        staging.Add(path, new Origin(key, print) + YamlWriter.Of(withId, sound.Order));
        made.Add(new(path, title, date, row.At));
        advice.Saw(record);
    }

    // The file's name and the record's own id there; where it has none, its date and title, the second of them with a number.
    private string KeyOf(YamlMap row, string own)
    {
        var wanted = $"{row.At.Path[(row.At.Path.LastIndexOf('/') + 1)..]}#{Content.Sources.Normalizing.Spaces.Single(own)}";
        var key = wanted;
        for (var n = 2; !origins.Add(key); n++)
        {
            key = string.Create(CultureInfo.InvariantCulture, $"{wanted} ({n})");
        }

        return key;
    }

    private static string EventFile(string date, string id)
    {
        var day = EventDraftYaml.DateInName(Clock().Replace(date, ""));
        return (day.Length == 0 || id.StartsWith(day, StringComparison.Ordinal) ? id : $"{day}-{id}") + ".yml";
    }

    // A file's name says the day.
    [GeneratedRegex(@"T\d\d:[\d:.]+(?:Z|[+-]\d\d:?\d\d)?", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    private static string Shortened(string slug) =>
        slug.Length <= 60 ? slug : slug[..60] is var cut && cut.LastIndexOf('-') is > 20 and var word ? cut[..word] : slug[..60];

    private void Note(IEnumerable<(string Path, YamlScalar Value)> leaves)
    {
        foreach (var (path, value) in leaves)
        {
            dropped[path] = dropped.TryGetValue(path, out var part) ? part with { Count = part.Count + 1 }
                : new(path, 1, value.At, value.Value);
        }
    }

    // The order of day and month is that of the whole column; one row never decides it.
    private DateForms Forms(Batch batch, Mapping mapping)
    {
        var form = FormOf(mapping.Dates);
        if (form.Order != DateOrder.Unknown || mapping.Fields.Fields.Select(f => f.Rule).OfType<DateRule>()
            .FirstOrDefault() is not { } rule)
        {
            return new(form);
        }

        Rows.NodePath[] paths = [.. rule.Start?.Whole ?? [], .. rule.End?.Whole ?? []];
        var column = batch.Rows(mapping.Rows, new(0)).SelectMany(row => paths.Select(path => path.Find(row))).OfType<YamlScalar>()
            .Select(s => s.Value.Trim());
        var order = WrittenDates.OrderOf(column, out var contradicts);
        if (contradicts)
        {
            problems.Add([new(Codes.ImportGuess, batch.Files[0].At, "some dates have the day first and others the month: those that can " +
                "be read both " +
                "ways are refused. --date-order dmy or mdy says which it is")]);
        }
        else if (order is DateOrder.DayMonthYear or DateOrder.MonthDayYear)
        {
            problems.Add([new(Codes.ImportGuess, batch.Files[0].At,
                $"dates are read with the {(order == DateOrder.DayMonthYear ? "day" : "month")} first, as the column shows")]);
        }

        return new(form with { Order = order });
    }

    private WrittenForm FormOf(DateSettings dates) => new()
    {
        Order = (request.DateOrder ?? dates.Order) switch
        {
            "dmy" => DateOrder.DayMonthYear,
            "mdy" => DateOrder.MonthDayYear,
            "ymd" => DateOrder.YearMonthDay,
            _ => DateOrder.Unknown,
        },
        Language = request.Language ?? dates.Language ?? "en",
        AstronomicalYears = dates.Astronomical,
        MidnightIsNoTime = !dates.MidnightCounts,
    };
}

/// <summary>Files that are read together, by one reader.</summary>
internal sealed record Batch(IRowReader Reader, ImmutableArray<ImportFile> Files, KnownFormat? Known)
{
    public string Name => Files.Length == 1 ? Files[0].Path : string.Create(
        CultureInfo.InvariantCulture, $"{Files.Length:N0} files such as {Files[0].Path}");

    public IEnumerable<YamlMap> Rows(string? at, Complaints complaints) => Files.SelectMany(file => Reader.Rows(file, at, complaints));
}
