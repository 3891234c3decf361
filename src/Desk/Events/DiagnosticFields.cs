using System.Collections.Immutable;
using System.Text.RegularExpressions;

using Timeline.Content.Editing;
using Timeline.Content.Input;
using Timeline.Content.Reading;

namespace Timeline.Desk.Events;

/// <summary>The event and the field, by our names, that each diagnostic of a file belongs to: where it stands, or the one that it says is missing.</summary>
internal sealed partial class DiagnosticFields(TextFile file, Settings settings)
{
    private readonly FieldPlaces places = FieldPlaces.OfEvents(file, settings);

    public ToldDiagnostic Told(Diagnostic found)
    {
        var told = ToldDiagnostic.Of(found);
        return found.At.Line > 0 && places.At(found.At) is var (record, path) ? told with { Event = record, Field = Of(found, path.Steps) } : told;
    }

    /// <summary>Our name of a key.</summary>
    public static string NameOf(string key, FieldTable? table, FieldNames names) =>
        table?.Fields.FirstOrDefault(field => names.Of(field.Name) == key)?.Name ?? key;

    // What a record lacks is told of at its beginning.
    private ImmutableArray<string> Of(Diagnostic found, ImmutableArray<string> steps)
    {
        if (found.Code == Codes.NoCitation && steps.IsEmpty)
        {
            return ["citations"];
        }

        if (found.Code != Codes.MissingField || Missing().Match(found.Message) is not { Success: true } missing)
        {
            return steps;
        }

        var table = EventReader.Fields(settings);
        return steps.IsEmpty ? [NameOf(missing.Groups[1].Value, table, settings.Fields)]
            : steps.Add(NameOf(missing.Groups[1].Value, table.Fields.FirstOrDefault(f => f.Name == steps[0])?.Inside, settings.Fields.Inside(steps[0])));
    }

    [GeneratedRegex("has no '([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
