using System.Text;
using System.Text.Json;

namespace Timeline.Tests.Desk.Sources;

/// <summary>A document becomes a source in two steps: what it says of itself, then what its author makes of that. Nothing is written before the second.</summary>
public sealed class IntakeAnswersTests : IDisposable
{
    private const string Words = "The ferry Marta ran aground off Gull Point on 9 September 2025, and forty-one passengers were taken off.";
    private const string Page = "<html lang=\"en\"><head><title>Ferry aground</title><meta property=\"article:published_time\" content=\"2025-09-10T08:00:00Z\"></head><body><main><p>" + Words + "</p></main></body></html>";

    private readonly HarbourSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_page_says_its_title_and_date_and_each_is_marked_as_a_guess()
    {
        var before = Files();
        var (status, form) = await site.Send("intake", Encoding.UTF8.GetBytes(Page), ("name", "ferry.html"));
        Assert.Equal(200, status);
        Assert.Equal("ferry", form.GetProperty("id").GetString());
        var fields = form.GetProperty("fields").EnumerateArray().ToDictionary(
            field => field.GetProperty("name").GetString()!,
            field => (field.GetProperty("values")[0].GetString(), field.TryGetProperty("guess", out var guess) ? guess.GetString() : null));
        Assert.Equal(("Ferry aground", "the page's title"), fields["title"]);
        Assert.Equal(("2025-09-10", "Open Graph article:published_time"), fields["issued"]);
        Assert.Equal("seeds/private/ferry.html", form.GetProperty("privatePath").GetString());
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_text_in_another_encoding_is_read_and_that_is_told()
    {
        var (_, form) = await site.Send("intake", Encoding.Latin1.GetBytes("Die Mühle brannte ab.\n"), ("name", "mill.txt"));
        Assert.StartsWith("The text came in windows-1252 (a guess", form.GetProperty("remark").GetString(), StringComparison.Ordinal);
        Assert.Equal("Die Mühle brannte ab.", form.GetProperty("beginning").GetString()!.Trim());
    }

    [Theory]
    [InlineData(false, false, "title: Ferry aground  # guess, from the page's title: check it\n")]
    [InlineData(true, true, "title: Ferry aground\n")]
    public async Task What_is_saved_says_what_is_still_a_guess_and_lies_where_it_may(bool isChecked, bool mayPublish, string title)
    {
        var (_, form) = await site.Send("intake", Encoding.UTF8.GetBytes(Page), ("name", "ferry.html"));
        var (status, saved) = await site.Post("intake/save", new
        {
            token = form.GetProperty("token").GetString(),
            id = "the-ferry",
            fields = new { title = new[] { "Ferry aground" }, issued = new[] { "2025-09-11" }, language = Array.Empty<string>(), author = new[] { "A. Reporter", " " } },
            isChecked,
            mayPublish,
        });
        Assert.True(status == 200, saved.ToString());
        var record = File.ReadAllText(site.Folder["seeds/the-ferry.yml"]);
        Assert.Contains(title, record, StringComparison.Ordinal);
        Assert.Contains("author: [\"A. Reporter\"]\nissued: 2025-09-11\n", record, StringComparison.Ordinal);
        Assert.DoesNotContain("language", record, StringComparison.Ordinal);
        Assert.Equal(mayPublish, !File.Exists(site.Folder["seeds/private/the-ferry.html"]));
        Assert.Equal(Page, File.ReadAllText(site.Folder[mayPublish ? "seeds/the-ferry.html" : "seeds/private/the-ferry.html"]));
        Assert.Equal(mayPublish, !File.Exists(site.Folder[".gitignore"]));
        Assert.Equal(saved.GetProperty("files").GetArrayLength(), mayPublish ? 2 : 4);

        // The desk has read it at once.
        Assert.Equal("text", (await site.Get("source", ("id", "the-ferry"))).Json.GetProperty("canRead").GetString());
        Assert.Equal(409, (await site.Post("intake/save", new { token = form.GetProperty("token").GetString(), id = "again", fields = new { title = new[] { "x" } }, mayPublish })).Status);
    }

    [Fact]
    public async Task Pasted_words_and_a_document_that_is_there_already()
    {
        var (_, form) = await site.Post("intake", new { paste = "Minutes of the board\r\n\r\n" + Words });
        Assert.Equal("minutes-of-the-board", form.GetProperty("id").GetString());
        var (_, same) = await site.Send("intake", Encoding.UTF8.GetBytes(HarbourSite.Report), ("name", "report.txt"));
        Assert.Equal("report-2", same.GetProperty("id").GetString());
        var (_, saved) = await site.Post("intake/save", new { token = form.GetProperty("token").GetString(), id = "minutes", fields = new { title = new[] { "Minutes" } }, mayPublish = true });
        Assert.Equal("minutes", saved.GetProperty("id").GetString());
        var (_, again) = await site.Post("intake", new { paste = "Minutes of the board\n\n" + Words });
        Assert.Equal("minutes", again.GetProperty("recorded").GetString());
    }

    [Theory]
    [InlineData("{\"fields\":{\"title\":[\"T\"]},\"id\":\"x\"}", "mayPublish", "Say whether")]
    [InlineData("{\"fields\":{\"title\":[\" \"]},\"id\":\"x\",\"mayPublish\":true}", "title", "needs a title")]
    [InlineData("{\"fields\":{\"title\":[\"T\"],\"issued\":[\"soon\"]},\"id\":\"x\",\"mayPublish\":true}", "issued", "soon")]
    [InlineData("{\"fields\":{\"title\":[\"T\"],\"url\":[\"harbour\"]},\"id\":\"x\",\"mayPublish\":true}", "url", "harbour")]
    [InlineData("{\"fields\":{\"title\":[\"T\"]},\"id\":\"report\",\"mayPublish\":true}", "id", "there is a source 'report' already")]
    [InlineData("{\"fields\":{\"title\":[\"T\"]},\"id\":\"../x\",\"mayPublish\":true}", "id", "../x")]
    public async Task What_is_wrong_with_a_record_is_said_at_its_field_and_nothing_is_written(string question, string field, string told)
    {
        var (_, form) = await site.Post("intake", new { paste = Words });
        var before = Files();
        var body = question[..^1] + $",\"token\":\"{form.GetProperty("token").GetString()}\"}}";
        var (status, json) = await site.Send("intake/save", Encoding.UTF8.GetBytes(body));
        Assert.Equal(422, status);
        Assert.Contains(told, json.GetProperty("problem").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(field, json.GetProperty("fields")[0].GetProperty("name").GetString());
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("photo.png", "\u0089PNG\0", "of no kind that is read")]
    [InlineData("crawl.warc.gz", "x", "it is a capture")]
    [InlineData("empty.txt", "", "the file is empty")]
    [InlineData("blank.txt", " \n ", "it holds no word")]
    public async Task A_file_that_cannot_be_a_source_is_refused_in_words(string name, string content, string told)
    {
        var (_, json) = await site.Send("intake", Encoding.Latin1.GetBytes(content), ("name", name));
        Assert.Contains(told, json.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_machine_is_not_asked_for_a_page() =>
        Assert.Contains("127.0.0.1", (await site.Post("intake", new { address = "http://127.0.0.1:9/" })).Json.GetProperty("problem").GetString(), StringComparison.Ordinal);

    private List<string> Files() => [.. Directory.GetFiles(site.Folder.Path, "*", SearchOption.AllDirectories).Where(f => !f.Contains("/.timeline/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
