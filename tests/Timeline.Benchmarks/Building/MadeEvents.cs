using System.Globalization;

namespace Timeline.Benchmarks.Building;

/// <summary>An event of 2 KB. Dates are EDTF, and the plain day to sort by that other generators need.</summary>
internal sealed record MadeEvent(string Id, string Title, string Date, string Day, string Summary, string Body)
{
    public required string[] Tags { get; init; }

    public required string[] People { get; init; }

    public required MadeCitation[] Citations { get; init; }
}

internal sealed record MadeCitation(string Source, string Locator, string Quote);

internal sealed record MadeSource(string Id, string Type, string Title, string Author, string Publisher, string Issued)
{
    public string Url => $"https://archive.example/{Id}";
}

/// <summary>
/// A timeline of any size, the same each time: events from 1900 to 2024, one or two quotes each, a tenth as many sources with their texts,
/// 200 tags, 500 people.
/// </summary>
internal sealed class MadeEvents
{
    private const int FirstYear = 1900;
    private const int LastYear = 2024;

    private static readonly string[] FirstNames =
        "Ada Alan Amina Anders Béla Carla Chen Dolores Edgar Elsa Fatima Frida Grace Hedy Hugo Ines Ivan Jonas Kemal Lena Luís Maria Noor Olga Otto Priya Rosa Søren Tomás Una Vera Wilhelm Yuki Zoë".Split(' ');

    private static readonly string[] Verbs =
        "opens closes burns votes strikes signs launches bans approves rejects publishes resigns arrests surveys floods bridges merges splits sells buys founds dissolves expands reports".Split(' ');

    private static readonly string[] Types = ["article-newspaper", "document", "book", "report", "personal_communication", "graphic"];

    private readonly Random chance = new(1);
    private readonly Prose prose;
    private readonly int count;
    private readonly List<string>[] quoted;

    public MadeEvents(int count)
    {
        this.count = count;
        prose = new(chance);
        var tags = new SortedSet<string>(StringComparer.Ordinal);
        while (tags.Count < 200)
        {
            tags.Add($"{Prose.Of(chance, prose.Invented)}-{Prose.Of(chance, prose.Plain[60..])}".Replace('é', 'e').Replace('ö', 'o'));
        }

        var people = new SortedSet<string>(StringComparer.Ordinal);
        while (people.Count < 500)
        {
            people.Add($"{Prose.Of(chance, FirstNames)} {Prose.Capital(Prose.Of(chance, prose.Invented))}");
        }

        Tags = [.. tags];
        People = [.. people.Select((name, i) => ($"p-{i + 1:000}", name))];
        Sources = [.. Enumerable.Range(1, Math.Max(1, count / 10)).Select(Source)];
        quoted = [.. Sources.Select(_ => new List<string>())];
    }

    public string[] Tags { get; }

    public (string Id, string Name)[] People { get; }

    public MadeSource[] Sources { get; }

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"ev-{number:000000}");

    /// <summary>The events, to be gone through once: what they quote is then in the texts of their sources.</summary>
    public IEnumerable<MadeEvent> Events() => Enumerable.Range(1, count).Select(Event);

    /// <summary>The text of a source: what events quote of it, each quote amid other words.</summary>
    public string Text(int source)
    {
        var (record, own) = (Sources[source], new Random(source));
        var lines = new List<string> { record.Title, $"{record.Author}, {record.Publisher}, {record.Issued}", "" };
        foreach (var quote in quoted[source].DefaultIfEmpty(""))
        {
            lines.Add($"{prose.Sentences(own, 15, 50)} {quote} {prose.Sentences(own, 15, 50)}".Replace("  ", " ", StringComparison.Ordinal));
            lines.Add("");
        }

        return string.Join('\n', lines);
    }

    private MadeSource Source(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"src-{number:00000}"),
        Prose.Of(chance, Types),
        Capitals(chance.Next(3, 8)),
        Prose.Of(chance, People).Name,
        Capitals(2) + " Press",
        chance.Next(FirstYear, LastYear + 1).ToString(CultureInfo.InvariantCulture));

    private MadeEvent Event(int number)
    {
        var (date, day) = Date();
        var title = $"{Prose.Capital(Prose.Of(chance, prose.Invented))} {Prose.Of(chance, Verbs)} {string.Join(' ', prose.Some(chance, chance.Next(2, 5)))}";
        title += chance.NextDouble() switch
        {
            < .08 => ": " + string.Join(' ', prose.Some(chance, 2)),
            < .12 => " & " + Prose.Capital(prose.Some(chance, 1)[0]),
            _ => "",
        };
        return new(IdOf(number), title, date, day, prose.Sentences(chance, 40, 80), Body())
        {
            Tags = Sample(Tags, chance.Next(1, 4)),
            People = [.. Sample(People, chance.Next(1, 3)).Select(p => p.Id)],
            Citations = [.. Enumerable.Range(0, chance.Next(3) == 0 ? 2 : 1).Select(_ => Citation())],
        };
    }

    // Links are as a page of the folder of events has them.
    private string Body()
    {
        var (other, words) = (IdOf(chance.Next(1, count + 1)), prose.Some(chance, 2));
        var paragraphs = new List<string>
        {
            $"{prose.Sentences(chance, 55, 85)} See [an earlier report](../{other}/) for *{words[0]}* and **{words[1]}**.",
            prose.Sentences(chance, 50, 75),
            prose.Sentences(chance, 40, 60),
        };
        if (chance.NextDouble() < .3)
        {
            paragraphs.Add(string.Join('\n', Enumerable.Range(0, 3).Select(_ => "- " + prose.Sentence(chance, chance.Next(5, 10)))));
        }

        return string.Join("\n\n", paragraphs);
    }

    private MadeCitation Citation()
    {
        var (source, quote, page) = (chance.Next(Sources.Length), prose.Sentence(chance, chance.Next(10, 21)), chance.Next(1, 401));
        quoted[source].Add(quote);
        return new(Sources[source].Id, string.Create(CultureInfo.InvariantCulture, $"p. {page}"), quote);
    }

    private (string Date, string Day) Date()
    {
        var day = new DateOnly(chance.Next(FirstYear, LastYear + 1), 1, 1).AddDays(chance.Next(365));
        var (full, month, year) = (Iso(day), Iso(day)[..7], Iso(day)[..4]);
        return chance.NextDouble() switch
        {
            < .50 => (full, full),
            < .68 => (month, month + "-01"),
            < .80 => (year, year + "-01-01"),
            < .86 => ($"{full}/{Iso(day.AddDays(chance.Next(1, 41)))}", full),
            < .90 => ($"{month}/{Iso(day.AddDays(chance.Next(40, 901)))[..7]}", month + "-01"),
            < .914 => (string.Create(CultureInfo.InvariantCulture, $"{year}/{day.Year + chance.Next(1, 7)}"), year + "-01-01"),
            < .92 => (month + "/..", month + "-01"),
            < .952 => (year + "~", year + "-01-01"),
            < .968 => (month + "~", month + "-01"),
            < .98 => (full + "?", full),
            < .992 => (year + "?", year + "-01-01"),
            _ => (year[..3] + "X", year[..3] + "0-01-01"),
        };
    }

    private string Capitals(int words) => string.Join(' ', prose.Some(chance, words).Select(Prose.Capital));

    private T[] Sample<T>(T[] list, int number) => [.. Enumerable.Range(0, number).Select(_ => Prose.Of(chance, list)).Distinct().Order()];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
