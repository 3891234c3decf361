using System.Text;

namespace Timeline.Benchmarks.Scriban;

/// <summary>Whether two engines printed the same page, but for white space and the way they write an escaped character.</summary>
public static class SameHtml
{
    public static void Check(string ours, string theirs)
    {
        var (one, other) = (Normalized(ours), Normalized(theirs));
        var same = one.AsSpan().CommonPrefixLength(other);
        if (same < one.Length || same < other.Length)
        {
            throw new InvalidOperationException($"The pages differ:\n  {Around(one, same)}\n  {Around(other, same)}");
        }
    }

    private static string Normalized(string html)
    {
        var text = new StringBuilder(html.Length);
        foreach (var character in html.Where(c => !char.IsWhiteSpace(c)))
        {
            text.Append(character);
        }

        return text.Replace("&#x27;", "&#39;").Replace("&apos;", "&#39;").Replace("&#x60;", "`").Replace("&#x3D;", "=").ToString();
    }

    private static string Around(string text, int place) => text[Math.Max(0, place - 60)..Math.Min(text.Length, place + 60)];
}
