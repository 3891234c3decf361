using System.Globalization;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using NodaTime;

using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Tests.Site;

/// <summary>A site of a few files in a temporary folder, built by the real stages.</summary>
public sealed class SmallSite : IDisposable
{
    public const string Settings = "title: Small\ndescription: A small site\nevidence: { require: none }\nfacets: { people: { title: People } }\n";

    public SmallSite(string settings = Settings) => Folder.With("input/timeline.yml", settings);

    public TemporaryFolder Folder { get; } = new();

    /// <summary>When it is, for events that wait to be published.</summary>
    public Instant? Now { get; init; }

    public static Instant NoonOf(int year, int month, int day) => new LocalDate(year, month, day).At(LocalTime.Noon).InUtc().ToInstant();

    public SmallSite With(string path, string text)
    {
        Folder.With(path, text);
        return this;
    }

    public SmallSite WithEvent(string id, string date = "2001-02-03", string rest = "") =>
        With($"input/events/{id}.yml", string.Create(CultureInfo.InvariantCulture, $"title: The {id}\ndate: {date}\nsummary: Words about {id}.\n{rest}"));

    public SiteOptions Options => new()
    {
        InputFolder = Folder["input"],
        SeedsFolder = Folder["seeds"],
        ThemeFolder = Folder["theme"],
        OutputFolder = Folder["output"],
        OutputName = "output",
    };

    public Library Read()
    {
        var read = LibraryReader.Read(new(Folder["input"]) { Now = Now is { } now ? _ => now : null });
        Assert.True(!read.HasErrors && read.Library is not null, string.Join('\n', read.Diagnostics));
        return read.Library;
    }

    public SiteResult Build(Func<SiteOptions, SiteOptions>? change = null) => SiteBuilder.Build(Read(), change is null ? Options : change(Options));

    public SiteResult Built(Func<SiteOptions, SiteOptions>? change = null)
    {
        var result = Build(change);
        Assert.True(result.Published is not null, string.Join('\n', result.Diagnostics));
        return result;
    }

    /// <summary>By the path in the plan, where a file is named by its content.</summary>
    public bool Has(string path) => BuiltFiles.Find(Folder["output"], path) is not null;

    public string Text(string path) => File.ReadAllText(Folder["output/" + (BuiltFiles.Find(Folder["output"], path) ?? path)]);

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));

    /// <summary>Every file of the output and its bytes.</summary>
    public Dictionary<string, string> Tree() =>
        Directory.EnumerateFiles(Folder["output"], "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Folder["output"], f), File.ReadAllText, StringComparer.Ordinal);

    public void Dispose() => Folder.Dispose();
}
