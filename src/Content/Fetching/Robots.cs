namespace Timeline.Content.Fetching;

/// <summary>
/// What a site's <c>robots.txt</c> asks of programs (RFC 9309). It is asked where several addresses are fetched at once; who gives one
/// address reads a page, as with a browser.
/// </summary>
public sealed class Robots(Fetcher fetcher, string name)
{
    // RFC 9309, 2.5: at least 500 KB must be read.
    private const int Longest = 512 * 1024;

    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>Whether the site lets this program fetch the address.</summary>
    public async Task<bool> AllowAsync(string address, CancellationToken cancelled)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return true; // the fetch will say what is wrong
        }

        var site = uri.GetLeftPart(UriPartial.Authority);
        if (!known.TryGetValue(site, out var rules))
        {
            var outcome = await fetcher.GetAsync(site + "/robots.txt", cancelled);
            // No file, no rules; a server in trouble asks for nothing to be fetched (2.3.1.3 and 2.3.1.4).
            rules = outcome.File is { } file
                ? System.Text.Encoding.UTF8.GetString(file.Bytes.AsSpan(0, Math.Min(file.Bytes.Length, Longest)))
                : outcome.Status >= 500 ? "User-agent: *\nDisallow: /" : "";
            known.Add(site, rules);
        }

        return Allow(rules!, name, uri.PathAndQuery);
    }

    /// <summary>Whether these rules let a program of this name fetch this path: the longest rule that fits decides.</summary>
    public static bool Allow(string rules, string name, string path)
    {
        var (own, any) = (new List<(bool Allow, string Path)>(), new List<(bool Allow, string Path)>());
        var hasOwn = false;
        var (isOwn, isAny, inRules) = (false, false, true);
        foreach (var line in rules.Split('\n').Select(line => line.Split('#')[0].Trim()))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0)
            {
                continue;
            }

            var (key, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                (isOwn, isAny) = inRules ? (false, false) : (isOwn, isAny);
                inRules = false;
                isOwn |= value.Equals(name, StringComparison.OrdinalIgnoreCase);
                isAny |= value == "*";
                hasOwn |= isOwn;
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                if (value.Length > 0)
                {
                    (isOwn ? own : isAny ? any : []).Add((key == "allow", value));
                }
            }
        }

        var best = (hasOwn ? own : any).Where(rule => Fits(rule.Path, path))
            .OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allow).Take(1).ToList();
        return best is not [(false, _)];
    }

    // A star is any characters, a dollar the end; pieces between stars are found one after the other.
    private static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var pieces = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = pieces[0].Length;
        foreach (var piece in pieces.Skip(1))
        {
            var found = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + piece.Length;
        }

        return !isWhole || at == path.Length || (pieces.Length > 1 && path.EndsWith(pieces[^1], StringComparison.Ordinal));
    }
}
