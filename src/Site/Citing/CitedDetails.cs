using Timeline.Content;

namespace Timeline.Site.Citing;

/// <summary>The fields of a source that are for citations alone, as their forms want them: a DOI without the address or the word before it.</summary>
internal static class CitedDetails
{
    private static readonly string[] Before = ["https://", "http://", "www.", "dx.", "doi.org/", "info:doi/", "doi:"];

    public static IEnumerable<KeyValuePair<string, string>> Of(Source source) =>
        source.Details.Select(detail => detail.Key.Equals("doi", StringComparison.OrdinalIgnoreCase) ? new(detail.Key, Doi(detail.Value)) : detail);

    private static string Doi(string written)
    {
        var bare = written.Trim();
        foreach (var part in Before)
        {
            bare = bare.StartsWith(part, StringComparison.OrdinalIgnoreCase) ? bare[part.Length..].TrimStart() : bare;
        }

        // Every DOI begins so; what does not is left as its author wrote it. In an address some of its signs are escaped.
        return !bare.StartsWith("10.", StringComparison.Ordinal) ? written
            : written.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(bare) : bare;
    }
}
