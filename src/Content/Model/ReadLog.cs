using System.Runtime.CompilerServices;

namespace Timeline.Content.Model;

/// <summary>
/// What is read while something is made, so that it is made anew when that changes and stays when only other things do: the words of events
/// above all. An event's words are what its author edits most and what nothing else of a site is arranged by: title, summary, body and note,
/// with the places of its lines. <see cref="Event"/> tells of each reading of them itself, so that nobody who shows words can forget to.
/// </summary>
/// <remarks>
/// A value that is kept for others to show must keep what was read for it (<see cref="Begin"/>, <see cref="End"/>) and tell it again whenever
/// it is shown (<see cref="Tell"/>). What was read is handed on as one object: null for nothing, the thing itself for one, an array for
/// several, and one word, everything, for more than <see cref="Most"/>.
/// </remarks>
public sealed class ReadLog
{
    /// <summary>What is made of the words of more events than this is taken to be made of all: some of so many have nearly always changed.</summary>
    public const int Most = 256;

    private static readonly object Everything = new();

    // What a thread has read belongs to the file it is making, like the stack it makes it on; nothing else could tell files apart that are
    // made at once without being handed through every view and every template.
    private static readonly ThreadLocal<ReadLog> Threads = new(() => new());

    // Those of all listeners, of the innermost last; room for each thing twice before it is looked at whether some are the same.
    private readonly List<object> log = new(2 * Most);
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
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
        var reads = since.Reads;
        var read = (reads.log.Count - since.Start) switch
        {
            0 => null,
            1 => reads.log[since.Start],
            _ => reads.Each(),
        };
        reads.Leave(since, read == Everything);
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
    public static void Note(object read) => Threads.Value!.Add(read);

    /// <summary>Tells them that what is read is made of the words of all events.</summary>
    public static void NoteEverything() => Threads.Value!.Add(Everything);

    /// <summary>Tells them what was read for a value that was kept.</summary>
    public static void Tell(object? read)
    {
        if (read is object[] many)
        {
            var reads = Threads.Value!;
            foreach (var each in many)
            {
                reads.Add(each);
            }
        }
        else if (read is not null)
        {
            Note(read);
        }
    }

    internal static T Of<T>(Event e, T words)
    {
        Note(e);
        return words;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(object read)
    {
        // Words of one event are read one after the other.
        if (listeners > 0 && (log.Count == innermost || log[^1] != read))
        {
            Append(read);
        }
    }

    private void Append(object read)
    {
        if (read == Everything)
        {
            HearEverything();
        }
        else if (log.Count == innermost || log[innermost] != Everything)
        {
            log.Add(read);
            if (log.Count - innermost >= 2 * Most)
            {
                Thin();
            }
        }
    }

    private void HearEverything()
    {
        log.RemoveRange(innermost, log.Count - innermost);
        log.Add(Everything);
    }

    private object Each()
    {
        Thin();
        return log.Count == innermost + 1 ? log[innermost] : log.GetRange(innermost, log.Count - innermost).ToArray();
    }

    // What the innermost has heard, each once: the listeners without need it only once too.
    private void Thin()
    {
        for (var i = innermost; i < log.Count; i++)
        {
            seen.Add(log[i]);
        }

        if (seen.Count > Most)
        {
            HearEverything();
        }
        else if (seen.Count < log.Count - innermost)
        {
            log.RemoveRange(innermost, log.Count - innermost);
            log.AddRange(seen);
        }

        seen.Clear();
    }

    private void Leave(Listening ended, bool heardEverything)
    {
        innermost = ended.Without;
        if (--listeners == 0)
        {
            log.Clear();
        }
        else if (heardEverything || (log.Count > innermost && log[innermost] == Everything))
        {
            HearEverything();
        }
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
