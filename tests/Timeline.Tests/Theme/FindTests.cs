using System.Globalization;
using System.Text.RegularExpressions;

using Microsoft.Playwright;

using Timeline.Tests.Site;

using static Microsoft.Playwright.Assertions;

namespace Timeline.Tests.Theme;

/// <summary>Finding events in the example, in a real browser, from disk: by terms, dates, certainty and words.</summary>
public sealed class FindTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    [Fact]
    public async Task On_a_phone_one_choice_is_undone_by_its_own_cross_and_of_several_what_undoes_all_stays_in_sight()
    {
        await using var open = await example.OpenAsync("index.html?lane=politics,diplomacy", new() { Width = 375 });
        var (chips, clear) = (open.Page.Locator(".chip"), open.Page.Locator(".clear"));
        await Expect(chips).ToHaveCountAsync(2);
        await Expect(clear).ToBeInViewportAsync(new() { Ratio = 1 });
        await chips.Nth(1).FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(chips).ToHaveCountAsync(1);
        await Expect(clear).ToBeHiddenAsync();
        await Expect(chips).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chips).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_term_pressed_before_the_script_has_come_filters_when_it_comes_and_else_leads_to_its_page()
    {
        foreach (var comes in new[] { true, false })
        {
            await using var open = await example.OpenAsync("index.html", new() { IsAlone = true });
            var page = open.Page;
            var release = new TaskCompletionSource();
            await page.RouteAsync("**/find.*.js", async route =>
            {
                await release.Task;
                await (comes ? route.ContinueAsync() : route.AbortAsync());
            });
            await page.ReloadAsync(); // a page on disk is intercepted from its start or not at all
            await page.ClickAsync("summary:text-is('People')");
            await Term(page, "people", "kristi-noem").ClickAsync();
            await Waiting.ForRestAsync(page);
            await Waiting.ForAddressAsync(page, "/index.html");
            release.SetResult();
            await Expect(page).ToHaveURLAsync(new Regex(comes ? "\\?people=kristi-noem$" : "/people/kristi-noem/index\\.html$"));
        }
    }

    [Fact]
    public async Task Any_of_the_terms_of_a_facet_narrow_list_and_drawing_and_counts_live_and_the_address_keeps_them()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        await page.ClickAsync("summary:text-is('People')");
        var noem = Term(page, "people", "kristi-noem");
        var expected = int.Parse(await noem.Locator(".count").InnerTextAsync(), CultureInfo.InvariantCulture);
        await noem.ClickAsync();
        await Expect(Cards(page)).ToHaveCountAsync(expected);
        await Waiting.ForAsync(page, $"timeline.shown.size === {expected}");
        await Expect(noem).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator("#filters [role=status]")).ToHaveTextAsync($"{expected} of 36 events");
        await Waiting.ForAddressAsync(page, "?people=kristi-noem");

        var rubio = Term(page, "people", "marco-rubio");
        await rubio.ClickAsync();
        var both = expected + int.Parse(await rubio.Locator(".count").InnerTextAsync(), CultureInfo.InvariantCulture);
        await Expect(Cards(page)).ToHaveCountAsync(both);
        await Waiting.ForAddressAsync(page, "?people=kristi-noem,marco-rubio");
        await page.GoBackAsync();
        await Expect(Cards(page)).ToHaveCountAsync(expected);
        await page.GoForwardAsync();
        await Expect(Cards(page)).ToHaveCountAsync(both);
        await page.ReloadAsync();
        await Expect(Cards(page)).ToHaveCountAsync(both);
        await page.Locator(".chip").First.ClickAsync();
        await Expect(Cards(page)).ToHaveCountAsync(both - expected);
        await Expect(page.Locator(".chip")).ToBeFocusedAsync();
        await page.ClickAsync(".clear");
        await Expect(Cards(page)).ToHaveCountAsync(36);
        await Expect(page.Locator("#find")).ToBeFocusedAsync();
        await Waiting.ForAddressAsync(page, "index.html");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task All_of_the_terms_of_a_facet_can_be_asked_for_and_counts_say_what_one_more_would_leave()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        await page.ClickAsync("summary:text-is('People')");
        var mode = page.Locator(".filter-mode:visible");
        await Term(page, "people", "kristi-noem").ClickAsync();
        await Expect(mode).ToHaveCountAsync(0);
        await Term(page, "people", "bart-de-wever").ClickAsync();
        await mode.ClickAsync();
        await Expect(mode).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?people=bart-de-wever\+kristi-noem$"));
        await Waiting.ForAsync(page, "timeline.shown?.size === [...document.querySelectorAll('.entry')].filter((entry) => entry.checkVisibility()).length");
        var left = await Cards(page).CountAsync();
        Assert.InRange(left, 1, 11);
        await Expect(Term(page, "people", "kristi-noem").Locator(".count")).ToHaveTextAsync($"{left}");
        var third = Term(page, "people", "anneleen-van-bossuyt");
        var leaves = int.Parse(await third.Locator(".count").InnerTextAsync(), CultureInfo.InvariantCulture);
        await third.ClickAsync();
        await Expect(page.Locator("#filters [role=status]")).ToHaveTextAsync(leaves == 0 ? "No event matches. Remove a filter to see more." : $"{leaves} of 36 events");
        await page.GoBackAsync();
        await page.ReloadAsync();
        await Expect(Cards(page)).ToHaveCountAsync(left);
    }

    [Theory]
    [InlineData("2026", "", "?from=2026", 10)]
    [InlineData("2025-09-10", "2025-9-10", "?from=2025-09-10&to=2025-09-10", null)]
    [InlineData("", "44 bce", "?to=-0043", null)]
    [InlineData("-0044-03-15", "", "?from=-0044-03-15", 36)]
    [InlineData("٢٠٢٦", "", "?from=2026", 10)]
    public async Task A_range_takes_years_months_and_days_and_keeps_what_may_have_happened_in_it(string from, string to, string query, int? left)
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        await page.ClickAsync("summary:text-is('Dates')");
        await Expect(page.GetByText("An event counts when it may have happened in this range.")).ToBeVisibleAsync();
        await Loaded(page);
        await Fill(page, from, to);
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(query) + "$"));
        if (left is { } count)
        {
            await Expect(Cards(page)).ToHaveCountAsync(count);
        }
        else
        {
            // An open beginning reaches back for ever.
            await Expect(page.Locator(".entry:visible:has-text('Washington asks for the visit')")).ToHaveCountAsync(1);
        }

        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("2025-13", "", "“2025-13” cannot be read as a date. Write a year, a month or a day, such as 1816, 2025-09 or 2025-09-10.")]
    [InlineData("2025-02-29", "", "“2025-02-29” cannot be read as a date. Write a year, a month or a day, such as 1816, 2025-09 or 2025-09-10.")]
    [InlineData("", "yesterday", "“yesterday” cannot be read as a date. Write a year, a month or a day, such as 1816, 2025-09 or 2025-09-10.")]
    [InlineData("2025", "2024-12", "The range ends before it begins.")]
    public async Task What_is_no_date_is_said_in_words_and_does_not_filter(string from, string to, string message)
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        await page.ClickAsync("summary:text-is('Dates')");
        await Loaded(page);
        await Fill(page, from, to);
        await Expect(page.Locator(".filter-error")).ToHaveTextAsync(message);
        await Expect(page.Locator("[data-end][aria-invalid=true]").First).ToBeVisibleAsync();
        await Waiting.ForRestAsync(page);
        Assert.DoesNotContain("to=", page.Url, StringComparison.Ordinal);
        await Fill(page, "", "");
        await Expect(Cards(page)).ToHaveCountAsync(36);
        await Expect(page.Locator(".filter-error")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Certainty_filters_by_what_occurs_and_adds_to_other_filters()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        await page.GotoAsync(page.Url + "?view=2020/2026");
        await page.ClickAsync("summary:text-is('Dates')");
        await Loaded(page);
        await Expect(Term(page, "certainty", "uncertain")).ToBeHiddenAsync();
        await Term(page, "certainty", "disputed").ClickAsync();
        await Expect(Cards(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("summary:text-is('Dates')")).ToBeFocusedAsync();
        await page.ClickAsync("summary:text-is('Strands')");
        await Expect(Term(page, "lane", "diplomacy").Locator(".count")).ToHaveTextAsync("0");
        await Expect(Term(page, "lane", "politics").Locator(".count")).ToHaveTextAsync("1");
        await page.ClickAsync(".chip");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?view=2020[^&]*$"));
    }

    [Fact]
    public async Task Words_are_found_folded_as_prefixes_all_of_them_and_quoted_as_a_phrase()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        await page.ClickAsync("#find");
        async Task<int> Find(string words)
        {
            await page.FillAsync("#find", words);
            await Expect(page.Locator(".chip")).ToHaveTextAsync(words.Contains('"', StringComparison.Ordinal) ? $"{words} ×" : $"“{words}” ×");
            await Waiting.ForAsync(page, "timeline.shown?.size === [...document.querySelectorAll('.entry')].filter((entry) => entry.checkVisibility()).length");
            return await Cards(page).CountAsync();
        }

        Assert.Equal(1, await Find("HELIcoptér"));
        Assert.Equal(await Find("helicopters"), await Find("helico"));
        var (port, slogan) = (await Find("port"), await Find("slogan port"));
        Assert.InRange(slogan, 1, port - 1);
        Assert.Equal(slogan, await Find("port slogan"));
        Assert.Equal(1, await Find("\"closed for crime\""));
        Assert.Equal(0, await Find("\"crime closed for\""));
        Assert.True(await Find("Maduro") > 0);
        await page.ReloadAsync();
        await Expect(page.Locator("#find")).ToHaveValueAsync("Maduro");
        await Expect(page.Locator(".chip")).ToHaveTextAsync("“Maduro” ×");
        await Waiting.ForAsync(page, "CSS.highlights.get('found')?.size > 0");
        var highlighted = await page.EvaluateAsync<string[]>("[...CSS.highlights.get('found')].map(String)");
        Assert.NotEmpty(highlighted);
        Assert.All(highlighted, word => Assert.StartsWith("Maduro", word, StringComparison.Ordinal));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Where_a_browser_cannot_highlight_the_words_are_marked_and_unmarked()
    {
        await using var open = await example.OpenAsync("404.html", new() { IsAlone = true });
        var page = open.Page;
        await page.AddInitScriptAsync("delete CSS.highlights");
        await page.GotoAsync(page.Url.Replace("404.html", "index.html?q=maduro", StringComparison.Ordinal));
        await Expect(page.Locator("mark.found").First).ToHaveTextAsync("Maduro");
        var title = await page.Locator(".entry-title:has(mark.found)").First.InnerTextAsync();
        await page.ClickAsync(".clear");
        await Expect(page.Locator("mark.found")).ToHaveCountAsync(0);
        await Expect(page.Locator($".entry-title:has-text(\"{title}\")")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_who_does_not_filter_loads_nothing_for_it()
    {
        await using var open = await example.OpenAsync("index.html");
        const string Scripts = "[...document.scripts].map(s => s.src.split('/').at(-1).split('.')[0])";
        await LiveDrawing.DrawnAsync(open.Page);
        Assert.DoesNotContain("find", await open.Page.EvaluateAsync<string[]>(Scripts));
        await open.Page.FocusAsync("#find");
        await Loaded(open.Page);
        Assert.Contains("find", await open.Page.EvaluateAsync<string[]>(Scripts));
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_filter_is_set_and_taken_away()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        await page.FocusAsync(".filter summary");
        await Loaded(page);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator(".filter [aria-pressed=true]")).ToBeFocusedAsync();
        await Expect(Cards(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await page.FocusAsync(".chip");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Cards(page)).ToHaveCountAsync(36);
        await Expect(page.Locator("#find")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_large_site_lists_what_is_found_by_year_or_by_where_it_was_found_whatever_it_is_called()
    {
        using var site = Large();
        await using var open = await example.OpenAsync(site.Folder["output/index.html"]);
        var page = open.Page;
        // In the place of cards it has a grid of its years, whose colour says what their numbers say.
        await Expect(page.Locator(".year-grid a")).ToHaveCountAsync(102);
        await Expect(page.Locator("#list a:has(#year-2001)")).ToHaveTextAsync("2001 4");
        await Expect(page.Locator("#list a:has(#year-2001)")).ToHaveClassAsync("heat-5");
        await Expect(page.Locator("#list a:has(#year--476)")).ToHaveClassAsync("heat-1");
        await Expect(Cards(page)).ToHaveCountAsync(0);

        // Terms that the page does not list are found by their titles.
        await page.ClickAsync("summary:text-is('People')");
        await Expect(page.GetByText("Person 49")).ToHaveCountAsync(0);
        await page.FillAsync(".filter-within", "pers 49");
        await page.GetByRole(AriaRole.Button, new() { Name = "Person 49" }).ClickAsync();
        await Expect(Cards(page)).ToHaveCountAsync(6);
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync(".chip");
        await Expect(page.Locator(".results")).ToHaveCountAsync(0);

        await page.FillAsync("#find", "numbered");
        await Expect(page.Locator("#filters [role=status]")).ToHaveTextAsync("300 of 305 events");
        await Expect(page.Locator(".results .year")).ToHaveTextAsync(["In the title"]);
        await Expect(Cards(page)).ToHaveCountAsync(50);
        await page.ClickAsync(".more-results");
        await Expect(Cards(page)).ToHaveCountAsync(100);
        await Expect(page.Locator(".entry-title a").Nth(50)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "In order of time" }).ClickAsync();
        await Expect(page.Locator(".results .year").First).ToHaveTextAsync("1900");
        await Waiting.ForAddressAsync(page, "?q=numbered&order=date");

        foreach (var (words, title) in Hostile)
        {
            await page.FillAsync("#find", words);
            await Expect(page.Locator(".entry-title")).ToHaveTextAsync([title]);
        }

        await page.ClickAsync(".clear");
        await page.ClickAsync("summary:text-is('Dates')");
        await Fill(page, "", "100 BCE");
        await Expect(page.Locator(".results .year")).ToHaveTextAsync("477 BCE");
        Assert.Empty(open.Complaints);
        await Accessibility.AssertAsync(page, "results");
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Open_panels_and_chips_fit_and_have_no_axe_violation(int width, bool isDark)
    {
        await using var open = await example.OpenAsync("index.html", new() { Width = width, IsDark = isDark });
        var page = open.Page;
        await page.GotoAsync(page.Url + "?people=kristi-noem,marco-rubio&from=2024&q=port");
        if (width < 768)
        {
            await page.ClickAsync(".filter-toggle");
        }

        foreach (var panel in new[] { "People", "Dates" })
        {
            await page.ClickAsync($"summary:text-is('{panel}')");
            await Expect(page.Locator(".chip")).ToHaveCountAsync(4);
            await Looking.AssertFitsAsync(page);
            await Accessibility.AssertPartAsync(page, "#filters", panel);
        }

        Assert.All(await page.EvaluateAsync<float[]>("[...document.querySelectorAll('#filters :is(a, button, summary, input)')].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().height)"), height => Assert.True(height >= 24));
    }

    [Theory]
    [InlineData("?people=kristi-noen", 0, "Nothing is filed under “kristi-noen”.", "?people=kristi-noen")]
    [InlineData("?lane=polities", 0, "Nothing is filed under “polities”.", "?lane=polities")]
    [InlineData("?people=kristi-noem+nobody", 0, "Nothing is filed under “nobody”.", "?people=kristi-noem+nobody")]
    [InlineData("?people=kristi-noem,nobody,<b>", null, "Nothing is filed under “nobody”. Nothing is filed under “<b>”.", null)]
    [InlineData("?people=kristi-noem&people=nobody", null, "Nothing is filed under “nobody”.", null)]
    [InlineData("?q=.", 36, "“.” means nothing here and was not used.", "?q=.")]
    [InlineData("?from=soon", 36, "“soon” cannot be read as a date.", "?from=soon")]
    [InlineData("?from=2026&to=2025", null, "2026 lies after 2025: the two were swapped.", "?from=2025&to=2026")]
    [InlineData("?to=2025-01&from=2025-09-10", null, "2025-09-10 lies after 2025-01: the two were swapped.", "?to=2025-09-10&from=2025-01")]
    [InlineData("?importance=9", 36, "“9” means nothing here and was not used.", "?importance=9")]
    [InlineData("?order=best", 36, "“best” means nothing here and was not used.", "?order=best")]
    [InlineData("?importance=$%26", 36, "“$&” means nothing here and was not used.", null)]
    public async Task What_an_address_asks_for_in_vain_is_said_and_a_range_the_wrong_way_round_is_put_right(
        string query, int? found, string said, string? address)
    {
        await using var open = await example.LookAsync("index.html" + query);
        var page = open.Page;
        await Expect(page.Locator("#filters [role=status]")).ToContainTextAsync(said);
        if (found is { } count)
        {
            await Expect(Cards(page)).ToHaveCountAsync(count);
        }
        else
        {
            await Expect(page.Locator(".entry[hidden]").First).ToBeAttachedAsync();
            await Expect(Cards(page).First).ToBeVisibleAsync();
            Assert.InRange(await Cards(page).CountAsync(), 1, 35);
        }

        if (address is not null)
        {
            await Waiting.ForAddressAsync(page, "index.html" + address);
        }

        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task What_an_address_asks_for_in_vain_can_be_taken_away_again()
    {
        await using var open = await example.OpenAsync("index.html?people=kristi-noem,nobody&lane=polities&importance=9&from=soon&order=best");
        var page = open.Page;
        foreach (var value in new[] { "9", "soon", "best" })
        {
            await page.Locator(".chip").GetByText(value + " ×", new() { Exact = true }).ClickAsync();
        }

        await page.Locator(".chip:has-text('polities')").ClickAsync();
        await page.Locator(".chip:has-text('nobody')").ClickAsync();
        await Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await Waiting.ForAddressAsync(page, "?people=kristi-noem");
    }

    [Fact]
    public async Task Without_scripts_facets_are_links_and_nothing_is_there_that_needs_them()
    {
        await using var open = await example.OpenAsync("index.html", new() { HasScripts = false });
        await Expect(open.Page.Locator(".needs-script:visible, #find:visible")).ToHaveCountAsync(0);
        await open.Page.ClickAsync("summary:text-is('People')");
        await Term(open.Page, "people", "kristi-noem").ClickAsync();
        await Waiting.ForAddressAsync(open.Page, "people/kristi-noem/index.html");
    }

    [Fact]
    public async Task The_page_cuts_and_folds_words_as_the_build_does()
    {
        await using var open = await example.LookAsync("404.html");
        var script = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "theme/scripts/find/search.js"));
        var cases = await File.ReadAllTextAsync(SearchIndexTests.Cases);
        var wrong = await open.Page.EvaluateAsync<string[]>("(cases) => {" + script + """
            return cases.split("\n").filter((line) => line && !line.startsWith("#")).flatMap((line) => {
              const [text, words] = line.split(" =>").map((part) => part.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))));
              const got = cut(text).flatMap(({ word, whole }) => [word, ...(whole ? [whole.word] : [])]).join(" ");
              return got === words.trim() ? [] : `${line} but the page says ${got}`;
            });
            }
            """, cases);
        Assert.Equal([], wrong);

        // Whatever is written, both say the same.
        var random = new Random(16);
        string[] pieces = ["a", "S", "ß", "É", "e\u0301", "\u0301", "İ", "ı", "ﬁ", "Σ", "ς", "Ё", "ة", "ٱ", "٣", "۷", "\u064B", "\u0640", "א", "״", "ก", "ั", "日", "カ", "한", "क", "ि", "7", "½", "-", "--", "'", "’", ".", "‐", "·", " ", "/", "\u00AD", "\u200D", "😀", "𝒜", "𠀀", "_", "s", "'s", "N-VA"];
        var texts = Enumerable.Range(0, 3000).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(9)).Select(_ => pieces[random.Next(pieces.Length)]))).ToArray();
        var cutThere = await open.Page.EvaluateAsync<string[]>("(texts) => {" + script + "return texts.map((text) => cut(text).flatMap(({ word, whole }) => [word, ...(whole ? [whole.word] : [])]).join(' ')); }", texts);
        Assert.Equal(texts.Select(text => (text, SearchIndexTests.WordsOf(text))), texts.Zip(cutThere));
    }

    [Fact]
    public async Task What_is_sought_is_found_however_it_is_written_and_taken_for_a_like_word_only_when_nothing_has_it()
    {
        var parts = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/cases/search/found.txt"))).Split("\n---\n");
        using var site = new SmallSite();
        foreach (var line in parts[0].Split('\n').Where(line => line[0] != '#'))
        {
            var (id, title) = (line.Split(": ", 2)[0], line.Split(": ", 2)[1]);
            site.With($"input/events/{id}.yml", $"title: \"{title}\"\ndate: 2001-02-03\nsummary: \"…\"\n");
        }

        site.Built();
        await using var open = await example.OpenAsync(site.Folder["output/index.html"]);
        await open.Page.FocusAsync("#find");
        await Loaded(open.Page);
        var cases = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var found = await open.Page.EvaluateAsync<string[]>("""
            async (queries) => {
              const results = [];
              for (const q of queries) {
                const shown = new Promise((resolve) => document.addEventListener("timeline:shown", resolve, { once: true }));
                timeline.state.set({ q });
                await shown;
                const like = document.querySelector(".filter-notice").textContent.match(/shown: (.*)\.$/);
                results.push(`${q} => ${[...timeline.shown].sort().join(" ")}${like ? " ; " + like[1].replaceAll(",", "") : ""}`.trim());
              }
              return results;
            }
            """, cases.Select(line => line.Split(" =>")[0]).ToArray());
        Assert.Equal(cases, found);
        await open.Page.FillAsync("#find", "cocane");
        await Expect(open.Page.Locator("#filters [role=status]")).ToHaveTextAsync("1 of 10 events Nothing has “cocane”; shown: cocaine.");
        await Waiting.ForAsync("Cocaïne", () => open.Page.EvaluateAsync<string>("[...CSS.highlights.get('found') ?? []].join()"));
        Assert.Empty(open.Complaints);
    }

    private static readonly (string Words, string Title)[] Hostile =
    [
        ("alert", "</script><script>alert(1)</script>"),
        ("京大", "在北京大学的一天"),
        ("احمد", "أُحْمَد يصل إلى المدينة"),
        ("ahoy", "Ahoy\u2028🚢 ship"),
        ("\"constructor prototype\"", "The constructor prototype"),
    ];

    private static SmallSite Large()
    {
        var terms = string.Join(", ", Enumerable.Range(0, 50).Select(n => $"p{n}: Person {n}"));
        var site = new SmallSite($"title: Large\nevidence: {{ require: none }}\nfacets: {{ people: {{ title: People, terms: {{ {terms} }} }} }}\n");
        foreach (var (title, i) in Hostile.Select((h, i) => (h.Title, i)))
        {
            site.With($"input/events/h{i}.json", System.Text.Json.JsonSerializer.Serialize(new { title = title.Replace("<", "&lt;", StringComparison.Ordinal), date = i == 4 ? "-0476" : "2001", summary = "…" }));
        }

        var list = string.Concat(Enumerable.Range(0, 300).Select(n => $"- {{ id: n{n}, title: Numbered {n}, date: \"{1900 + n / 3}\", summary: Words, people: [p{n % 50}] }}\n"));
        site.With("input/events/list.yml", list).Built();
        return site;
    }

    private static ILocator Cards(IPage page) => page.Locator(".entry:visible");

    private static ILocator Term(IPage page, string facet, string term) => page.Locator($"ul[data-facet='{facet}'] [data-filter='{term}']");

    private static async Task Loaded(IPage page) => await Expect(page.Locator("[data-filter][aria-pressed]").First).ToBeAttachedAsync();

    private static async Task Fill(IPage page, string from, string to)
    {
        await page.FillAsync("[data-end=from]", from);
        await page.FillAsync("[data-end=to]", to);
        await page.PressAsync("[data-end=to]", "Tab");
    }
}
