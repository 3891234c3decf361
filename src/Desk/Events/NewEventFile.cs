using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;
using Timeline.Edtf;

namespace Timeline.Desk.Events;

/// <summary>The file of a new event as a person would write it, and a path that no file has.</summary>
internal sealed class NewEventFile(Library library, ReadOptions folders)
{
    private const int LongestName = 60;

    // README's order; the table's is the same but for the place of facets, which stand with what the summary says.
    private static readonly string[] First = ["title", "date", "summary", "body"];
    private static readonly string[] Last = ["lane", "importance", "status", "citations"];

    public string Text(NewEvent asked)
    {
        var settings = library.Settings;
        var names = settings.Fields;
        var id = asked.Citation is null ? null : CitationId(asked.Citation);
        var note = id is null ? "" : $"[@{id}]";
        var summary = asked.Summary?.Trim() is { Length: > 0 } words
            ? words.Contains("[@", StringComparison.Ordinal) || note.Length == 0 ? words : $"{words} {note}"
            : note.Length == 0 ? null : $"{asked.Title?.Trim().TrimEnd('.')}. {note}".TrimStart('.', ' ');
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        Add("title", Named(asked.Title?.ReplaceLineEndings(" ").Trim()) ?? new YamlScalar("", true, default));
        Add("date", string.IsNullOrWhiteSpace(asked.Date) ? null : Scalar(asked.Date.Trim()));
        Add("summary", summary is null ? null : Scalar(LongLines.Broken(summary.ReplaceLineEndings("\n")) + "\n"));
        foreach (var (facet, terms) in asked.Terms ?? ImmutableDictionary<string, IReadOnlyList<string>>.Empty)
        {
            Add(facet, terms.Count == 0 ? null : new YamlList([.. terms.Select(Scalar)], default));
        }

        Add("lane", Named(asked.Lane));
        Add("importance", Named(asked.Importance));
        Add("status", asked.Status is null or "published" ? null : Named(asked.Status));
        Add("citations", asked.Citation is null ? null : new YamlList([Citation(asked.Citation, id!, names.Inside("citations"))], default));
        string[] order = [.. First, .. settings.Facets.Select(f => f.Id), .. Last];
        return YamlWriter.Of(new(entries.ToImmutable(), default), [.. order.Select(names.Of)]);

        void Add(string name, YamlNode? value)
        {
            if (value is not null)
            {
                entries.Add(new(names.Of(name), default, value));
            }
        }
    }

    /// <summary><c>input/events/ID.yml</c>: the id of an event is its file's name, and no event, alias or file has it yet.</summary>
    public string Path(NewEvent asked)
    {
        var slug = Short(Ids.Slug(asked.Title ?? "")) is { Length: > 0 } title ? title : "event";
        var year = asked.Date is { } date && EdtfPattern.Instance.Read(date).Value?.Bounds.Earliest is { Year: var first }
            ? first.ToString(CultureInfo.InvariantCulture) : null;
        IEnumerable<string> candidates = [slug, .. year is null ? [] : new[] { $"{slug}-{year}" },
            .. Enumerable.Range(2, 10_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}"))];
        return candidates.Where(id => Ids.Problem(id) is null && !library.EventsById.ContainsKey(id))
            .Select(id => $"{System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(folders.InputFolder))}/events/{id}.yml")
            .First(path => !System.IO.Path.Exists(LibraryReader.FullPath(folders, path)));
    }

    // Whole words.
    private static string Short(string slug) =>
        slug.Length <= LongestName ? slug : slug[..(slug.LastIndexOf('-', LongestName) is > 0 and var end ? end : LongestName)];

    /// <summary>A citation as the list of an event takes it, by our names.</summary>
    public static string CitationId(NewCitation citation) => citation.Id is { Length: > 0 } id ? id : citation.Source ?? "";

    private static YamlMap Citation(NewCitation citation, string id, FieldNames names)
    {
        var locator = names.Inside("locator");
        (string Name, YamlNode? Value)[] fields =
        [
            ("id", id == citation.Source ? null : Scalar(id)),
            ("source", Named(citation.Source)),
            ("quote", Named(citation.Quote)),
            ("prefix", Named(citation.Prefix)),
            ("suffix", Named(citation.Suffix)),
            ("locator", citation.Locator is not { Count: > 0 } places ? null
                : new YamlMap([.. places.Select(place => new YamlEntry(locator.Of(place.Key), default, Scalar(place.Value)))], default)),
            ("supports", citation.Supports is not { Count: > 0 } carried ? null : new YamlList([.. carried.Select(Scalar)], default)),
        ];
        return new([.. fields.Where(f => f.Value is not null).Select(f => new YamlEntry(names.Of(f.Name), default, f.Value!))], default);
    }

    private static YamlScalar? Named(string? value) => string.IsNullOrWhiteSpace(value) ? null : Scalar(value);

    private static YamlScalar Scalar(string value) => new(value, false, default);
}

/// <summary>What is known of an event that is to be written; all of it may be missing.</summary>
internal sealed record NewEvent(
    string? Title,
    string? Date,
    string? Summary,
    string? Lane,
    string? Importance,
    string? Status,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Terms,
    NewCitation? Citation);

/// <summary>The citation it begins with.</summary>
internal sealed record NewCitation(
    string? Id,
    string? Source,
    string? Quote,
    string? Prefix,
    string? Suffix,
    IReadOnlyDictionary<string, string>? Locator,
    IReadOnlyList<string>? Supports);

/// <summary>The file that it becomes when it is saved.</summary>
internal sealed record ComposedEvent(string Path, string Text);
