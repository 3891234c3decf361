using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Drawing;

namespace Timeline.Site.Cards;

/// <summary>Says what stands on the cards of a site, and has them drawn.</summary>
internal sealed class CardArtist
{
    // Enough for any card, and a bound on what a text may cost.
    private const int MostLetters = 400;

    private readonly SiteContext site;
    private readonly KeptCards kept;
    private readonly Lazy<(CardPainter Painter, CardNames Names)> hand;

    public CardArtist(SiteContext site, CardFonts fonts, KeptCards kept)
    {
        this.site = site;
        this.kept = kept;
        hand = new(() =>
        {
            var items = site.Events.Select(Place).ToList();
            var skyline = new Skyline(items, CardPainter.Margin, CardPainter.Width - CardPainter.Margin, scale =>
                Ticks.Of(scale, 150, (tick, whole) => TickLabels.Of(tick, whole, site.Phrases)));
            var (colours, rightToLeft) = (CardColours.Of(site.Settings.Tokens), site.Words.IsRightToLeft);
            return (new(fonts, colours, skyline, rightToLeft), new(fonts, colours, skyline, rightToLeft));
        });
    }

    public string SiteAlt => Word("card.site", ("title", site.Settings.Title), ("events", site.Count("home.events", site.Events.Length)));

    public string EventAlt(LinkedEvent e) => Word("card.event", ("title", e.Event.Title), ("date", When(e)), ("site", site.Settings.Title));

    public byte[] Site()
    {
        var quotes = site.Events.SelectMany(e => e.Evidence).Where(x => x.Citation.Quote is not null).ToList();
        var text = new CardText(
            Years(),
            null,
            Cut(site.Settings.Title),
            site.Settings.Description.Length > 0 ? Cut(site.Settings.Description) : null,
            Facts(site.Count("home.events", site.Events.Length), site.Sources.Length > 0
                ? site.Count("home.sources", site.Sources.Length) : null),
            Verified(quotes));
        var (painter, names) = hand.Value;
        return kept.Get(names.Of(text, mark: null), () => painter.Whole(text));
    }

    public byte[] Event(LinkedEvent e)
    {
        var sources = e.Evidence.Select(x => x.Source.Id).Distinct(StringComparer.Ordinal).Count();
        var quotes = e.Evidence.Where(x => x.Citation.Quote is not null).ToList();
        var text = new CardText(
            Cut(site.Settings.Title),
            When(e),
            Cut(e.Event.Title),
            null,
            Facts(
                e.Event.Dates.IsEmpty ? null : site.Words["find.disputed"],
                sources > 0 ? site.Count("home.sources", sources) : null),
            Verified(quotes));
        var (painter, names) = hand.Value;
        var mark = painter.MarkOf(Place(e));
        return kept.Get(names.Of(text, mark), () => painter.Event(text, mark));
    }

    // A card leaves its page behind, so what limits the statement stands beside the date.
    private string When(LinkedEvent e)
    {
        var phrase = site.PhraseOf(e) + (e.Event.Date.YearInferred ? $" ({site.Words["date.year_inferred"]})" : "");
        return e.Event.Status switch
        {
            Status.Retracted => $"{site.Words["status.retracted"]} · {phrase}",
            Status.Draft => $"{site.Words["status.draft"]} · {phrase}",
            Status.Scheduled => $"{site.Words["status.scheduled"]} · {phrase}",
            _ => phrase,
        };
    }

    private string? Verified(List<Evidence> quotes)
    {
        var verified = quotes.Count(x => x.Result.Verifies);
        return verified == 0 ? null
            : verified == quotes.Count ? site.Count("card.verified", verified)
            : site.Words.Find("home.verified", name =>
                name switch { "verified" => site.Words.Number(verified), "count" => site.Words.Number(quotes.Count), _ => null },
                    quotes.Count);
    }

    private string Years() => site.Years switch
    {
        [] => "",
        [var only] => only.Label,
        [var first, .., var last] => $"{first.Label} – {last.Label}",
    };

    private AxisItem Place(LinkedEvent e) => AxisItem.Of(e, e.Index, e.Event.Date.Value, "");

    private static string Facts(params ReadOnlySpan<string?> facts) => string.Join(" · ", facts.ToArray().OfType<string>());

    private string Word(string key, params ImmutableArray<(string Name, string Value)> arguments) =>
        site.Words.Find(key, name => arguments.FirstOrDefault(a => a.Name == name).Value) ?? site.Settings.Title;

    private static string Cut(string text) => text.Length <= MostLetters ? text : text[..MostLetters];
}
