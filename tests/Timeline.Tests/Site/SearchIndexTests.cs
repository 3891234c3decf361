using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Site;
using Timeline.Site.Searching;

namespace Timeline.Tests.Site;

/// <summary>The words a site can be searched for, as the build writes them. That the page folds words alike is held in FindTests.</summary>
public sealed partial class SearchIndexTests
{
    public static readonly string Cases = Path.Combine(Repository.Root, "tests/cases/search/folding.txt");

    [Fact]
    public void Words_are_cut_and_folded_as_the_cases_say()
    {
        var cases = ReadCases();
        using var site = new SmallSite();
        for (var i = 0; i < cases.Count; i++)
        {
            // A title cannot be empty, and that of the last case has no word.
            site.With(string.Create(CultureInfo.InvariantCulture, $"input/events/e{i:00}.json"), System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["title"] = "title: " + cases[i].Text, ["date"] = "2001-01-01", ["summary"] = "." }));
        }

        var index = Index.Of(site);
        for (var i = 0; i < cases.Count; i++)
        {
            Assert.Equal((cases[i].Text, $"title {cases[i].Words}".TrimEnd()), (cases[i].Text, index.Title(i)));
        }
    }

    [Fact]
    public void A_word_knows_its_events_in_order_and_the_best_place_it_stands_in()
    {
        using var site = new SmallSite()
            .WithEvent("c", "2003-01-01", "citations: [{ title: Harbour news, quote: A lantern }]\n")
            .WithEvent("a", "2001-01-01", "citations: [{ title: Lantern weekly, quote: the dark }]\n")
            .With("input/events/b.yml", "title: Lantern, lantern\ndate: 2002-01-01\nsummary: By **lantern** light.\n");
        var index = Index.Of(site);
        Assert.Equal([(0, 3), (1, 0), (2, 2)], index.Events("lantern"));
        Assert.Equal([(2, 3)], index.Events("harbour"));
        Assert.Equal([], index.Events("nowhere"));
        Assert.Equal([0, 4, 4 * 4 + 1], index.Places("lantern")[1]);
    }

    [Fact]
    public void Many_words_lie_in_slices_and_every_one_is_found_where_the_directory_says()
    {
        using var site = new SmallSite();
        var random = new Random(7);
        for (var e = 0; e < 60; e++)
        {
            site.WithEvent($"e{e}", rest: "").With($"input/events/e{e}.yml", $"title: Event {e}\ndate: 2001-01-01\nsummary: \"{string.Join(' ', Enumerable.Range(0, 500).Select(_ => "w" + random.Next(3000).ToString("x", CultureInfo.InvariantCulture)))}\"\n");
        }

        var index = Index.Of(site);
        Assert.InRange(index.Starts.Count, 2, 10);
        Assert.Equal(index.Starts.Order(StringComparer.Ordinal), index.Starts);
        Assert.All(index.Words, word => Assert.Equal(word.Slice, index.Starts.FindLastIndex(start => string.CompareOrdinal(start, word.Word) <= 0)));
        Assert.InRange(index.Words.Count, 2900, 3100);
    }

    [Fact]
    public void The_words_others_may_be_mistaken_for_are_listed_once_in_order_without_short_ones_and_numbers()
    {
        using var site = new SmallSite().With("input/events/a.yml", "title: Harbour harbours, harbor 1914 a4 of N-VA 𝒜𝒜𝒜𠀀\ndate: 2001\nsummary: 😀 مدرسة مدارس\n");
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        var list = Quoted().Match(Encoding.UTF8.GetString(plan.Find("data/words/list.js")!.Render())).Groups[1].Value;
        var last = "";
        Assert.Equal("aaa harbor harbour harbours nva مدارس مدرسه", string.Join(' ', list.Split(' ').Select(part => last = last[..Convert.ToInt32(part[..1], 16)] + part[1..])));
    }

    [Fact]
    public void The_same_site_has_the_same_index_and_drafts_are_not_in_it()
    {
        using var site = new SmallSite().WithEvent("a").WithEvent("secret", rest: "status: draft\n");
        var (one, two) = (Index.Of(site), Index.Of(site));
        Assert.Equal(one.Text, two.Text);
        Assert.Equal([], one.Events("secret"));
    }

    /// <summary>The words of a text, in order.</summary>
    internal static string WordsOf(string text)
    {
        var found = new FoundWords();
        found.Add(0, FoundWords.Field.Title, text);
        var (starts, hits) = found.TakeByWord();
        return string.Join(' ', found.Words
            .SelectMany(word => hits[starts[word.Value]..starts[word.Value + 1]].Select(hit => (hit.Place, word.Key)))
            .OrderBy(word => word.Place).ThenBy(word => word.Key.Length).Select(word => word.Key));
    }

    /// <summary>A text of the case file and its words; <c>\u{…}</c> is a character by its number.</summary>
    private static List<(string Text, string Words)> ReadCases() =>
    [
        .. File.ReadLines(Cases).Where(line => line.Length > 0 && line[0] != '#').Select(line =>
        {
            var (text, words) = line.Split("=>", 2) is [var t, var w] ? (t[..^1], w.Trim()) : throw new FormatException(line);
            return (Plain(text), Plain(words));
        }),
    ];

    private static string Plain(string text) =>
        Escaped().Replace(text, m => char.ConvertFromUtf32(int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\\u\{([0-9a-f]+)\}")]
    private static partial Regex Escaped();

    /// <summary>The index read back from its files.</summary>
    private sealed partial record Index(List<string> Starts, List<(int Slice, string Word, string Events, string Places)> Words, string Text)
    {
        public static Index Of(SmallSite site)
        {
            var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
            string Read(string path) => Encoding.UTF8.GetString(plan.Find(path)!.Render());
            var directory = Read("data/words/index.js");
            var starts = Quoted().Matches(directory).Select(m => m.Groups[1].Value).ToList();
            var words = new List<(int, string, string, string)>();
            var text = new StringBuilder(directory);
            for (var slice = 0; slice < starts.Count; slice++)
            {
                var (events, places) = (Read($"data/words/{slice}.js"), Read($"data/words/places-{slice}.js"));
                Assert.StartsWith($"timeline.words.shards[{slice}] = {{ __proto__: null", events, StringComparison.Ordinal);
                Assert.StartsWith($"timeline.words.places[{slice}] = {{ __proto__: null", places, StringComparison.Ordinal);
                words.AddRange(Pair().Matches(events).Zip(Pair().Matches(places), (e, p) => (slice, e.Groups[1].Value, e.Groups[2].Value, p.Groups[2].Value)));
                text.Append(events).Append(places);
            }

            return new(starts, words, text.ToString());
        }

        public List<(int Event, int Field)> Events(string word)
        {
            var list = new List<(int, int)>();
            var e = -1;
            foreach (var number in Numbers(Words.Find(w => w.Word == word).Events ?? ""))
            {
                e += (number >> 2) + 1;
                list.Add((e, number & 3));
            }

            return list;
        }

        public Dictionary<int, List<int>> Places(string word)
        {
            var numbers = new Queue<int>(Numbers(Words.Find(w => w.Word == word).Places ?? ""));
            var places = new Dictionary<int, List<int>>();
            foreach (var (e, _) in Events(word))
            {
                places[e] = [];
                for (var (place, more) = (0, true); more;)
                {
                    var number = numbers.Dequeue();
                    place += number >> 1;
                    more = (number & 1) > 0;
                    places[e].Add(place);
                }
            }

            return places;
        }

        /// <summary>The words of an event's title, in order.</summary>
        public string Title(int e) => string.Join(' ', Words
            .SelectMany(w => Places(w.Word).GetValueOrDefault(e, []).Where(place => (place & 3) == 0).Select(place => (place, w.Word)))
            .OrderBy(w => w.place).ThenBy(w => w.Word.Length).Select(w => w.Word));

        private static IEnumerable<int> Numbers(string text)
        {
            var (value, shift) = (0, 0);
            foreach (var c in text)
            {
                var digit = c == 'p' ? '\\' - '0' : c - '0';
                value |= (digit & 31) << shift;
                shift += 5;
                if (digit < 32)
                {
                    yield return value;
                    (value, shift) = (0, 0);
                }
            }
        }

        [GeneratedRegex("\"([^\"]*)\"")]
        private static partial Regex Quoted();

        [GeneratedRegex("\"([^\"]*)\":\"([^\"]*)\"")]
        private static partial Regex Pair();
    }
}
