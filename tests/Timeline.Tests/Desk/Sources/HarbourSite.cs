using System.Text;
using System.Text.Json;

using NodaTime;

using Timeline.Content;
using Timeline.Content.Diagnostics;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Reading;
using Timeline.Desk;
using Timeline.Desk.Asking;
using Timeline.Desk.Preview;

namespace Timeline.Tests.Desk.Sources;

/// <summary>A small site with a text of three pages, one in Hebrew, and one of which only the fingerprint is here; and its desk, asked without a server.</summary>
public sealed class HarbourSite : IDisposable
{
    public const string Report = """
        Report of the harbour board

        On 3 May 1987 the board voted for the new mole. Jane Carver spoke against it, and the
        two-thirds majority held.

        The ferry Marta ran aground off Gull Point on 9 May 1987, and forty-one passengers were taken off.

        """ + "\f" + """
        The board met again a week later. It voted for the new mole once more.

        Nobody spoke. It voted for the new mole once more.

        """ + "\f" + """
        The mole was opened in 1991.
        """;

    public const string Sealed = "The committee found that the minister had known of the leak since the spring of 1986 and told nobody of it.";

    public const string Hebrew = "\u05d4\u05d4\u05e1\u05db\u05dd \u05e0\u05d7\u05ea\u05dd \u05d1\u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd \u05d1\u05d9\u05d5\u05dd \u05e8\u05d0\u05e9\u05d5\u05df.";

    private readonly Lazy<(PreviewSite Site, Dictionary<string, IAnswer> Answers)> desk;

    public HarbourSite()
    {
        Folder = new TemporaryFolder()
            .With("input/timeline.yml", "title: Harbours\nlanguage: en\n")
            .With("input/events/mole.yml", """
                - id: mole
                  title: The board votes for a mole
                  summary: The board votes.
                  date: 1987-05-03
                  citations:
                    - source: report
                      quote: "On 3 May 1987 the board voted for the new mole."
                      supports: [title, date]
                - id: ferry
                  title: A ferry runs aground
                  summary: It runs aground.
                  date: 1987-05-09
                  citations:
                    - source: report
                      quote: "ran aground off Gull Point on 9 May 1987"
                      supports: [title, date]
                    - source: report
                      quote: "forty-two passengers were taken off"
                      supports: [title]

                """)
            .With("seeds/report.yml", "title: Report of the harbour board\nauthor: [Jane Carver]\nissued: 1987-06-01\nlanguage: en\nurl: https://harbour.example/report\ntext: report.txt\npublish: full\n")
            .With("seeds/report.txt", Report)
            .With("seeds/hebrew.yml", "title: The agreement\ntext: hebrew.txt\npublish: full\n")
            .With("seeds/hebrew.txt", Hebrew)
            .With("seeds/sealed.yml", "title: A sealed report\nissued: 1987\nlanguage: en\ntext: private/sealed.txt\nfingerprint: sealed.fp\n")
            .With("seeds/sealed.fp", FingerprintOf(Sealed))
            .With("seeds/book.yml", "title: A book that nobody has\nurl: https://books.example/1\narchive: { url: \"https://web.archive.org/web/2020/https://books.example/1\", date: 2020 }\n");
        desk = new(() =>
        {
            var read = new ReadOptions(Folder["input"]);
            var site = new PreviewSite(read, new() { InputFolder = Folder["input"], SeedsFolder = Folder["seeds"], Preview = true });
            site.Update();
            var context = new DeskContext(read, site, () => site.Update()) { Clock = new OneDay(), Zone = DateTimeZone.Utc };
            return (site, AllAnswers.Of(context).ToDictionary(answer => $"{answer.Method} {answer.Name}", StringComparer.Ordinal));
        });
    }

    public TemporaryFolder Folder { get; }

    public void Dispose() => Folder.Dispose();

    public static string FingerprintOf(string text)
    {
        using var lines = new StringWriter { NewLine = "\n" };
        Fingerprint.Of(Document.Decode(Encoding.UTF8.GetBytes(text), "sealed.txt", new Complaints())!).Write(lines);
        return lines.ToString();
    }

    public Task<(int Status, JsonElement Json)> Get(string name, params (string, string)[] words) => Ask("GET", name, words, []);

    public Task<(int Status, JsonElement Json)> Post(string name, object value, params (string, string)[] words) =>
        Ask("POST", name, words, JsonSerializer.SerializeToUtf8Bytes(value));

    public Task<(int Status, JsonElement Json)> Send(string name, byte[] bytes, params (string, string)[] words) => Ask("POST", name, words, bytes);

    private async Task<(int, JsonElement)> Ask(string method, string name, (string Name, string Value)[] words, byte[] body)
    {
        var answer = await desk.Value.Answers[$"{method} {name}"].AnswerAsync(
            new(words.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal), body));
        return (answer.Status, JsonDocument.Parse(answer.Json).RootElement);
    }

    private sealed class OneDay : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 3, 4, 5, 6);
    }
}
