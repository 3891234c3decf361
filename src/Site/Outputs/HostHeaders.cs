using System.Collections.Immutable;
using System.Text;

using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// <c>_headers</c>, by which Netlify, Cloudflare and others know what to send with which file: what is named by its content may be kept for
/// ever, and what is for programs elsewhere may be read by them. An author's own rules, <c>input/_headers</c>, stand at its end.
/// </summary>
/// <remarks>
/// Pages get no rule for caches: these hosts have browsers ask again for whatever has none, and of two rules for one file Cloudflare sends
/// both, joined.
/// </remarks>
internal sealed class HostHeaders : IOutput
{
    private const string Name = "_headers";
    private const int MostRules = 100; // Cloudflare reads no more

    private static readonly string[] ForPrograms = [".json", ".csv", ".ics", ".geojson", ".xml", ".bib", ".ris"];

    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        var complaints = new Complaints();
        var own = site.Options.Preview ? null : Own(site, complaints);
        var problems = complaints.ToImmutable();
        if (site.Options.Preview || (site.Settings.OwnHeadersAlone && own is null && problems.IsEmpty))
        {
            yield break;
        }

        yield return PlannedFile.Of(Name, site.Settings.At, () =>
            ((site.Settings.OwnHeadersAlone ? "" : Made(views.Names, MostRules - Rules(own))) + own, problems));
    }

    private static string Made(ContentNames names, int most)
    {
        List<string> programs =
        [
            .. new[] { "embed.js" }.Where(names.Files.Has).Select(path => "/" + path),
            .. ForPrograms.Where(ending => names.Files.Paths.Any(path => path.EndsWith(ending, StringComparison.Ordinal))).Select(ending => "/*" + ending),
        ];
        var text = new StringBuilder("# Made by timeline. Rules of your own belong in input/_headers.\n\n");
        text.Append("/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n");
        text.Append("\n# For pages and programs elsewhere.\n");
        Rules(programs, "Access-Control-Allow-Origin: *");
        text.Append("\n# Named by their content: what has one of these names stays as it is.\n");
        Rules(Lasting(names).Take(Math.Max(0, most - programs.Count - 1)), "Cache-Control: public, max-age=31536000, immutable");
        return text.ToString();

        void Rules(IEnumerable<string> paths, string header)
        {
            foreach (var path in paths)
            {
                text.Append(path).Append("\n  ").Append(header).Append('\n');
            }
        }
    }

    // What is named by its content; a folder of nothing else in one rule.
    private static IEnumerable<string> Lasting(ContentNames names)
    {
        var lasting = names.Files.All.Where(names.IsHashed).ToList();
        var mixed = names.Files.All.Where(file => !names.IsHashed(file) || file.Naming == Naming.Both)
            .SelectMany(file => Folders(file.Path))
            .ToHashSet(StringComparer.Ordinal);
        return lasting
            .Select(file => Folders(file.Path).FirstOrDefault(folder => !mixed.Contains(folder)) is { } folder
                ? $"/{SitePath.Encode(folder)}/*"
                : "/" + SitePath.Encode(names.Of(file.Path)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    // The folders a file lies in, the outermost first.
    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }

    private static string? Own(SiteContext site, Complaints complaints)
    {
        var (folder, shown) = (site.Options.InputFolder, ContentFolder.NameOf(site.Options.InputFolder));
        if (!Directory.Exists(folder))
        {
            return null;
        }

        if (File.Exists(Path.Combine(folder, PublishedFiles.Folder, Name)))
        {
            complaints.Add(Codes.Unread, new($"{shown}/{PublishedFiles.Folder}{Name}"),
                $"hosts read this file at the top of a site only, so it is not published; move it to {shown}/{Name}");
        }

        // As content is read: a link may not lead out of the folder, and what is no file is not opened.
        return FolderWalk.Files(folder, shown, name => name != Name, complaints) is [{ Relative: Name } file]
            && TextFile.Read(file.Full, $"{shown}/{Name}", complaints) is { Text: var text }
            ? $"\n# {shown}/{Name}\n{text.ReplaceLineEndings("\n").TrimEnd('\n')}\n"
            : null;
    }

    private static int Rules(string? text) => text?.Split('\n').Count(line => line.Length > 0 && line[0] is not ('#' or ' ' or '\t')) ?? 0;
}
