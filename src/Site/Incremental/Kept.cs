namespace Timeline.Site.Incremental;

/// <summary>
/// A value that is made once and shown by many files, with what was read for it: whoever asks for it is told to have read that too
/// (<see cref="ReadLog"/>). Two threads may make it at once, which costs a little and changes nothing.
/// </summary>
internal struct Kept<T>
    where T : class
{
    private T? value;
    private object? read;

    public T Of<TFrom>(TFrom from, Func<TFrom, T> make)
    {
        if (Volatile.Read(ref value) is { } known)
        {
            ReadLog.Tell(read);
            return known;
        }

        var listening = ReadLog.Begin();
        object? heard = null;
        try
        {
            known = make(from);
        }
        finally
        {
            heard = ReadLog.End(listening);
        }

        read = heard;
        Volatile.Write(ref value, known); // after what was read for it: who sees one sees both
        return known;
    }
}

/// <summary>As <see cref="Kept{T}"/>, for what is dear to make: threads wait for the one that is at it.</summary>
internal sealed class KeptOnce<T>(Func<T> make)
{
    private readonly Lazy<(T Value, object? Read)> made = new(() =>
    {
        var listening = ReadLog.Begin();
        T? value = default;
        object? read = null;
        try
        {
            value = make();
        }
        finally
        {
            read = ReadLog.End(listening);
        }

        return (value, read);
    });

    public T Value
    {
        get
        {
            var (value, read) = made.Value;
            ReadLog.Tell(read);
            return value;
        }
    }
}
