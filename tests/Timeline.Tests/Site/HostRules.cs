using System.Text.RegularExpressions;

namespace Timeline.Tests.Site;

/// <summary>
/// A file <c>_headers</c> as hosts read it: a line that begins at the margin names a path, in which <c>*</c> is anything, and the indented
/// lines below it are headers. All rules of a path hold; what is said twice is joined, as Cloudflare does.
/// </summary>
public sealed class HostRules
{
    private readonly List<(Regex Path, List<(string Name, string Value)> Headers)> rules = [];

    public HostRules(string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0 && line[0] != '#'))
        {
            Assert.InRange(line.Length, 1, 2000);
            if (!char.IsWhiteSpace(line[0]))
            {
                Assert.True(line.Count(c => c == '*') <= 1, line);
                rules.Add((new("^" + Regex.Escape(line).Replace(@"\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant), []));
            }
            else
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                rules[^1].Headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }
    }

    public int Count => rules.Count;

    public Dictionary<string, string> For(string path) => rules
        .Where(rule => rule.Path.IsMatch(path))
        .SelectMany(rule => rule.Headers)
        .GroupBy(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(header => header.Key, header => string.Join(", ", header), StringComparer.OrdinalIgnoreCase);
}
