namespace Timeline.Content.Sources.Reading.Mail;

/// <summary>Whether a message can be taken apart without its parts and headers costing more memory than its bytes.</summary>
internal static class MailBounds
{
    private const int MostLinesOfHead = 2000;
    private const int LongestHead = 1024 * 1024;

    /// <summary>What is too much, or null.</summary>
    public static string? TooMuch(ReadOnlySpan<byte> message)
    {
        if (message.Length > ReadingLimits.LargestMail)
        {
            return $"it has more than {ReadingLimits.LargestMail / (1024 * 1024)} MB; save its text alone";
        }

        if (message.Count("\n--"u8) > ReadingLimits.MostMailParts * 20)
        {
            return "it has more parts than any program writes";
        }

        for (var at = 0; at < message.Length;)
        {
            if (EndOfHead(message[at..]) is not { } end)
            {
                return $"a head in it has more than {MostLinesOfHead} lines or {LongestHead / (1024 * 1024)} MB";
            }

            at += end;
            at = message[at..].IndexOf("\n--"u8) is >= 0 and var next ? at + next + 3 : message.Length;
        }

        return null;
    }

    // Its first blank line; null if that is too far away.
    private static int? EndOfHead(ReadOnlySpan<byte> head)
    {
        var at = 0;
        for (var lines = 0; at <= LongestHead && lines <= MostLinesOfHead; lines++)
        {
            var end = head[at..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return head.Length - at <= LongestHead ? head.Length : null;
            }

            if (head.Slice(at, end).TrimEnd((byte)'\r').IsEmpty)
            {
                return at;
            }

            at += end + 1;
        }

        return null;
    }
}
