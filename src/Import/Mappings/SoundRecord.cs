using Timeline.Content.Model;
using Timeline.Content.Reading;

namespace Timeline.Import.Mappings;

/// <summary>
/// Holds a mapped record against what a build reads, so that nothing is written that no build takes. A part that is wrong is left out and told
/// of with its place in their file; without a title or a date there is no event.
/// </summary>
internal sealed class SoundRecord(Mapping mapping, Settings settings)
{
    private const string ProbeId = "imported";

    private readonly FieldTable table = mapping.Into == Target.Events ? EventReader.Fields(settings) : FieldTables.Source;

    /// <summary>The fields in the order in which they are written.</summary>
    public IReadOnlyList<string> Order => [.. table.Fields.Select(f => f.Name)];

    /// <summary>The record without its faults; null where what it needs is faulty or missing.</summary>
    public YamlMap? Of(YamlMap record, Complaints complaints)
    {
        foreach (var needed in table.Fields.Where(f => f.Required && record.Find(f.Name) is null))
        {
            // Why a date cannot be read has been said.
            if (needed.Kind != FieldKind.Date || complaints.Count == 0)
            {
                complaints.Add(Codes.ImportRefused, record.At, $"the record has no {needed.Name}, so it becomes nothing");
            }

            return null;
        }

        if (Problems(record).Length == 0)
        {
            return record;
        }

        var core = record.Entries.Where(e => table.Fields.Any(f => f.Name == e.Key && f.Required)).ToImmutableArray();
        if (Problems(record with { Entries = core }) is { Length: > 0 } fatal)
        {
            complaints.Add(Codes.ImportRefused, fatal[0].At, $"the record becomes nothing: {fatal[0].Message}");
            return null;
        }

        return record with { Entries = [.. record.Entries.Select(e => core.Contains(e) ? e : Sound(e, core, record, complaints))
            .OfType<YamlEntry>()] };
    }

    // Of a list, only the items that are wrong go.
    private YamlEntry? Sound(YamlEntry entry, ImmutableArray<YamlEntry> core, YamlMap record, Complaints complaints)
    {
        if (entry.Value is YamlList list)
        {
            var items = list.Items.Where(item => IsSound(new YamlEntry(entry.Key, entry.KeyAt, list with { Items = [item] }), core,
                record, complaints)).ToImmutableArray();
            return items.IsEmpty ? null : entry with { Value = list with { Items = items } };
        }

        return IsSound(entry, core, record, complaints) ? entry : null;
    }

    private bool IsSound(YamlEntry entry, ImmutableArray<YamlEntry> core, YamlMap record, Complaints complaints)
    {
        if (Problems(record with { Entries = core.Add(entry) }) is not { Length: > 0 } problems)
        {
            return true;
        }

        complaints.Add(Codes.ImportLeftOut, problems[0].At, $"'{entry.Key}' is left out of the event: {problems[0].Message}");
        return false;
    }

    private Diagnostic[] Problems(YamlMap record)
    {
        var complaints = new Complaints();
        if (mapping.Into == Target.Events)
        {
            _ = new EventReader(settings, table, complaints).Read(record, ProbeId, []);
        }
        else
        {
            _ = new SourceReader(complaints).Read(record, ProbeId + ".yml");
        }

        return [.. complaints.ToImmutable().Where(d => d.Severity == Severity.Error)];
    }
}
