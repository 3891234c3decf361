using System.Collections.Concurrent;
using System.Collections.Immutable;

using Timeline.Content.Linking;
using Timeline.Site.Planning;
using Timeline.Site.Publishing;

namespace Timeline.Site.Incremental;

/// <summary>
/// Which files of the last build may stay as they lie: those made from words that are still the same, while nothing else of the site has
/// changed. Safe from many threads.
/// </summary>
internal sealed class Reuse
{
    private readonly ReuseOptions options;
    private readonly ContentNames names;
    private readonly UInt128 frame;
    private readonly ImmutableArray<(string Id, UInt128 Words)> events;
    private readonly Dictionary<Event, int> numbers;
    private readonly MadeFiles? before;
    private readonly int[] now = [];
    private readonly ConcurrentDictionary<string, MadeFile> made = new(StringComparer.Ordinal);

    /// <param name="options">Where it is kept.</param>
    /// <param name="library">The events.</param>
    /// <param name="files">Every file of the site: what there is decides where links lead.</param>
    /// <param name="names">What files are called by that are named by their content.</param>
    /// <param name="facts">What else all files depend on that follows from the events' words.</param>
    public Reuse(ReuseOptions options, Library library, IEnumerable<PlannedFile> files, ContentNames names, IEnumerable<string> facts)
    {
        (this.options, this.names) = (options, names);
        var keys = new EventKeys[library.Events.Length];
        Parallel.For(0, keys.Length, i => keys[i] = EventKeys.Of(library.Events[i]));
        frame = FrameOf(options.Surroundings, keys, files, facts);
        events = [.. library.Events.Select((e, i) => (e.Id, keys[i].Words))];
        numbers = new(events.Length, ReferenceEqualityComparer.Instance);
        foreach (var e in library.Events)
        {
            numbers[e.Event] = e.Index;
        }

        before = MadeFiles.Read(options.Path) is { } last && last.Frame == frame ? last : null;
        if (before is not null)
        {
            var byId = events.Select((e, i) => (e.Id, e.Words, Number: i)).ToDictionary(e => e.Id, StringComparer.Ordinal);
            now = [.. before.Events.Select(old => byId.TryGetValue(old.Id, out var e) && e.Words == old.Words ? e.Number : -1)];
        }
    }

    /// <summary>What a file held, if making it anew would give the same; else null.</summary>
    public MadeFile? Find(PlannedFile file) =>
        file.IsReusable && before?.Files.GetValueOrDefault(file.Path) is { } last
        && last.Events.All(number => now[number] >= 0)
        && last.Names.All(name => names.Files.Find(name.Path) is { } named && names.ContentOf(named) == name.Content)
            ? last
            : null;

    /// <summary>Tells the names of those files that stay and are called by what they hold, so that none is made only to be named.</summary>
    public void LearnNames(IEnumerable<PlannedFile> files)
    {
        foreach (var file in files)
        {
            if (before?.Files.GetValueOrDefault(file.Path) is { Names.IsEmpty: true } && Find(file) is { } last)
            {
                names.Learn(file, last.Content);
            }
        }
    }

    /// <summary>Remembers a file that stays.</summary>
    public void Stays(PlannedFile file, MadeFile last) =>
        made[file.Path] = last with { Events = [.. last.Events.Select(number => now[number])] };

    /// <summary>Remembers a file that was made.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="read">What was read for it (<see cref="ReadLog"/>).</param>
    public void IsMade(PlannedFile file, ContentHash content, IReadOnlyList<object> read)
    {
        if (file.IsReusable && read.OfType<Event>().All(numbers.ContainsKey))
        {
            made[file.Path] = new(
                content,
                [.. read.OfType<Event>().Select(e => numbers[e]).Order()],
                [.. read.OfType<PlannedFile>().Select(named => (named.Path, names.ContentOf(named)))]);
        }
    }

    /// <summary>Keeps it for the next build; to be called when the files are published.</summary>
    public void Keep() => new MadeFiles(frame, events, made).Write(options.Path);

    private static UInt128 FrameOf(UInt128 surroundings, EventKeys[] keys, IEnumerable<PlannedFile> files, IEnumerable<string> facts)
    {
        var frame = new EventKeys.Key();
        frame.AddKey(surroundings);
        foreach (var key in keys)
        {
            frame.AddKey(key.Shape);
        }

        foreach (var file in files)
        {
            frame.Add(file.Path);
            frame.Add((int)file.Naming);
        }

        foreach (var fact in facts)
        {
            frame.Add(fact);
        }

        return frame.Value;
    }
}
