using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Timeline.Content.Input;

namespace Timeline.Site.Freshness;

/// <summary>
/// What a build published of events, in as few words as tell what changed since. Kept in <c>.timeline/</c> by a build that succeeded, for
/// the next one to compare itself with; nothing is built from it, and losing it costs one comparison.
/// </summary>
public sealed record BuildRecord(ImmutableArray<RecordedEvent> Events)
{
    private const int Version = 1;

    // Ten thousand events are some two megabytes.
    private const long Largest = 64 * 1024 * 1024;

    /// <summary>The record of an output folder, the same wherever the site's folder lies.</summary>
    public static string PathFor(string root, string output)
    {
        var relative = Path.GetRelativePath(root, output).Replace('\\', '/');
        return Path.Combine(root, ".timeline", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(relative)))[..16] + ".published.json");
    }

    /// <summary>Null where there is none, or none of this program's version.</summary>
    public static BuildRecord? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > Largest)
            {
                return null;
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.GetProperty("version").GetInt32() == Version
                ? new([.. json.RootElement.GetProperty("events").EnumerateArray().Select(RecordedEvent.Read)])
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException
            or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A record that cannot be written is no error: the next build has nothing to compare itself with.</summary>
    public void Write(string path)
    {
        try
        {
            WorkFolder.Make(Path.GetDirectoryName(path)!);
            using (var file = File.Create(path + ".new"))
            using (var json = new Utf8JsonWriter(file))
            {
                json.WriteStartObject();
                json.WriteNumber("version", Version);
                json.WriteStartArray("events");
                foreach (var e in Events)
                {
                    e.Write(json);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Read-only checkouts exist, in CI above all.
        }
    }
}

/// <summary>One published event.</summary>
/// <param name="Print">Another where what the site says of it is another.</param>
/// <param name="Quotes">The verdicts on its quotes, by the ids of their citations.</param>
/// <param name="Corrections">Each with its date.</param>
public sealed record RecordedEvent(
    string Id, string Title, string Print, ImmutableSortedDictionary<string, string> Quotes, ImmutableArray<string> Corrections)
{
    /// <summary>Its page from the site's root, as part of an address; not kept.</summary>
    public string? Page { get; init; }

    internal static RecordedEvent Read(JsonElement json) => new(
        json.GetProperty("id").GetString() ?? "",
        json.GetProperty("title").GetString() ?? "",
        json.GetProperty("print").GetString() ?? "",
        json.GetProperty("quotes").EnumerateObject().DistinctBy(quote => quote.Name)
            .ToImmutableSortedDictionary(quote => quote.Name, quote => quote.Value.GetString() ?? "", StringComparer.Ordinal),
        [.. json.GetProperty("corrections").EnumerateArray().Select(correction => correction.GetString() ?? "")]);

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("title", Title);
        json.WriteString("print", Print);
        json.WriteStartObject("quotes");
        foreach (var (citation, verdict) in Quotes)
        {
            json.WriteString(citation, verdict);
        }

        json.WriteEndObject();
        json.WriteStartArray("corrections");
        foreach (var correction in Corrections)
        {
            json.WriteStringValue(correction);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
