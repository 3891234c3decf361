using System.Text;

namespace Timeline.Desk.Saving;

/// <summary>Gives a text whose lines all end in <c>\n</c> the line ends that its former text had.</summary>
internal static class LineEnds
{
    private readonly record struct Line(string Words, string End);

    /// <summary>
    /// A line that was there before keeps its own end, in files of mixed ends too; a new one takes the end that most lines had.
    /// </summary>
    public static string Restore(string text, string former)
    {
        var old = Lines(former);
        var usual = old.Where(line => line.End.Length > 0)
            .GroupBy(line => line.End, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).FirstOrDefault("\n");
        var made = Lines(text);
        var least = Math.Min(old.Count, made.Count);
        var head = Enumerable.Range(0, least).TakeWhile(i => old[i].Words == made[i].Words).Count();
        var tail = Enumerable.Range(1, least - head).TakeWhile(i => old[^i].Words == made[^i].Words).Count();

        // Before the first change and after the last, a line is the same by its place; between them by its words, in order.
        var between = old[head..^tail].GroupBy(line => line.Words, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<Line>(group), StringComparer.Ordinal);
        var result = new StringBuilder(text.Length + made.Count);
        for (var i = 0; i < made.Count; i++)
        {
            var same = i < head ? old[i]
                : i >= made.Count - tail ? old[i - made.Count + old.Count]
                : between.TryGetValue(made[i].Words, out var queue) && queue.TryDequeue(out var line) ? line
                : default;
            result.Append(made[i].Words).Append(made[i].End.Length == 0 ? "" : same.End is { Length: > 0 } end ? end : usual);
        }

        return result.ToString();
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var at = length < 0 ? text.Length : start + length;
            var next = at == text.Length ? at : text.AsSpan(at).StartsWith("\r\n") ? at + 2 : at + 1;
            lines.Add(new(text[start..at], text[at..next]));
            start = next;
        }

        return lines;
    }
}
