using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Sources;
using Timeline.Content.Yaml;
using Timeline.Edtf;
using Timeline.Site.Incremental;

namespace Timeline.Tests.Site;

/// <summary>Whatever of an event is another, one of its keys is: a field that is added and forgotten there fails here.</summary>
public sealed class EventKeysTests
{
    private static readonly Location Here = new("input/events/a.yml", 3, 5);
    private static readonly EdtfDate Day = EdtfPattern.Instance.Parse("1903-05-03").Value;
    private static readonly YamlMap Extra = new([new("k", Here, new YamlScalar("v", true, Here))], Here);

    private static readonly DatedText Date = new(Day, Here) { YearInferred = true, Written = EdtfCalendars.Read("julian", "1903-04-20").Value, Note = "n" };

    private static readonly Event Whole = new()
    {
        Id = "a",
        At = Here,
        Title = "t",
        Date = Date,
        Summary = new("s", Here),
        Body = new("b", Here),
        Facets = ImmutableDictionary<string, ImmutableArray<Term>>.Empty.Add("tags", [new("dock", "Dock") { Written = "dock" }]),
        Lane = "l",
        Order = 1,
        Added = Date,
        Publish = Instant.FromUnixTimeTicks(1),
        Citations =
        [
            new()
            {
                Id = "c",
                At = Here,
                Source = new("s", Here),
                Inline = new()
                {
                    Id = "s", At = Here, Title = "t", Authors = ["a"], ContainerTitle = "c", Publisher = "p", Issued = Date, Language = "en", Url = "u",
                    Archive = new("a", Date), Accessed = Date, Text = new("t", Here), Fingerprint = new("f", Here), Sha256 = new("0", Here), Tier = "t", Note = "n",
                    Details = [new("volume", "1")], Extra = Extra,
                },
                Quote = new("q", Here),
                Prefix = "p",
                Suffix = "s",
                Locator = new("1", 2, 3, "s", "1:00") { Speaker = "x", Cell = "A1" },
                LocatorText = "page 1",
                Supports = ["title"],
                Note = "n",
                Extra = Extra,
            },
        ],
        Dates = [new(Date, [new("c", Here)], "n") { Extra = Extra }],
        Aliases = [new("old", Here)],
        Related = [new("b", Here)],
        Media = [new("f", "u", "a", "c", "c", Here) { Thumbnail = new("t", Here), Captions = new("c", Here), Embed = "e", Extra = Extra }],
        Links = [new("t", "u") { Extra = Extra }],
        Corrections = [new(Date, "w", "y") { Extra = Extra }],
        Note = "n",
        Place = new("p", 1, 2) { Extra = Extra },
        Language = "en",
        Untranslated = ["title"],
        OtherTexts = [new("o", Here)],
        Extra = Extra,
    };

    [Fact]
    public void Whatever_is_another_has_another_key()
    {
        var keys = KeysOf(Whole);
        var changed = Changed(Whole, "event").ToList();
        Assert.True(changed.Count > 100, $"only {changed.Count} changes were tried");
        Assert.Equal([], changed.Where(change => KeysOf((Event)change.Record) == keys).Select(change => change.What));
    }

    [Fact]
    public void Words_have_a_key_of_their_own()
    {
        var (keys, reworded) = (KeysOf(Whole), KeysOf(Whole with { Title = "another", Body = null, Summary = new("other", Here), Note = null }));
        Assert.Equal(keys.Shape, reworded.Shape);
        Assert.NotEqual(keys.Words, reworded.Words);
        var moved = KeysOf(Whole with { Lane = null, Importance = 5 });
        Assert.Equal(keys.Words, moved.Words);
        Assert.NotEqual(keys.Shape, moved.Shape);
    }

    private static EventKeys KeysOf(Event e) =>
        EventKeys.Of(new() { Event = e, Index = 0, Evidence = [], Coverage = new([]), Eras = [], Years = [] });

    // The record with each of its values another, one at a time, and each of the values within.
    private static IEnumerable<(string What, object Record)> Changed(object record, string what) =>
        from property in record.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.CanWrite && !IsPlaceForComplaints(record, property)
        from change in Others(property.GetValue(record), property.PropertyType, $"{what}.{property.Name}")
        select (change.What, With(record, property, change.Value));

    // Only diagnostics tell it, and a file with diagnostics is made each time.
    private static bool IsPlaceForComplaints(object record, PropertyInfo property) => property.Name == "LaneAt"
        || (property.Name == "At" && record is not (Event or Citation or Source));

    private static IEnumerable<(string What, object? Value)> Others(object? value, Type type, string what) => value switch
    {
        string text => [(what, text + "x")],
        bool truth => [(what, !truth)],
        int number => [(what, number + 1)],
        double number => [(what, number + 1)],
        Enum => [(what, Enum.GetValues(type).Cast<object>().First(other => !other.Equals(value)))],
        Instant instant => [(what, instant + Duration.FromTicks(1))],
        Location at => [(what, at with { Line = at.Line + 1 })],
        EdtfDate => [(what, EdtfPattern.Instance.Parse("1904").Value)],
        ForeignDate => [(what, EdtfCalendars.Read("julian", "1903-04-21").Value)],
        YamlMap map => [(what, map with { Entries = [] }), (what, map with { Entries = [map.Entries[0] with { Value = new YamlScalar("v", false, Here) }] })],
        KeyValuePair<string, string> pair => [(what, KeyValuePair.Create(pair.Key, "x")), (what, KeyValuePair.Create("x", pair.Value))],
        ImmutableDictionary<string, ImmutableArray<Term>> facets =>
            [(what, facets.Clear()), .. Changed(facets["tags"][0], what).Select(term => (term.What, (object)facets.SetItem("tags", [(Term)term.Record])))],
        IEnumerable items => ListOthers(items, type, what),
        not null => Changed(value, what).Select(change => (change.What, (object?)change.Record)),
        null => throw new InvalidOperationException($"{what} has no value to be changed"),
    };

    private static IEnumerable<(string What, object? Value)> ListOthers(IEnumerable items, Type type, string what)
    {
        var item = type.GetGenericArguments()[0];
        var make = typeof(EventKeysTests).GetMethod(nameof(ListOf), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(item);
        yield return (what, make.Invoke(null, [Array.Empty<object>()]));
        foreach (var (within, other) in Others(items.Cast<object>().First(), item, what + "[0]"))
        {
            yield return (within, make.Invoke(null, [new[] { other }]));
        }
    }

    private static ImmutableArray<T> ListOf<T>(object[] items) => [.. items.Cast<T>()];

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
