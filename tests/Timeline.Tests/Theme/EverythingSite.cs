using Timeline.Tests.Site;

namespace Timeline.Tests.Theme;

/// <summary>The site of <c>tests/cases/everything</c>, which has every kind of page and on them every part: as it is, with an address of its own, and as a preview shows it.</summary>
public sealed class EverythingSite : IDisposable
{
    public const string Host = "https://timeline.example/some/where/";

    private static readonly string Case = Path.Combine(Repository.Cases, "everything");

    private readonly SmallSite[] sites;

    public EverythingSite()
    {
        sites = [Copy(), Copy($"host: {Host}\n"), Copy()];
        sites[0].Built();
        sites[1].Built();
        sites[2].Built(options => options with { Preview = true });
    }

    /// <summary>The folders in which the site was built.</summary>
    public IEnumerable<string> Folders => sites.Select(site => site.Folder["output"]);

    public void Dispose()
    {
        foreach (var site in sites)
        {
            site.Dispose();
        }
    }

    private static SmallSite Copy(string more = "")
    {
        var site = new SmallSite(File.ReadAllText(Path.Combine(Case, "input", "timeline.yml")) + more);
        foreach (var file in Directory.GetFiles(Case, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("timeline.yml", StringComparison.Ordinal)))
        {
            site.Folder.With(Path.GetRelativePath(Case, file), File.ReadAllBytes(file));
        }

        return site;
    }
}
