using Timeline.Content.Diagnostics;
using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>Reads the addresses of the settings' <c>links</c>.</summary>
internal static class LinkPatternReader
{
    private static readonly string[] OfRecords = ["id", "title", "file", "line", "url"];

    public static LinkPatterns Read(FieldReader? fields, Complaints complaints) => fields is null ? new() : new()
    {
        Report = Pattern(fields, "report", OfRecords, complaints),
        Edit = Pattern(fields, "edit", OfRecords, complaints),
        Contribute = Pattern(fields, "contribute", [], complaints),
        Archive = Pattern(fields, "archive", ["url", "date", "title"], complaints),
    };

    private static AddressPattern? Pattern(FieldReader fields, string name, string[] known, Complaints complaints)
    {
        if (fields.Located(name) is not { } written)
        {
            return null;
        }

        var pattern = new AddressPattern(written.Text.Trim());
        var isMail = pattern.Text.StartsWith("mailto:", StringComparison.Ordinal);
        if (!isMail && !pattern.Text.StartsWith("https://", StringComparison.Ordinal)
            && !pattern.Text.StartsWith("http://", StringComparison.Ordinal))
        {
            complaints.Add(Codes.BadUrl, written.At, $"'{name}' is an address: https://…, http://… or mailto:…");
            return null;
        }

        if (!Uri.TryCreate(pattern.Fill(_ => "x"), UriKind.Absolute, out var address) || (!isMail && address.Host.Length == 0))
        {
            complaints.Add(Codes.BadUrl, written.At, $"'{name}' is no whole address, even where its names are filled in");
            return null;
        }

        var unknown = pattern.Names.Except(known, StringComparer.Ordinal).ToList();
        foreach (var other in unknown)
        {
            var remedy = known.Length == 0 ? "; nothing is filled in there" : Suggestion.Clause(other, known);
            complaints.Add(Codes.WrongChoice, written.At, $"'{name}' has no '{{{other}}}' to fill in{remedy}");
        }

        return unknown.Count == 0 ? pattern : null;
    }
}
