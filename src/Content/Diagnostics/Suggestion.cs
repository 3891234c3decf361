namespace Timeline.Content.Diagnostics;

/// <summary>"Did you mean": the known word nearest to the one an author wrote.</summary>
public static class Suggestion
{
    /// <summary>The nearest of <paramref name="known"/> when it is near enough to be a slip (a third of its letters), or null.</summary>
    public static string? For(string word, IEnumerable<string> known)
    {
        if (word.Length > 100)
        {
            return null;
        }

        var best = known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= 4)
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(c => c.distance <= Math.Max(1, Math.Min(word.Length, c.candidate.Length) / 3))
            .OrderBy(c => c.distance)
            .ThenBy(c => c.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.candidate;
    }

    /// <summary>The clause for the end of a message: <c>; did you mean 'title'?</c>, or what there is to choose from.</summary>
    public static string Clause(string word, IReadOnlyCollection<string> known)
    {
        var nearest = For(word, known);
        if (nearest is not null)
        {
            return $"; did you mean '{nearest}'?";
        }

        return known.Count is > 0 and <= 12 ? $"; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}" : "";
    }

    // Optimal string alignment: insertion, deletion, substitution and a swap of neighbours cost one each.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
