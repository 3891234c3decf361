using System.Collections.Immutable;

using NodaTime;

using Timeline.Content;
using Timeline.Content.Linking;
using Timeline.Edtf;

namespace Timeline.Tests.Content;

/// <summary>What gives an event its place among others, and what it only says: an edit of the latter alone leaves the library's frame.</summary>
public sealed class WordsOnlyTests
{
    // What is said in an event, and read nowhere but where it is shown.
    private static readonly string[] Words =
    [
        "At", "Title", "Summary", "Body", "Lane", "LaneAt", "Importance", "Added", "Citations", "Dates", "Related", "Media", "Links", "Corrections", "Note", "Language",
        "Untranslated", "OtherTexts", "Texts", "Extra",
    ];

    private static readonly Event Whole = new()
    {
        Id = "one",
        At = new("input/events/one.yml", 1, 1),
        Title = "One",
        Date = Dated("1903-05-03"),
        Summary = new("It met.", default),
        Facets = ImmutableDictionary<string, ImmutableArray<Term>>.Empty.Add("tags", [new("port", "Port") { At = new("input/events/one.yml", 4, 8) }]),
        Order = 1,
        Publish = Instant.FromUnixTimeSeconds(0),
        Place = new("Antwerp", 51.2, 4.4),
        Aliases = [new("former", new("input/events/one.yml", 6, 11))],
    };

    public static TheoryData<string, Event> Moved => new()
    {
        { "Id", Whole with { Id = "two" } },
        { "Date", Whole with { Date = Dated("1903-05-04") } },
        { "Order", Whole with { Order = 2 } },
        { "Status", Whole with { Status = Status.Draft } },
        { "Publish", Whole with { Publish = null } },
        { "Place", Whole with { Place = new("Antwerp", 51.3, 4.4) } },
        { "Aliases", Whole with { Aliases = [] } },
        { "Facets", Whole with { Facets = Whole.Facets.SetItem("tags", [new("harbour", "Harbour")]) } },
    };

    [Theory]
    [MemberData(nameof(Moved))]
    public void What_gives_an_event_its_place_is_no_word(string name, Event now)
    {
        Assert.False(WordsOnly.Changed(Whole, now, evenLines: false), name);
        Assert.False(WordsOnly.Changed(now, Whole, evenLines: false), name);
    }

    [Fact]
    public void What_an_event_says_may_be_another()
    {
        var now = Whole with { Title = "Uno", Summary = new("It did not.", default), Importance = 5, Note = "Why" };
        Assert.True(WordsOnly.Changed(Whole, now, evenLines: true));
    }

    [Fact]
    public void Lines_count_where_a_complaint_names_them()
    {
        var now = Whole with { Aliases = [new("former", new("input/events/one.yml", 7, 11))] };
        Assert.True(WordsOnly.Changed(Whole, now, evenLines: false));
        Assert.False(WordsOnly.Changed(Whole, now, evenLines: true));
    }

    // Whoever gives events another field says here, and in WordsOnly, which of the two it is.
    [Fact]
    public void Every_field_is_one_or_the_other() => Assert.Equal(
        typeof(Event).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Order(StringComparer.Ordinal),
        Words.Concat(Moved.Select(row => row.Data.Item1)).Order(StringComparer.Ordinal));

    private static DatedText Dated(string text) => new(EdtfPattern.Instance.Read(text).Value!, default);
}
