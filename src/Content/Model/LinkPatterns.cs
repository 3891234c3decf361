using System.Text.RegularExpressions;

namespace Timeline.Content.Model;

/// <summary>Where readers report an error, change a file, learn how to contribute and look for copies; null where nowhere.</summary>
public sealed record LinkPatterns
{
    public AddressPattern? Report { get; init; }

    public AddressPattern? Edit { get; init; }

    public AddressPattern? Contribute { get; init; }

    /// <summary>Where a copy of a source that has none may be found.</summary>
    public AddressPattern? Archive { get; init; }
}

/// <summary>An address with names in braces, which are filled in for each page.</summary>
public sealed partial record AddressPattern(string Text)
{
    /// <summary>The names in it.</summary>
    public IEnumerable<string> Names => Braces().Matches(Text).Select(m => m.Groups[1].Value);

    /// <summary>
    /// The address. What is filled in cannot end the part it stands in: it is escaped, but for the slashes of a path and for an address
    /// that stands in one, as archives of the web want it.
    /// </summary>
    public string Fill(Func<string, string?> value)
    {
        var query = Text.IndexOfAny(['?', '#']);
        return Braces().Replace(Text, match =>
        {
            var (name, filled) = (match.Groups[1].Value, value(match.Groups[1].Value) ?? "");
            return query >= 0 && match.Index > query ? Uri.EscapeDataString(filled)
                : name == "url" ? filled
                : string.Join('/', filled.Split('/').Select(Uri.EscapeDataString)).Replace("%2A", "*", StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
