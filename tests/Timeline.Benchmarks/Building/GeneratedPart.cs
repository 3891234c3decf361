namespace Timeline.Benchmarks.Building;

/// <summary>A part of a document between two marks that a program writes.</summary>
internal static class GeneratedPart
{
    public static void Write(string file, string begin, string end, string text)
    {
        var document = File.ReadAllText(file);
        var from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = document.IndexOf(end, from, StringComparison.Ordinal);
        if (from < begin.Length || to < 0)
        {
            throw new InvalidOperationException($"{file} lacks the marks {begin.Trim()} and {end.Trim()}");
        }

        File.WriteAllText(file, document[..from] + text + document[to..]);
    }
}
