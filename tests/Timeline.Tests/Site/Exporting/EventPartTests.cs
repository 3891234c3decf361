using Timeline.Content.Model;
using Timeline.Site.Exporting;

namespace Timeline.Tests.Site.Exporting;

/// <summary>Whatever an event may have, an export says it or tells that it is lost.</summary>
public sealed class EventPartTests
{
    // What every form says or tells of itself, and what is no more than another view of the rest.
    private static readonly string[] OfEveryForm =
        ["Id", "Title", "Date", "Summary", "Facets", "Status", "Publish", "At", "LaneAt", "Untranslated", "Texts"];

    private static readonly Dictionary<string, EventPart> OtherNames = new(StringComparer.Ordinal)
    {
        ["Citations"] = EventPart.Quotes,
        ["Dates"] = EventPart.OtherDates,
        ["OtherTexts"] = EventPart.Translations,
    };

    [Fact]
    public void Everything_an_event_may_have_is_a_part_that_can_be_lost()
    {
        var untold = typeof(Event).GetProperties().Select(p => p.Name).Where(name => name != "EqualityContract")
            .Except(OfEveryForm).Where(name => !OtherNames.ContainsKey(name) && !Enum.TryParse<EventPart>(name, out _));
        Assert.Equal([], untold);
    }

    [Fact]
    public void Every_part_has_words_of_its_own()
    {
        using var site = new SmallSite(SmallSite.Settings + "lanes: { l: { title: L } }\nextra: keep\n").With("input/a.png", "picture").WithEvent("bare")
            .WithEvent("full", "{ edtf: 2001, note: A note. }", "body: More.\nlane: l\nimportance: 5\norder: 2\nnote: A note.\nrelated: [bare]\n" +
                "place: { title: Here, latitude: 1, longitude: 2 }\nadded: 2020-01-01\naliases: [old]\nlinks: [https://example.org/]\n" +
                "corrections: [{ date: 2020-02-02, what: A word }]\ncitations: [{ id: c, title: B, url: https://example.org/b }]\n" +
                "dates: [{ date: 2002, citations: [c] }]\nmedia: [{ file: a.png, alt: A }]\nlanguage: nl\n" +
                "translations: { fr: { summary: Des mots. } }\nmine: more\n");
        var losses = new LossList();
        foreach (var e in site.Read().Events)
        {
            losses.LoseAllBut(e);
        }

        var told = losses.ToImmutable();
        Assert.All(told, loss => Assert.Equal(["full"], loss.Events));
        Assert.Equal(Enum.GetValues<EventPart>().Length, told.Length);
        Assert.Equal(told.Length, told.Select(loss => loss.What).Distinct().Count());
    }
}
