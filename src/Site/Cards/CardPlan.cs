using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Site.Chronology;
using Timeline.Site.Pictures;
using Timeline.Site.Planning;

namespace Timeline.Site.Cards;

/// <summary>
/// Which picture stands for which page where it is shared, and which of them are cards to be drawn. There are none without the site's
/// address: they need absolute ones.
/// </summary>
internal sealed class CardPlan
{
    private const string SitePath = "assets/card.png";

    /// <summary>So many events have cards of their own when the settings do not say.</summary>
    private const int MostByItself = 500;

    // Networks show a smaller picture as a mere stamp.
    private const int LeastWidth = 600, LeastHeight = 315;

    public static readonly CardPlan None = new([]);

    private readonly FrozenDictionary<string, PageImage> byPage;
    private readonly PageImage? whole;
    private KeptCards? kept;

    private CardPlan(IEnumerable<KeyValuePair<string, PageImage>> byPage, PageImage? whole = null)
    {
        this.byPage = byPage.ToFrozenDictionary(StringComparer.Ordinal);
        this.whole = whole;
    }

    /// <summary>The cards to be drawn: their path, what they are made from, and how.</summary>
    public ImmutableArray<PlannedFile> Drawn { get; private init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The picture of a page: its own, else the site's, else null.</summary>
    public PageImage? ImageOf(string page) => byPage.GetValueOrDefault(page) ?? whole;

    /// <summary>Once all files are written: cards that none of them needed are no longer kept.</summary>
    public void KeepOnlyUsed() => kept?.KeepOnlyUsed();

    public static CardPlan Of(SiteContext site)
    {
        var settings = site.Settings;
        if (settings.Host is null)
        {
            return None;
        }

        // The author's own pictures win.
        var pictures = site.Events.Where(e => !e.Event.Media.IsEmpty).Select(e => (Page: site.Routes.Event(e.Id), Image: Picture(e.Event, site)))
            .Where(p => p.Page is not null && p.Image is not null)
            .ToDictionary(p => p.Page!, p => p.Image!, StringComparer.Ordinal);
        var own = site.Library.Assets.Contains(SitePath) ? Sized(SitePath, settings.Title, site) : null;
        if (settings.Cards == CardChoice.None)
        {
            return new(pictures, own);
        }

        var (fonts, problems) = CardFonts.Load(site.Theme);
        if (fonts is null)
        {
            return new(pictures, own) { Diagnostics = problems };
        }

        var kept = new KeptCards(WorkFolder.Of(site.Options.InputFolder));
        var artist = new CardArtist(site, fonts, kept);
        var complaints = new Complaints();
        var drawn = ImmutableArray.CreateBuilder<PlannedFile>();
        if (own is null && Draws(settings.Title, settings.At))
        {
            own = new(SitePath, artist.SiteAlt, (CardPainter.Width, CardPainter.Height));
            drawn.Add(PlannedFile.Of(SitePath, settings.At, artist.Site));
        }

        if (settings.Cards == CardChoice.All || (settings.Cards == CardChoice.Automatic && site.Events.Length <= MostByItself))
        {
            foreach (var e in site.Events)
            {
                if (site.Routes.Event(e.Id) is { } page && !pictures.ContainsKey(page) && Draws(e.Event.Title, e.Event.At))
                {
                    var path = PathFor(page);
                    pictures[page] = new(path, artist.EventAlt(e), (CardPainter.Width, CardPainter.Height));
                    drawn.Add(PlannedFile.Of(path, e.Event.At, () => artist.Event(e)) with { IsReusable = true });
                }
            }
        }

        return new(pictures, own) { kept = kept, Drawn = drawn.ToImmutable(), Diagnostics = [.. problems, .. complaints.ToImmutable()] };

        // A title of boxes says less than no card. One example is enough to know which font is wanted.
        bool Draws(string title, Location at)
        {
            var missing = fonts.Headline.Missing(title);
            if (missing is { } letter && complaints.Count == 0)
            {
                complaints.Add(Codes.MissingLetter, at, $"no font of the theme has the letter '{letter}', so titles with it get no social " +
                    "card; put a TrueType font that has it at theme/fonts/serif-more.ttf, or set 'cards: none'");
            }

            return missing is null;
        }
    }

    private static string PathFor(string page) =>
        page.EndsWith("index.html", StringComparison.Ordinal) ? page[..^"index.html".Length] + "card.png"
            : Path.ChangeExtension(page, ".png");

    private static PageImage? Picture(Event e, SiteContext site) => e.Media
        .Where(m => m.File is not null && PageImage.TypeOf(m.File) is not null)
        .Select(m => Sized(m.File!.Replace('\\', '/'), m.Alt, site))
        .FirstOrDefault(p => p is { Size: { Width: >= LeastWidth, Height: >= LeastHeight } });

    private static PageImage? Sized(string path, string alt, SiteContext site) =>
        site.IsAsset(path) && PictureHead.SizeOf(Path.Combine(site.Options.InputFolder, path)) is { } size ? new(path, alt, size) : null;
}
