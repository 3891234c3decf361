using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

using Timeline.Content;
using Timeline.Site.Planning;
using Timeline.Site.Publishing;

namespace Timeline.Site;

/// <summary>The door: a checked library and a theme become files (hops 5 to 7).</summary>
public static class SiteBuilder
{
    /// <summary>Plans, renders and publishes. Whatever goes wrong, the site that was there before stays whole.</summary>
    public static SiteResult Build(Library library, SiteOptions options)
    {
        var watch = new PhaseWatch();
        var planned = SitePlan.Make(library, options);
        if (planned.Plan is not { } plan || Stops(planned.Diagnostics, options))
        {
            return new(null, planned.Diagnostics, []);
        }

        var process = watch.End("Process", $"{plan.Files.Length} files planned{plan.LeftOut}");
        var output = new OutputFolder(
            options.OutputFolder ?? throw new ArgumentException("a build needs an output folder", nameof(options)),
            options.OutputName,
            [.. new[] { options.InputFolder, options.SeedsFolder, options.ThemeFolder }.OfType<string>()]);
        if (!Publication.TryBegin(output, out var publication, out var problem))
        {
            return new(null, [.. planned.Diagnostics, problem], [process]);
        }

        using (publication)
        {
            var (found, times) = Render(plan, options, Grow, (file, bytes, grown) =>
            {
                if (grown is not null)
                {
                    publication.Keep(file.Path, grown);
                    return publication.Failure is null;
                }

                if (file.CopyOf is { } original)
                {
                    publication.Copy(file.Path, original);
                    return publication.Failure is null;
                }

                var (paths, content) = plan.Names.Learn(file, bytes.Span);
                foreach (var path in paths)
                {
                    publication.Write(path, bytes.Span, content);
                }

                return publication.Failure is null;
            });
            ImmutableArray<Diagnostic> problems = [.. planned.Diagnostics, .. found];
            if (SiteSize.Problem(publication.Sizes, options.LargeSite, library.Settings.At) is { } large)
            {
                problems = problems.Add(large);
            }

            var rendered = watch.End("PostProcess", $"{plan.Files.Length} files rendered");
            if (Stops(problems, options) || publication.Commit() is not { } published)
            {
                return new(null, publication.Failure is { } failure ? [.. problems, failure] : problems, [process, rendered]);
            }

            plan.Views.Pictures.KeepOnlyUsed();
            plan.Views.Cards.KeepOnlyUsed();
            return new(
                published,
                problems,
                [process, rendered, watch.End("Output", $"{published.Written} files written, {published.Unchanged} unchanged")])
            {
                Plan = plan,
                FileTimes = times,
            };
        }

        // What is named by its content has no name before it is there.
        GrowingFile? Grow(PlannedFile file) => file.MayBeLong && !plan.Names.IsHashed(file) ? publication.Grow(file.Path) : null;
    }

    /// <summary>What a build would complain about, without writing anything; with links, if the options say so.</summary>
    public static SiteCheck Check(Library library, SiteOptions options)
    {
        options = options with { JudgesOnly = !options.ChecksLinks };
        var planned = SitePlan.Make(library, options);
        if (planned.Plan is not { } plan)
        {
            return new(planned.Diagnostics);
        }

        var links = options.ChecksLinks ? new SiteLinks(plan, options) : null;
        var (found, _) = Render(plan, options, _ => null, (file, bytes, _) =>
        {
            if (plan.Names.IsHashed(file))
            {
                plan.Names.Learn(file, bytes.Span);
            }

            links?.Take(file, bytes);
            return true;
        });
        ImmutableArray<Diagnostic> problems = [.. planned.Diagnostics, .. found];
        return links is null ? new(problems) { Plan = plan } : new([.. problems, .. links.Faults()]) { Plan = plan, Web = links.Web() };
    }

    // Returns what is wrong, in the order of files, whatever the order in which threads came to them; and what they took, where that is asked for.
    private static (IEnumerable<Diagnostic> Problems, ImmutableArray<FileTime> Times) Render(
        SitePlan plan,
        SiteOptions options,
        Func<PlannedFile, GrowingFile?> grow,
        Func<PlannedFile, ReadOnlyMemory<byte>, GrowingFile?, bool> take)
    {
        var problems = new ConcurrentBag<Diagnostic>();
        var times = new ConcurrentBag<FileTime>();
        var buffers = new ConcurrentBag<FileBuffer>();
        var done = 0;
        // What is named by its content before what names it.
        foreach (var isHashed in new[] { true, false })
        {
            if (plan.Files.Where(file => plan.Names.IsHashed(file) == isHashed && !(options.JudgesOnly && file.IsSound)).ToArray() is { Length: > 0 } files)
            {
                RenderRound(InOrder(files));
            }
        }

        var sorted = problems
            .Distinct()
            .OrderBy(d => d.At)
            .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal);
        return (sorted, FileTime.Sum(times));

        void RenderRound(PlannedFile[] files) => Parallel.ForEach(
            Partitioner.Create(0, files.Length, Math.Clamp(files.Length / 64, 1, 16)),
            new ParallelOptions { CancellationToken = options.Cancelled },
            // A thread comes and goes many times.
            () => buffers.TryTake(out var used) ? used : new FileBuffer(),
            (range, loop, buffer) =>
            {
                for (var i = range.Item1; i < range.Item2 && !loop.IsStopped; i++)
                {
                    var file = files[i];
                    using var growing = grow(file);
                    buffer.Clear();
                    buffer.Drain = growing is null ? null : growing.Add;
                    var started = Stopwatch.GetTimestamp();
                    var judge = options.JudgesOnly ? file.Judge : null;
                    var found = file.CopyOf is null ? Fault.At($"{file.For.Path} (the page {file.Path})", () => judge?.Invoke() ?? file.Write(buffer)) : [];
                    foreach (var problem in found)
                    {
                        problems.Add(problem);
                    }

                    growing?.Add(buffer.WrittenSpan);
                    var made = Stopwatch.GetTimestamp();
                    var isOfUse = !file.IsOptional || buffer.WrittenCount > 0;
                    if (isOfUse && !take(file, buffer.WrittenMemory, growing))
                    {
                        loop.Stop();
                    }

                    if (options.TimesFiles && isOfUse)
                    {
                        times.Add(new(FileTime.KindOf(file.Path), 1, growing?.Length ?? buffer.WrittenCount, Stopwatch.GetElapsedTime(started, made), Stopwatch.GetElapsedTime(made)));
                    }

                    options.Progress?.Invoke(Interlocked.Increment(ref done), plan.Files.Length);
                }

                return buffer;
            },
            buffers.Add);
    }

    // Files that others wait for first, and last those that wait: meanwhile a second thread has enough to do.
    private static PlannedFile[] InOrder(PlannedFile[] files)
    {
        var awaited = files.Select(file => file.After).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return awaited.Count == 0 ? files : [.. files.OrderBy(file => awaited.Contains(file.Path) ? 0 : file.After is null ? 1 : 2)];
    }

    private static bool Stops(IEnumerable<Diagnostic> diagnostics, SiteOptions options) =>
        diagnostics.Any(d => d.Severity == Severity.Error || (options.Strict && d.Severity == Severity.Warning));
}
