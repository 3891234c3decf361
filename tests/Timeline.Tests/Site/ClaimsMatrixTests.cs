using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Timeline.Content;
using Timeline.Content.Proof;
using Timeline.Content.Sources;
using Timeline.Site;
using Timeline.Site.Chronology;
using Timeline.Site.Themes;

namespace Timeline.Tests.Site;

/// <summary>
/// Whatever a site demands of its events and whatever these come with: every page, feed and embed is read for sentences that claim a proof,
/// each is held against what was counted, and nothing else in it sounds like one.
/// </summary>
public sealed class ClaimsMatrixTests
{
    private const string Log = "The ship came in on 3 May 1901 with Ann Lee. It left on 4 May 1901 without her. Nobody saw it again.\n";

    // What an event comes with, and the demands under which a site of such events may be built.
    private static readonly ImmutableArray<(string Name, string Demands, string Events)> Contents =
    [
        ("no events", "none cited verified", ""),
        ("nothing cited", "none", "- { id: one, title: A ship, date: 1901-05-03, summary: A ship came. }\n"),
        ("named only", "none cited", """
            - { id: one, title: A ship, date: 1901-05-03, summary: A ship came., citations: [{ source: log }] }
            - { id: two, title: It left, date: 1901-05-04, summary: It left., citations: [{ source: lost }] }

            """),
        ("some quoted", "none cited", """
            - { id: one, title: A ship, date: 1901-05-03, summary: "A ship came. [@a]", citations: [{ id: a, source: log, quote: came in on 3 May 1901, supports: [title, date] }] }
            - { id: two, title: It left, date: 1901-05-04, summary: It left., citations: [{ source: log }] }

            """),
        ("quoted and carrying nothing", "none cited verified", """
            - { id: one, title: A ship, date: 1901-05-03, summary: A ship came., citations: [{ id: a, source: log, quote: came in on 3 May 1901 }] }

            """),
        ("a date that its words contradict", "none cited verified", """
            - { id: one, title: A ship, date: 1950-05-03, summary: "A ship came. [@a]", citations: [{ id: a, source: log, quote: came in on 3 May 1901, supports: [title, date] }] }

            """),
        ("some failing", "none cited", """
            - { id: one, title: A ship, date: 1901-05-03, summary: "A ship came. [@a]", citations: [{ id: a, source: log, quote: came in on 3 May 1901, supports: [title, date] }] }
            - { id: two, title: It left, date: 1901-05-04, summary: It left., citations: [{ id: b, source: log, quote: sank in a storm with all hands on board, supports: [title] }] }

            """),
        ("some that fail and some that stand twice", "none cited", """
            - { id: one, title: A ship, date: 1901-05-03, summary: "A ship came. [@a]", citations: [{ id: a, source: log, quote: came in on 3 May 1901, supports: [title, date] }] }
            - { id: two, title: It left, date: 1901-05-04, summary: It left., citations: [{ id: b, source: log, quote: May 1901, supports: [title] }] }
            - { id: three, title: It sank, date: 1901-05-05, summary: It sank., citations: [{ id: c, source: log, quote: sank in a storm with all hands on board, supports: [title] }] }

            """),
        ("whole but for one that fails", "none cited", """
            - id: one
              title: A ship
              date: 1901-05-03
              summary: "A ship came. [@a]"
              citations:
                - { id: a, source: log, quote: came in on 3 May 1901, supports: [title, date] }
                - { id: b, source: log, quote: sank in a storm with all hands on board }

            """),
        ("some that cannot be checked", "none cited", """
            - { id: one, title: A ship, date: 1901-05-03, summary: "A ship came. [@a]", citations: [{ id: a, source: log, quote: came in on 3 May 1901, supports: [title, date] }] }
            - { id: two, title: It left, date: 1901-05-04, summary: "It left. [@b]", citations: [{ id: b, source: lost, quote: left on 4 May, supports: [title] }] }
            - { id: three, title: Gone, date: 1901-05-05, summary: "It was gone. [@c]", citations: [{ id: c, source: lost, quote: nobody saw it, supports: [title] }] }

            """),
        ("all verified", "none cited verified", """
            - { id: one, title: A ship, date: 1901-05-03, summary: "A ship came. [@a]", citations: [{ id: a, source: log, quote: came in on 3 May 1901, supports: [title, date] }] }
            - { id: two, title: It left, date: 1901-05-04, summary: "It left. [@b]", citations: [{ id: b, source: log, quote: It left on 4 May 1901 without her, supports: [title, date] }] }

            """),
        ("all verified with words of the author's own", "none cited verified", """
            - { id: one, title: A ship, date: 1901-05-03, summary: "A ship came. [@a] We like ships. [@self]", citations: [{ id: a, source: log, quote: came … with Ann Lee, supports: [title, date] }] }

            """),
    ];

    // Which words claim something, and what must then have been counted. Numbers in them are those of the counts that their names are of.
    private static readonly ImmutableArray<(string Key, Func<Counted, bool> Holds)> Claims =
    [
        ("proof.all_but_own", c => c.Proof is { IsWhole: true, OwnSentences: > 0 }),
        ("proof.all", c => c.Proof is { IsWhole: true, OwnSentences: 0 }),
        ("proof.some", c => c.Proof is { IsWhole: false, CarriedStatements: > 0 } && c.Says("carried", c.Proof.CarriedStatements) && c.Says("count", c.Proof.Statements)),
        ("proof.none", c => c.Proof is { CarriedStatements: 0, Quotes: > 0 } && c.Says("count", c.Proof.Statements)),
        ("proof.uncited", c => c.Proof is { CitedEvents: 0, Events: > 0 }),
        ("proof.unquoted", c => c.Proof is { CitedEvents: > 0, Quotes: 0 } && c.Says("cited", c.Proof.CitedEvents) && c.Says("count", c.Proof.Events)),
        ("proof.failed", c => c.Proof.FailedQuotes > 0 && c.Says("count", c.Proof.FailedQuotes)),
        ("proof.ambiguous", c => c.Proof.AmbiguousQuotes > 0 && c.Says("count", c.Proof.AmbiguousQuotes)),
        ("note.supports", c => c.Proof.VerifiedQuotes > 0),
        ("note.meant", c => c.Proof.Quotes > c.Proof.VerifiedQuotes),
        ("proof.unchecked", c => c.Proof.UncheckedQuotes > 0 && c.Says("count", c.Proof.UncheckedQuotes)),
        ("home.verified", c => c.Proof.Quotes > 0 && c.Says("verified", c.Proof.VerifiedQuotes) && c.Says("count", c.Proof.Quotes)),
        ("evidence.of", c => c.Proof.Quotes > 0 && c.Says("count", c.Proof.Quotes)),
        ("evidence.lead_some", c => c.Proof.UncheckedQuotes > 0 && c.Says("checked", c.Proof.Quotes - c.Proof.UncheckedQuotes) && c.Says("count", c.Proof.Quotes)),
        ("evidence.lead", c => c.Proof is { Quotes: > 0, UncheckedQuotes: 0 }),
        ("evidence.nothing", c => c.Proof.Quotes == 0),
        ("sources.passages", c => c.Proof.Quotes > 0),
        ("sources.annotations", c => c.Proof.VerifiedQuotes > 0),
        ("evidence.coverage_lead", c => c.Proof.Events > 0),
        ("verdict.exact", c => c.Has(Verdict.Exact)),
        ("verdict.normalized", c => c.Has(Verdict.Normalized)),
        ("verdict.bracketed", c => c.Has(Verdict.Elided)),
        ("verdict.elided", c => c.Has(Verdict.Elided)),
        // Of a date it is said in the same words.
        ("verdict.cannot-check", c => c.Has(Verdict.CannotCheck) || c.HasDate("cannot-check")),
        ("date_verdict.cannot-check", c => c.HasDate("cannot-check")),
        ("date_verdict_short.cannot-check", c => c.HasDate("cannot-check")),
        ("note.how", c => c.Proof.Quotes > 0),
        // These claim nothing: they name what a page is about.
        ("footer.evidence", _ => true),
        ("evidence.about", _ => true),
    ];

    // What sounds like a claim in a language.
    private static readonly ImmutableDictionary<string, Regex> Sounds = new Dictionary<string, string>
    {
        ["en"] = "verif|prove|proof|exact|every statement|each statement|word (for|by) word|checked",
        ["nl"] = "nagegaan|verifi|precieze|elke bewering|woord voor woord",
        ["fr"] = "vérifi|exact|chaque affirmation|mot (pour|à) mot|preuve[^s]",
        ["de"] = "geprüft|genauen|jede aussage|wort für wort|beweis",
        ["es"] = "verific|comprob|exact|cada afirmación|palabra por palabra",
        ["ar"] = "التحقق|تحقَّق|يُتحقق|كلمةً بكلمة|كل قول|الكلمات عينها",
    }.ToImmutableDictionary(pair => pair.Key, pair => new Regex(pair.Value, RegexOptions.IgnoreCase));

    public static TheoryData<string, string, string> Sites()
    {
        var sites = new TheoryData<string, string, string>();
        foreach (var (name, demands, _) in Contents)
        {
            foreach (var demand in demands.Split(' '))
            {
                sites.Add(name, demand, "en");
            }

            foreach (var language in Sounds.Keys.Where(language => language != "en").Order(StringComparer.Ordinal))
            {
                sites.Add(name, "none", language);
            }
        }

        return sites;
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void What_a_site_claims_is_what_was_counted(string content, string demand, string language)
    {
        using var site = new SmallSite($"title: S\nhost: https://example.org/\nlanguage: {language}\nevidence: {{ require: {demand} }}\n")
            .With("seeds/log.yml", "title: Log\ntext: log.txt\npublish: quotes\n").With("seeds/log.txt", Log)
            .With("seeds/lost.yml", "title: Lost\n");
        if (Contents.Single(c => c.Name == content).Events is { Length: > 0 } events)
        {
            site.With("input/events/all.yml", events);
        }

        var library = site.Read();
        var plan = SitePlan.Make(library, site.Options).Plan!;
        var words = Words.Load(Timeline.Site.Themes.Theme.Load(ThemeLayer.Default), language);
        var counted = new Counted(ProofCounts.Of(library.Events.Select(e => e.Coverage)), library);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in plan.Files.Where(f => Path.GetExtension(f.Path) is ".html" or ".xml" or ".atom" or ".ics" or ".md" || f.Path.Contains("oembed", StringComparison.Ordinal)))
        {
            var rest = TextOf(file.Path, Encoding.UTF8.GetString(file.Render()));
            foreach (var (key, holds) in Claims)
            {
                foreach (var pattern in Forms(words, key))
                {
                    rest = pattern.Replace(rest, match =>
                    {
                        found.Add(key);
                        Assert.True(holds(counted with { Match = match }), $"{file.Path} says '{match.Value}' of {counted.Proof}");
                        return " ";
                    });
                }
            }

            var claim = Sounds[language].Match(rest);
            Assert.False(claim.Success, $"{file.Path} says '{(claim.Success ? rest[Math.Max(0, claim.Index - 60)..Math.Min(rest.Length, claim.Index + 60)] : "")}'");
        }

        // Nor is it silent on what was counted.
        var sentence = ProofSentence.Of(counted.Proof, words);
        var home = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(plan.Find("index.html")!.Render()));
        Assert.Equal(sentence, home.QuerySelector(".footer-promise")?.TextContent);
        Assert.Equal(counted.Proof.Events == 0, sentence is null);
        Assert.Equal(counted.Proof.FailedQuotes > 0, found.Contains("proof.failed"));
        Assert.Equal(counted.Proof.UncheckedQuotes > 0, found.Contains("proof.unchecked"));
        Assert.Equal(counted.Proof.AmbiguousQuotes > 0, found.Contains("proof.ambiguous"));
        Assert.Equal(counted.Proof.Quotes == 0, found.Contains("evidence.nothing"));
    }

    // What is read: text, and what stands for it in the head and in pictures. Its own quotations and titles are the author's.
    private static string TextOf(string path, string file)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal))
        {
            return WebUtility.HtmlDecode(Regex.Unescape(file.Replace(@"\", @"\\", StringComparison.Ordinal)));
        }

        var page = new HtmlParser().ParseDocument(file);
        foreach (var own in page.QuerySelectorAll("script, style"))
        {
            own.Remove();
        }

        var parts = page.QuerySelectorAll("meta[content]").Select(m => m.GetAttribute("content"))
            .Concat(page.QuerySelectorAll("[alt], [aria-label], [title]").SelectMany(e => new[] { e.GetAttribute("alt"), e.GetAttribute("aria-label"), e.GetAttribute("title") }))
            .Append(page.Title)
            .Append(page.Body!.TextContent);
        return Regex.Replace(string.Join('\n', parts.OfType<string>()), "[ \n]+", " ");
    }

    // A word in each form but that of nothing, its names standing for numbers.
    private static IEnumerable<Regex> Forms(Words words, string key) =>
        new long[] { 1, 2, 3, 11, 100 }
            .Select(count => words.Find(key, name => $"\uE000{name}\uE001", count)!)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(form => form.Length)
            .Select(form => new Regex(Regex.Replace(Regex.Escape(Regex.Replace(form, "[ \n]+", " ")), "\uE000(\\w+)\uE001", "(?<$1>[0-9]+)"), RegexOptions.None));

    private sealed record Counted(ProofCounts Proof, Library Library)
    {
        public Match? Match { get; init; }

        // A dual says its number as a word.
        public bool Says(string name, int count) => Match!.Groups[name] is not { Success: true } group || group.Value == $"{count}";

        public bool Has(Verdict verdict) => Library.Events.Any(e => e.Evidence.Any(x => x.Citation.Quote is not null && x.Result.Verdict == verdict));

        public bool HasDate(string word) => Library.Events.Any(e => e.Evidence.Any(x => x.Date?.Word == word));
    }
}
