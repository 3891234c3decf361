using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Desk.Events;

/// <summary>An event of a text and the verdicts on it: as the library has it, or by itself where something keeps it out of one.</summary>
/// <param name="Event">The event.</param>
/// <param name="Evidence">Its citations that have a source, judged.</param>
/// <param name="Coverage">What they carry.</param>
/// <param name="HasDate">Whether the date is the author's; else it only stands in for one that is missing or wrong.</param>
internal sealed record Judged(Event Event, ImmutableArray<Evidence> Evidence, EventCoverage Coverage, bool HasDate)
{
    // What is missing or wrong is stood in for, until the rest can be read.
    private const string StandIn = "0000";

    /// <summary>Null where even then it is no event.</summary>
    public static Judged? Of(YamlMap record, Library library)
    {
        if (library.Events.FirstOrDefault(e => e.Event.At == record.At) is { } linked)
        {
            return new(linked.Event, linked.Evidence, linked.Coverage, HasDate: true);
        }

        var settings = library.Settings;
        var (title, date, id) = (settings.Fields.Of("title"), settings.Fields.Of("date"), settings.Fields.Of("id"));
        var titled = record.Find(title) is null or YamlScalar { Value: "" } ? With(record, title) : record;
        var dated = titled.Find(date) is null or YamlScalar { IsNull: true } ? With(titled, date) : titled;
        var hasDate = ReferenceEquals(dated, titled);
        return Read(dated, library, hasDate) ?? Read(With(dated, date), library, hasDate: false)
            ?? Read(Without(dated, id), library, hasDate) ?? Read(Without(With(dated, date), id), library, hasDate: false);
    }

    private static Judged? Read(YamlMap map, Library library, bool hasDate)
    {
        var settings = library.Settings;
        if (new EventReader(settings, EventReader.Fields(settings), new()).Read(map, "event", []) is not [var read])
        {
            return null;
        }

        var evidence = Trial.Judge(read, library);
        return new(read, evidence, EventCoverage.Of(read, evidence, settings), hasDate);
    }

    private static YamlMap With(YamlMap map, string key)
    {
        var without = Without(map, key);
        return without with { Entries = without.Entries.Add(new(key, map.At, new YamlScalar(StandIn, true, map.At))) };
    }

    private static YamlMap Without(YamlMap map, string key) => map with { Entries = map.Entries.RemoveAll(e => e.Key == key) };
}
