using System.Text;

using MimeKit;

namespace Timeline.Content.Sources.Reading.Mail;

/// <summary>A file of messages one after the other, each after a line <c>From …</c>.</summary>
internal static class Mailbox
{
    private const int MostNamed = 5;
    private const int LongestSubject = 60;

    /// <summary>Where its messages begin; none if the file is a message itself.</summary>
    public static List<int> Starts(ReadOnlySpan<byte> bytes)
    {
        List<int> starts = [];
        for (var at = 0; at >= 0; at = Next(bytes, at))
        {
            // A message begins after a blank line; a body's own lines that begin so were marked by whoever wrote the file.
            if (IsStart(bytes[at..]) && (at == 0 || IsAfterBlankLine(bytes[..at])))
            {
                starts.Add(at);
            }
        }

        return starts;
    }

    /// <summary>How many there are, and what the first ones are about.</summary>
    public static string Told(ReadOnlySpan<byte> bytes, List<int> starts)
    {
        List<string> subjects = [];
        for (var i = 0; i < Math.Min(starts.Count, MostNamed); i++)
        {
            subjects.Add($"“{Subject(bytes[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : bytes.Length)])}”");
        }

        var more = starts.Count > MostNamed ? $" and {starts.Count - MostNamed} more" : "";
        return $"the file holds {starts.Count} messages: {string.Join(", ", subjects)}{more}";
    }

    private static int Next(ReadOnlySpan<byte> bytes, int at) => bytes[at..].IndexOf("\nFrom "u8) is >= 0 and var next ? at + next + 1 : -1;

    private static bool IsStart(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("From "u8))
        {
            return false;
        }

        // "From somebody Thu Jan  1 00:00:00 1970", perhaps with a zone
        var line = bytes[..(bytes.IndexOf((byte)'\n') is >= 0 and var end ? end : bytes.Length)];
        return line.Count((byte)':') >= 1 && line.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
    }

    private static bool IsAfterBlankLine(ReadOnlySpan<byte> before) => before.EndsWith("\n\n"u8) || before.EndsWith("\n\r\n"u8);

    private static string Subject(ReadOnlySpan<byte> message)
    {
        var line = message[(message.IndexOf((byte)'\n') + 1)..];
        while (!line.IsEmpty && line[0] is not ((byte)'\n' or (byte)'\r'))
        {
            var end = line.IndexOf((byte)'\n') is >= 0 and var found ? found : line.Length;
            if (end > 8 && Encoding.ASCII.GetString(line[..8]).Equals("Subject:", StringComparison.OrdinalIgnoreCase))
            {
                var words = MimeKit.Utils.Rfc2047.DecodeText(line[8..end].ToArray()).Trim();
                return words.Length <= LongestSubject ? words : words[..LongestSubject].TrimEnd() + "…";
            }

            line = line[Math.Min(line.Length, end + 1)..];
        }

        return "(no subject)";
    }
}
