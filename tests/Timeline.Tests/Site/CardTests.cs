using System.Buffers.Binary;
using System.Globalization;

using Timeline.Content;
using Timeline.Site;

namespace Timeline.Tests.Site;

/// <summary>Social cards on a built site: which there are, what pages say of them, and what happens where one cannot be drawn.</summary>
public sealed class CardTests
{
    private const string WithHost = SmallSite.Settings + "host: https://example.org/t\n";

    [Fact]
    public void A_site_without_an_address_has_no_cards()
    {
        using var site = new SmallSite().WithEvent("fair");
        site.Built();
        Assert.False(site.Has("assets/card.png"));
        Assert.False(site.Has("events/fair/card.png"));
        Assert.Null(Property(site, "index.html", "og:image"));
    }

    [Fact]
    public void The_site_and_each_event_have_a_card_that_their_pages_name_by_its_absolute_address()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair").WithEvent("flood", "1953-02~");
        site.Built();
        Assert.Equal("https://example.org/t/assets/card.png", Property(site, "index.html", "og:image"));
        Assert.Equal("https://example.org/t/events/fair/card.png", Property(site, "events/fair/index.html", "og:image"));
        Assert.Equal("https://example.org/t/assets/card.png", Property(site, "evidence/index.html", "og:image"));
        Assert.Equal("1200", Property(site, "index.html", "og:image:width"));
        Assert.Equal("630", Property(site, "index.html", "og:image:height"));
        Assert.Equal("image/png", Property(site, "index.html", "og:image:type"));
        Assert.Equal("“The flood”, c. February 1953, and its place on the timeline “Small”.", Property(site, "events/flood/index.html", "og:image:alt"));
        Assert.Equal("summary_large_image", site.Page("index.html").QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.All(["assets/card.png", "events/fair/card.png", "events/flood/card.png"], path =>
        {
            var bytes = File.ReadAllBytes(site.Folder["output/" + path]);
            Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
            Assert.InRange(bytes.Length, 4_000, 50_000);
        });
    }

    [Theory]
    [InlineData("all", true, true)]
    [InlineData("site", true, false)]
    [InlineData("none", false, false)]
    public void The_settings_say_which_cards_are_drawn(string choice, bool ofSite, bool ofEvent)
    {
        using var site = new SmallSite(WithHost + $"cards: {choice}\n").WithEvent("fair");
        site.Built();
        Assert.Equal(ofSite, site.Has("assets/card.png"));
        Assert.Equal(ofEvent, site.Has("events/fair/card.png"));
        Assert.Equal(ofSite ? $"https://example.org/t/{(ofEvent ? "events/fair" : "assets")}/card.png" : null, Property(site, "events/fair/index.html", "og:image"));
    }

    [Theory]
    [InlineData(500, "", true)]
    [InlineData(501, "", false)]
    [InlineData(501, "cards: all\n", true)]
    public void Very_many_events_share_the_cards_of_their_site_unless_the_settings_ask(int events, string setting, bool drawn)
    {
        using var site = new SmallSite(WithHost + setting)
            .With("input/events/all.yml", string.Concat(Enumerable.Range(0, events).Select(i => string.Create(CultureInfo.InvariantCulture, $"- {{ id: e{i}, title: Event {i}, date: {1500 + i}, summary: Words. }}\n"))));
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        Assert.NotNull(plan.Find("assets/card.png"));
        Assert.Equal(drawn, plan.Find("events/e7/card.png") is not null);
    }

    [Fact]
    public void Cards_are_the_same_bytes_in_every_build()
    {
        using var one = new SmallSite(WithHost).WithEvent("fair").WithEvent("flood", "1900/..");
        using var other = new SmallSite(WithHost).WithEvent("fair").WithEvent("flood", "1900/..");
        one.Built();
        other.Built();
        Assert.Equal(File.ReadAllBytes(one.Folder["output/assets/card.png"]), File.ReadAllBytes(other.Folder["output/assets/card.png"]));
        Assert.Equal(File.ReadAllBytes(one.Folder["output/events/flood/card.png"]), File.ReadAllBytes(other.Folder["output/events/flood/card.png"]));
        Assert.Equal(0, one.Built().Published!.Written);
    }

    [Fact]
    public void After_an_edit_only_the_cards_that_it_touches_are_drawn_and_none_is_kept_that_no_page_has()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair").WithEvent("flood", "1953-02~").With("input/events/fire.yml", "title: The fire\ndate: 1970\nsummary: Words.\n");
        site.Built();
        var before = Kept(site);
        Assert.Equal(4, before.Count);

        site.With("input/events/fire.yml", "title: The great fire\ndate: 1970\nsummary: Words.\n").Built();
        var after = Kept(site);
        Assert.Equal((4, 3), (after.Count, after.Keys.Intersect(before.Keys).Count()));
        Assert.All(after.Keys.Intersect(before.Keys), name => Assert.Equal(before[name], after[name]));

        // Another axis is drawn on all of them.
        site.With("input/events/fire.yml", "title: The great fire\ndate: 2020\nsummary: Words.\n").Built();
        Assert.Empty(Kept(site).Keys.Intersect(after.Keys));
    }

    [Fact]
    public void Cards_of_pages_that_stay_as_they_were_are_kept_for_the_build_that_makes_these_again()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair").WithEvent("flood", "1953-02~");
        Assert.Equal(0, Built().Left);
        var before = Kept(site);
        site.WithEvent("fair", rest: "body: More.\n");
        Assert.True(Built().Left > 0);
        Assert.Empty(before.Keys.Except(Kept(site).Keys));

        SiteResult Built() => site.Built(options => options with
        {
            Reuse = new(site.Folder[".timeline/made.files"], Surroundings: 1),
        });
    }

    [Fact]
    public void Kept_cards_that_are_deleted_are_drawn_anew_and_leave_the_site_as_it_was()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair").WithEvent("flood", "1953-02~");
        site.Built();
        var card = File.ReadAllBytes(site.Folder["output/events/flood/card.png"]);
        Directory.Delete(site.Folder[".timeline/cards"], recursive: true);
        File.WriteAllText(site.Folder[".timeline/cards"], "no folder");
        site.WithEvent("flood", "1953-02~", rest: "body: More.\n").Built();
        Assert.Equal(card, File.ReadAllBytes(site.Folder["output/events/flood/card.png"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("other bytes, and more than a seal of them")]
    public void Kept_cards_that_are_damaged_are_drawn_anew(string left)
    {
        using var site = new SmallSite(WithHost).WithEvent("fair").WithEvent("flood", "1953-02~");
        site.Built();
        var card = File.ReadAllBytes(site.Folder["output/events/flood/card.png"]);
        foreach (var kept in Directory.GetFiles(site.Folder[".timeline/cards/2"]))
        {
            File.WriteAllText(kept, left);
        }

        site.WithEvent("flood", "1953-02~", rest: "body: More.\n").Built();
        Assert.Equal(card, File.ReadAllBytes(site.Folder["output/events/flood/card.png"]));
    }

    private static Dictionary<string, DateTime> Kept(SmallSite site) =>
        new DirectoryInfo(site.Folder[".timeline/cards/2"]).GetFiles().ToDictionary(file => file.Name, file => file.LastWriteTimeUtc, StringComparer.Ordinal);

    [Fact]
    public void A_picture_of_the_authors_own_takes_the_place_of_a_card_when_it_is_large_enough()
    {
        using var site = new SmallSite(WithHost)
            .WithEvent("fair", rest: "media: [{ file: pictures/fair.png, alt: The fair from above }]\n")
            .WithEvent("flood", rest: "media: [{ file: pictures/stamp.png, alt: A stamp }]\n");
        Directory.CreateDirectory(site.Folder["input/assets"]);
        Directory.CreateDirectory(site.Folder["input/pictures"]);
        File.WriteAllBytes(site.Folder["input/assets/card.png"], Png(1000, 500));
        File.WriteAllBytes(site.Folder["input/pictures/fair.png"], Png(1600, 900));
        File.WriteAllBytes(site.Folder["input/pictures/stamp.png"], Png(90, 90));
        site.Built();
        Assert.Equal(Png(1000, 500), File.ReadAllBytes(site.Folder["output/assets/card.png"]));
        Assert.Equal("1000", Property(site, "index.html", "og:image:width"));
        Assert.Equal("https://example.org/t/pictures/fair.png", Property(site, "events/fair/index.html", "og:image"));
        Assert.Equal("The fair from above", Property(site, "events/fair/index.html", "og:image:alt"));
        Assert.False(site.Has("events/fair/card.png"));
        Assert.True(site.Has("events/flood/card.png"));
    }

    [Fact]
    public void A_title_that_no_font_can_write_gets_the_sites_card_and_a_note_that_says_which_letter_is_missing()
    {
        using var site = new SmallSite(WithHost).With("input/events/tokyo.yml", "title: 東京\ndate: 1964-10-10\nsummary: Games.\n");
        var note = Assert.Single(site.Built().Diagnostics, d => d.Code == Codes.MissingLetter);
        Assert.Equal(("input/events/tokyo.yml", Severity.Note), (note.At.Path, note.Severity));
        Assert.Contains("'東'", note.Message, StringComparison.Ordinal);
        Assert.Equal("https://example.org/t/assets/card.png", Property(site, "events/tokyo/index.html", "og:image"));
    }

    [Fact]
    public void A_broken_font_is_named_and_the_cards_are_drawn_with_the_others()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair").With("theme/fonts/serif.ttf", "no font at all");
        var warning = Assert.Single(site.Built().Diagnostics, d => d.Code == Codes.BadFont);
        Assert.Equal(("theme/fonts/serif.ttf", Severity.Warning), (warning.At.Path, warning.Severity));
        Assert.Contains("is not a font that can be read", warning.Message, StringComparison.Ordinal);
        Assert.True(site.Has("events/fair/card.png"));
    }

    [Fact]
    public void The_fonts_stay_out_of_the_site()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair");
        site.Built();
        Assert.DoesNotContain(site.Tree().Keys, path => path.EndsWith(".ttf", StringComparison.Ordinal));
    }

    private static string? Property(SmallSite site, string page, string name) =>
        site.Page(page).QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    // Its first bytes are all that the build reads.
    private static byte[] Png(int width, int height)
    {
        var bytes = new byte[40];
        bytes[0] = 0x89;
        "PNG\r\n"u8.CopyTo(bytes.AsSpan(1));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}
