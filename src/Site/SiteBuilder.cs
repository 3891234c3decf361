using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

using Timeline.Content;
using Timeline.Site.Incremental;
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
            var reuse = options.Reuse is { } how ? plan.Reuse(how) : null;
            reuse?.LearnNames(plan.Files.Where(plan.Names.IsHashed));
            var round = new PublishingRound(plan, publication, reuse);
            var (found, times) = Render(plan, options, round);
            ImmutableArray<Diagnostic> problems = [.. planned.Diagnostics, .. found];
            if (SiteSize.Problem(publication.Sizes, options.LargeSite, library.Settings.At) is { } large)
            {
                problems = problems.Add(large);
            }

            var rendered = watch.End("PostProcess", round.Left == 0 ? $"{plan.Files.Length} files rendered" : $"{plan.Files.Length - round.Left} of {plan.Files.Length} files rendered; nothing has changed that the others are made of");
            if (Stops(problems, options) || publication.Commit() is not { } published)
            {
                return new(null, publication.Failure is { } failure ? [.. problems, failure] : problems, [process, rendered]);
            }

            reuse?.Keep();
            // What files that stayed were made with is wanted when they are made again.
            if (round.Left == 0)
            {
                plan.Views.Pictures.KeepOnlyUsed();
                plan.Views.Cards.KeepOnlyUsed();
            }

            return new(
                published,
                problems,
                [process, rendered, watch.End("Output", $"{published.Written} files written, {published.Unchanged} unchanged")])
            {
                Plan = plan,
                Left = round.Left,
                FileTimes = times,
            };
        }
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
        var (found, _) = Render(plan, options, new JudgingRound(plan, links));
        ImmutableArray<Diagnostic> problems = [.. planned.Diagnostics, .. found];
        return links is null ? new(problems) { Plan = plan } : new([.. problems, .. links.Faults()]) { Plan = plan, Web = links.Web() };
    }

    // Renders the files that do not stay as they are.
    // Returns what is wrong, in the order of files, whatever the order in which threads came to them; and what they took, where that is asked for.
    private static (IEnumerable<Diagnostic> Problems, ImmutableArray<FileTime> Times) Render(
        SitePlan plan,
        SiteOptions options,
        IFileRound round)
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
                    options.Progress?.Invoke(Interlocked.Increment(ref done), plan.Files.Length);
                    if (round.Stays(file))
                    {
                        continue;
                    }

                    using var growing = round.Grow(file);
                    buffer.Clear();
                    buffer.Drain = growing is null ? null : growing.Add;
                    var started = Stopwatch.GetTimestamp();
                    var (found, read) = Made(file, buffer, options);
                    foreach (var problem in found)
                    {
                        problems.Add(problem);
                    }

                    growing?.Add(buffer.WrittenSpan);
                    var made = Stopwatch.GetTimestamp();
                    var isOfUse = !file.IsOptional || buffer.WrittenCount > 0;
                    if (isOfUse && !round.Take(new(file, buffer.WrittenMemory, growing, found.IsEmpty ? read : null)))
                    {
                        loop.Stop();
                    }

                    if (options.TimesFiles && isOfUse)
                    {
                        times.Add(new(FileTime.KindOf(file.Path), 1, growing?.Length ?? buffer.WrittenCount, Stopwatch.GetElapsedTime(started, made), Stopwatch.GetElapsedTime(made)));
                    }
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

    private static (ImmutableArray<Diagnostic> Problems, IReadOnlyList<object>? Read) Made(PlannedFile file, FileBuffer buffer, SiteOptions options)
    {
        if (file.CopyOf is not null)
        {
            return ([], null);
        }

        var judge = options.JudgesOnly ? file.Judge : null;
        var listening = ReadLog.Begin();
        try
        {
            var problems = Fault.At($"{file.For.Path} (the page {file.Path})", () => judge?.Invoke() ?? file.Write(buffer));
            return (problems, ReadLog.EndAll(listening));
        }
        catch
        {
            ReadLog.End(listening);
            throw;
        }
    }

    private static bool Stops(IEnumerable<Diagnostic> diagnostics, SiteOptions options) =>
        diagnostics.Any(d => d.Severity == Severity.Error || (options.Strict && d.Severity == Severity.Warning));
}
