using System.Text;

namespace Timeline.Content.Captures;

/// <summary>Reads a stream by lines and by counted bytes, within a limit for all of it.</summary>
internal sealed class RecordStream(Stream source, long most)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int at;
    private int filled;
    private long passed;

    /// <summary>A line without its end, as Latin 1; null at the end of the stream.</summary>
    public string? Line()
    {
        var line = new StringBuilder();
        while (Next() is >= 0 and var octet)
        {
            if (octet == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)octet);
            if (line.Length > CaptureLimits.Header)
            {
                throw new InvalidDataException("a line of a header does not end");
            }
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    /// <summary>The lines up to an empty one, as names and values; names in lower case, the first of each counts.</summary>
    public Dictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var length = 0;
        while (Line() is { Length: > 0 } line)
        {
            length += line.Length;
            if (length > CaptureLimits.Header)
            {
                throw new InvalidDataException("a header does not end");
            }

            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                fields.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            }
        }

        return fields;
    }

    /// <summary>Exactly so many bytes.</summary>
    public byte[] Bytes(int count)
    {
        using var bytes = new MemoryStream();
        while (bytes.Length < count)
        {
            if (at == filled && !Fill())
            {
                throw new InvalidDataException("it is cut short");
            }

            var some = (int)Math.Min(count - bytes.Length, filled - at);
            bytes.Write(buffer, at, some);
            at += some;
        }

        return bytes.ToArray();
    }

    public void Skip(long count)
    {
        while (count > 0)
        {
            if (at == filled && !Fill())
            {
                throw new InvalidDataException("it is cut short");
            }

            var some = (int)Math.Min(count, filled - at);
            at += some;
            count -= some;
        }
    }

    private int Next() => at < filled || Fill() ? buffer[at++] : -1;

    private bool Fill()
    {
        (at, filled) = (0, source.Read(buffer));
        passed += filled;
        return passed <= most ? filled > 0
            : throw new InvalidDataException($"unpacked it has more than {most / (1024 * 1024)} MB, which is the most that is read");
    }
}
