using System.Collections.Frozen;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>What is said of keys that no field has, and what a site can do that wants them.</summary>
internal static class UnknownFields
{
    private const string Remedy = "If it is your name of a field, say so under 'fields:' in timeline.yml; 'extra: keep' there keeps " +
        "what we do not know for templates";

    // How others name the two ends of a stretch of time.
    private static readonly FrozenSet<string> Ends =
        FrozenSet.Create("start", "end", "from", "to", "until", "start_date", "end_date", "date_start", "date_end", "endDate", "startDate");

    /// <param name="map">The record.</param>
    /// <param name="table">Its fields.</param>
    /// <param name="names">The author's names of them.</param>
    /// <param name="keep">Whether the settings keep what is not known.</param>
    /// <param name="complaints">Where errors go.</param>
    public static void Check(YamlMap map, FieldTable table, FieldNames names, bool keep, Complaints complaints)
    {
        foreach (var entry in map.Entries)
        {
            if (IsKnown(entry.Key, table, names))
            {
                continue;
            }

            if (keep)
            {
                NearMiss(entry, map, table, names, complaints);
            }
            else
            {
                Complain(entry, table, names, complaints);
            }
        }
    }

    // A field that the author renamed is known by the new name only.
    public static bool IsKnown(string key, FieldTable table, FieldNames names) =>
        names.IsOwn(key) || (table.Names.Contains(key) && !names.IsGivenAway(key));

    private static void Complain(YamlEntry entry, FieldTable table, FieldNames names, Complaints complaints)
    {
        if (entry.Key.Contains('\u00A0', StringComparison.Ordinal))
        {
            complaints.Add(Codes.UnknownField, entry.KeyAt,
                $"unknown field '{Excerpt.Of(entry.Key)}' in {Article(table.Record)}: a non-breaking space stands in it, where YAML wants an ordinary one");
            return;
        }

        var clause = table.Record is "event" or "date" && Ends.Contains(entry.Key)
            ? "; a stretch of time is one date, from its start to its end: 1931-03-01/1931-03-09"
            : Suggestion.Clause(entry.Key, [.. table.Fields.Select(f => names.Of(f.Name))]);
        if (Within(entry.Key, table, mayBeNear: clause.Length == 0) is var (around, inner))
        {
            complaints.Add(Codes.UnknownField, entry.KeyAt,
                $"unknown field '{Excerpt.Of(entry.Key)}' in {Article(table.Record)}; write it inside: " +
                $"{names.Of(around)}: {{ {inner}: … }}");
            return;
        }

        var remedy = !table.TakesOwnNames ? "" : clause.EndsWith('?') ? $" {Remedy}" : $". {Remedy}";
        complaints.Add(Codes.UnknownField, entry.KeyAt,
            $"unknown field '{Excerpt.Of(entry.Key)}' in {Article(table.Record)}{clause}{remedy}");
    }

    // The record inside that has such a field: 'page' belongs into a citation's 'locator'.
    private static (string Around, string Inner)? Within(string key, FieldTable table, bool mayBeNear)
    {
        foreach (var field in table.Fields.Where(f => f is { Kind: FieldKind.Record, Inside: not null }))
        {
            var inner = field.Inside!.Names.Contains(key) ? key : mayBeNear ? Suggestion.For(key, field.Inside.Names) : null;
            if (inner is not null)
            {
                return (field.Name, inner);
            }
        }

        return null;
    }

    // Kept as the settings ask, but a slip is likelier than a field of that name.
    private static void NearMiss(YamlEntry entry, YamlMap map, FieldTable table, FieldNames names, Complaints complaints)
    {
        if (Suggestion.For(entry.Key, table.Fields.Select(f => names.Of(f.Name))) is { } near
            && (map.Find(near) is null || IsSlip(entry.Key, near)))
        {
            complaints.Add(Codes.NearField, entry.KeyAt, $"'{Excerpt.Of(entry.Key)}' is kept as extra data; did you mean '{near}'?");
        }
    }

    // Beside the field itself another is meant, unless only letters were missed or swapped: 'sumary' beside 'summary', but not 'title2' or 'notes'.
    private static bool IsSlip(string key, string near) =>
        key.Length > 4 && key.All(char.IsLetter) && key.TrimEnd('s') != near.TrimEnd('s') && !key.StartsWith(near, StringComparison.Ordinal)
        && Math.Abs(key.Length - near.Length) <= 1;

    private static string Article(string noun) => noun switch
    {
        "settings" => "the settings", // a site has them once
        "media" => "a picture or film of 'media'",
        ['a' or 'e' or 'i' or 'o' or 'u', ..] => "an " + noun,
        _ => "a " + noun,
    };
}
