namespace Timeline.Tests.Edtf;

/// <summary>Reads the case files of dates: one case a line, its fields between bars, comments behind #.</summary>
internal static class CaseFile
{
    public static string Folder { get; } = Path.Combine(Repository.Cases, "edtf");

    public static IEnumerable<string[]> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | ").Select(Unescape).ToArray());

    public static IEnumerable<string[]> Valid() =>
        Directory.GetFiles(Path.Combine(Folder, "valid"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read);

    /// <summary>Fails with every line that went wrong, not only the first.</summary>
    public static void Check(IEnumerable<string> problems)
    {
        var found = problems.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string Unescape(string field) => field == "<empty>" ? "" : field.Replace("\\t", "\t", StringComparison.Ordinal);
}
