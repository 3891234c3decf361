using System.Runtime.CompilerServices;

namespace Timeline.Content.Model;

/// <summary>
/// What is read while something is made, so that it is made anew when that changes and stays when only other things do: the words of events
/// above all. An event's words are what its author edits most and what nothing else of a site is arranged by: title, summary, body and note,
/// with the places of its lines. <see cref="Event"/> tells of each reading of them itself, so that nobody who shows words can forget to.
/// </summary>
/// <remarks>
/// A value that is kept for others to show must keep what was read for it (<see cref="Begin"/>, <see cref="End"/>) and tell it again whenever
/// it is shown (<see cref="Tell"/>).
/// </remarks>
public sealed class ReadLog
{
    // What a thread has read belongs to the file it is making, like the stack it makes it on; nothing else could tell files apart that are
    // made at once without being handed through every view and every template.
    private static readonly ThreadLocal<ReadLog> Threads = new(() => new());

    private static readonly object Everything = new();

    private readonly List<object> log = [];
    private int listeners;

    // Where the innermost listener began: it must hear even what those without have just heard.
    private int innermost;

    private ReadLog()
    {
    }

    /// <summary>Begins to listen on this thread; <see cref="End"/> or <see cref="EndAll"/> must follow, innermost first.</summary>
    public static Listening Begin()
    {
        var reads = Threads.Value!;
        var listening = new Listening(reads, reads.log.Count, reads.innermost);
        reads.listeners++;
        reads.innermost = listening.Start;
        return listening;
    }

    /// <summary>What was read since, to be told again; null where nothing was.</summary>
    public static object? End(Listening since)
    {
        var (log, start) = (since.Reads.log, since.Start);
        object? read = null;
        if (log.Count == start + 1)
        {
            read = log[start];
        }
        else if (log.Count > start)
        {
            var each = Distinct(log, start);
            read = each.Contains(Everything) ? Everything : each;
            // The listeners without need each only once too.
            log.RemoveRange(start, log.Count - start);
            log.AddRange(each);
        }

        since.Reads.Leave(since);
        return read;
    }

    /// <summary>What was read since, each once: events, and what others noted; null where that was everything.</summary>
    public static IReadOnlyList<object>? EndAll(Listening since) => End(since) switch
    {
        null => [],
        object[] many => many,
        var one when one == Everything => null,
        var one => [one],
    };

    /// <summary>Tells the listeners of this thread what is read.</summary>
    public static void Note(object read) => Add(read);

    /// <summary>Tells them that what is read is made of the words of all events.</summary>
    public static void NoteEverything() => Add(Everything);

    /// <summary>Tells them what was read for a value that was kept.</summary>
    public static void Tell(object? read)
    {
        if (read is object[] many)
        {
            foreach (var each in many)
            {
                Add(each);
            }
        }
        else if (read is not null)
        {
            Add(read);
        }
    }

    internal static T Of<T>(Event e, T words)
    {
        Add(e);
        return words;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(object read)
    {
        var reads = Threads.Value!;
        // Words of one event are read one after the other.
        if (reads.listeners > 0 && (reads.log.Count == reads.innermost || reads.log[^1] != read))
        {
            reads.log.Add(read);
        }
    }

    private void Leave(Listening ended)
    {
        innermost = ended.Without;
        if (--listeners == 0)
        {
            log.Clear();
        }
    }

    private static object[] Distinct(List<object> log, int start)
    {
        if (log.Count - start > 8)
        {
            return [.. new HashSet<object>(log.Skip(start), ReferenceEqualityComparer.Instance)];
        }

        Span<object> each = new object[log.Count - start];
        var count = 0;
        for (var i = start; i < log.Count; i++)
        {
            if (!Has(each[..count], log[i]))
            {
                each[count++] = log[i];
            }
        }

        return each[..count].ToArray();
    }

    private static bool Has(ReadOnlySpan<object> some, object one)
    {
        foreach (var each in some)
        {
            if (each == one)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A listener, and where in the log it began.</summary>
    public readonly record struct Listening
    {
        internal Listening(ReadLog reads, int start, int without) => (Reads, Start, Without) = (reads, start, without);

        internal ReadLog Reads { get; }

        internal int Start { get; }

        /// <summary>Where the listener without began.</summary>
        internal int Without { get; }
    }
}
