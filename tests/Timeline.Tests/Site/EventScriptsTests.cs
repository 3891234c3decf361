using System.Text.Json;

namespace Timeline.Tests.Site;

/// <summary>The events' texts as scripts, for the page that opens them in place.</summary>
public sealed class EventScriptsTests
{
    [Fact]
    public void Events_stand_fifty_to_a_file_in_order_of_time()
    {
        using var site = new SmallSite();
        for (var i = 0; i < 51; i++)
        {
            site.WithEvent($"e{i:00}", $"20{i:00}-02-03");
        }

        site.Built();
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"e{i:00}"), Events(site, 0).Select(e => Text(e, "id")));
        Assert.Equal("e50", Text(Assert.Single(Events(site, 1)), "id"));
        Assert.False(site.Has("data/events/2.js"));
    }

    [Fact]
    public void An_event_has_its_words_its_notes_and_addresses_from_the_root()
    {
        using var site = new SmallSite("title: Small\nevidence: { require: verified }\nlanes: [sea]\n")
            .With("seeds/herald.yml", "title: The Herald\nissued: 1901-05-06\nlanguage: en\nurl: https://example.org/herald\ntext: herald.txt\n")
            .With("seeds/herald.txt", "On Monday the old light was put out for ever, and a new one lit.\n")
            .WithEvent("light", "1901-05-06", "lane: sea\nbody: See the *light* & go. [@a]\ncitations: [{ id: a, source: herald, quote: \"the old light was put out for ever\" }]\n");
        site.Built();
        var light = Assert.Single(Events(site, 0));
        Assert.Equal(
            ("events/light/index.html", "The light", "6 May 1901", "published", "Sea", "<p>Words about light.</p>", "Words about light."),
            (Text(light, "url"), Text(light, "title"), Text(light, "phrase"), Text(light, "status"), Text(light, "lane"), Text(light, "summary"), Text(light, "text")));
        var note = Assert.Single(light.GetProperty("notes").EnumerateArray().ToArray());
        Assert.Equal(
            ("the old light was put out for ever", "The Herald, 6 May 1901", "exact", "sources/herald/index.html#passage-1"),
            (Text(note, "quote"), Text(note, "source"), Text(note, "verdict"), Text(note, "url")));
        Assert.True(note.GetProperty("verified").GetBoolean());
    }

    private static JsonElement[] Events(SmallSite site, int file)
    {
        var script = site.Text($"data/events/{file}.js");
        var start = $"((window.timeline ??= {{}}).texts ??= [])[{file}] = ";
        Assert.StartsWith(start, script, StringComparison.Ordinal);
        return [.. JsonDocument.Parse(script[start.Length..].TrimEnd('\n', ';')).RootElement.EnumerateArray()];
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
