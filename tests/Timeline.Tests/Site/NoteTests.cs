namespace Timeline.Tests.Site;

/// <summary>What a note tells readers beside the quoted words: what the check came to, whose words they are, and what of it is the author's word only.</summary>
public sealed class NoteTests
{
    private const string Mail = "From: Alice Smith <alice@example.org>\nSubject: The clerk\nContent-Type: text/plain\n\nI will look into it today.\n\nOn Monday Bob wrote:\n> I took the bribe from the clerk.\n";

    [Theory]
    [InlineData("The board of the harbour met on Tuesday and voted", "", "Verified letter for letter")]
    [InlineData("The board … voted to close the dock", "", "Verified with marked omissions")]
    [InlineData("[It] met on Tuesday and voted to close the dock", "", "Verified, but for the words in brackets")]
    [InlineData("The board of the harbour met on Tuesday [12] and voted", "", "Verified, but for the words in brackets")]
    [InlineData("The board of the harbour met on Tuesday and voted", "paragraph: 7", "These words stand elsewhere in the source than is said here. Verified letter for letter")]
    [InlineData("The board of the harbour met on Tuesday and voted", "paragraph: 1", "Verified letter for letter")]
    public void The_verdict_says_what_was_checked_and_a_wrong_place_is_told(string quote, string locator, string told)
    {
        using var site = Site($"{{ source: log, quote: \"{quote}\", locator: {{ {locator} }} }}");
        Assert.EndsWith(told, Spaced(site, ".note-verdict", ".note-remark"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I will look into it today", "", "")]
    [InlineData("I took the bribe from the clerk", "", "— quoted in this message")]
    [InlineData("I took the bribe from the clerk", "speaker: Bob", "— Bob")]
    public void Words_that_a_message_quotes_are_not_its_senders(string quote, string locator, string told)
    {
        using var site = Site($"{{ source: mail, quote: \"{quote}\", locator: {{ {locator} }} }}");
        Assert.Equal(told, Spaced(site, ".speaker"));
    }

    [Theory]
    [InlineData("The board of the harbour met on Tuesday and voted", false)]
    [InlineData("did not sign", false)]
    [InlineData("sign the contract", true)]
    public void Words_cut_out_from_behind_a_negation_are_told_of(string quote, bool told)
    {
        using var site = Site($"{{ source: log, quote: \"{quote}\" }}");
        Assert.Equal(told, Spaced(site, ".note-how p").Contains("In the source the same sentence also says “not” or the like, beside these words.", StringComparison.Ordinal));
        // Wherever the words are shown as verified.
        const string Beside = "Verified letter for letter, but its sentence also says “not” or the like";
        string[] pages = ["events/one/index.html", "index.html", "years/2001/index.html", "sources/log/index.html", "evidence/index.html", "embed/index.html", "print.html", "single.html"];
        Assert.All(pages, page => Assert.Equal((page, told), (page, site.Page(page).Body!.TextContent.Contains(Beside, StringComparison.Ordinal))));
        string[] data = ["events.json", "evidence.json"];
        Assert.All(data, file => Assert.Equal((file, told), (file, site.Text(file).Contains("\"beside_negation\": true", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("1901-05-03", false)]
    [InlineData("1950-05-05", true)]
    public void A_date_that_the_words_contradict_is_told_beside_their_verdict(string date, bool told)
    {
        using var site = new SmallSite()
            .With("seeds/log.yml", "title: Log\ntext: log.txt\n").With("seeds/log.txt", "The ship came in on 3 May 1901.\n")
            .WithEvent("one", date, "citations: [{ source: log, quote: came in on 3 May 1901, supports: [title, date] }]\n");
        site.Built();
        string[] pages = ["events/one/index.html", "index.html", "evidence/index.html", "embed/index.html"];
        Assert.All(pages, page => Assert.Equal((page, told), (page, site.Page(page).Body!.TextContent.Contains("Verified letter for letter, but names another date", StringComparison.Ordinal))));
        Assert.DoesNotContain("names another date", site.Page("sources/log/index.html").Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(told ? "\"date_verdict\": \"contradicts\"" : "\"date_verdict\": \"supports\"", site.Text("events.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1901-05-03", "", "title, date")]
    [InlineData("1950-05-05", "", "title")]
    [InlineData("1950-05-05", "dates: [{ date: 1901-05-03, citations: [a] }]\n", "title, dates")]
    [InlineData("1901-05-03", "dates: [{ date: 1950-05-05, citations: [a] }]\n", "title, date")]
    public void A_date_that_the_words_contradict_is_not_carried(string date, string others, string carried)
    {
        using var site = new SmallSite()
            .With("seeds/log.yml", "title: Log\ntext: log.txt\n").With("seeds/log.txt", "The ship came in on 3 May 1901.\n")
            .WithEvent("one", date, $"{others}citations: [{{ id: a, source: log, quote: came in on 3 May 1901, supports: [title, date] }}]\n");
        site.Built();
        Assert.Equal(carried, string.Join(", ", site.Read().Events[0].Coverage.Statements.Where(s => s.Carried > 0).Select(s => s.Statement)));
        Assert.Equal(carried.Contains("date", StringComparison.Ordinal), Spaced(site, ".note-how p").Contains("the date", StringComparison.Ordinal));
    }

    private static SmallSite Site(string citation)
    {
        var site = new SmallSite(SmallSite.Settings + "exports: [all]\n")
            .With("seeds/log.yml", "title: Log\ntext: log.txt\n").With("seeds/log.txt", "The board of the harbour met on Tuesday and voted to close the dock.\n\nThe mayor did not sign the contract.\n")
            .With("seeds/mail.yml", "title: A message\nauthor: [Alice Smith]\ntext: mail.eml\n").With("seeds/mail.eml", Mail)
            .WithEvent("one", rest: $"citations: [{citation.Replace(", locator: {  }", "", StringComparison.Ordinal)}]\n");
        site.Built();
        return site;
    }

    private static string Spaced(SmallSite site, params string[] parts) =>
        string.Join(' ', site.Page("events/one/index.html").QuerySelectorAll(string.Join(", ", parts.Select(part => ".note " + part))).Select(part => part.TextContent.Trim()));
}
