using System.Reflection;
using System.Text.RegularExpressions;

namespace Timeline.Tests.Architecture;

/// <summary>The folders of a project are a strict order: one uses only those before it. Types are asked, and the code of their methods.</summary>
public sealed partial class FolderOrder
{
    // Lowest first. A folder that is not named belongs to the nearest one above it that is; "" is the project's root, where its door is.
    private static readonly Dictionary<string, (Assembly Assembly, string[] Folders)> Projects = new(StringComparer.Ordinal)
    {
        ["Content"] = (typeof(Timeline.Content.LibraryReader).Assembly,
        [
            "Diagnostics", "Input", "Yaml",
            "Sources", "Sources/Normalizing", "Sources/Layout", "Sources/Reading", "Sources/Matching", "Sources/Fingerprints",
            "Extraction", "Extraction/Written", "Extraction/Drafting", "Model", "Reading", "Editing", "Proof", "Linking", "Checks", "", "Captures", "Fetching", "Keeping", "Intake",
        ]),
        ["Site"] = (typeof(Timeline.Site.SiteBuilder).Assembly,
        [
            "Publishing", "Freshness", "Planning", "Incremental", "Links", "Metadata", "Pictures", "Drawing", "Maps", "Searching", "Templates", "Themes", "Chronology", "Citing", "Reporting",
            "Texts", "Scripts", "Cards", "Views", "Exporting", "Outputs", "",
        ]),
        ["Import"] = (typeof(Timeline.Import.Importer).Assembly, ["Rows", "Mappings", "Writing", "Reporting", ""]),
        ["Cli"] = (typeof(Timeline.Cli.CommandLine).Assembly, ["Terminal", "Reporting", "Intake", "Starting", "Commands", ""]),
        ["Desk"] = (typeof(Timeline.Desk.DeskServer).Assembly, ["Preview", "Saving", "Gate", "Asking", "Files", "Sources", "Events", "Problems", "Pages", ""]),
    };

    public static TheoryData<string> Names => [.. Projects.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_uses_only_those_before_it(string project)
    {
        var (assembly, folders) = Projects[project];
        var upward =
            from type in assembly.GetTypes()
            from used in UsedTypes.Of(type)
            where used.Assembly == assembly
            let user = FolderOf(type, project)
            let below = FolderOf(used, project)
            where user is not null && below is not null && Array.IndexOf(folders, below) > Array.IndexOf(folders, user)
            select $"{Outermost(type).Name} ({user}) uses {Outermost(used).Name} ({below})";
        Assert.Equal([], upward.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_namespace_of_a_file_is_its_folder(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        var strange =
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let name = Namespace().Match(File.ReadAllText(file)).Groups[1].Value
            let folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!)
            where name.Length > 0 && name != (folder == "." ? $"Timeline.{project}" : $"Timeline.{project}.{folder.Replace(Path.DirectorySeparatorChar, '.')}")
            select $"{Path.GetRelativePath(root, file)} is in {name}";
        Assert.Equal([], strange);
    }

    // A build is the same without a network, and a page cannot make this program ask another: what fetches is in one folder, reached one way.
    [Fact]
    public void Only_fetching_opens_connections_and_only_who_is_asked_to_fetches()
    {
        var types = Projects.Values.SelectMany(project => project.Assembly.GetTypes()).Select(type => (Folder: Outermost(type).Namespace ?? "", Outermost(type).Name, Type: type)).ToList();
        Assert.Equal([], from user in types
                         where user.Folder != "Timeline.Content.Fetching"
                         from used in UsedTypes.Of(user.Type)
                         where used.Namespace is "System.Net.Http" or "System.Net.Sockets" or "System.Net.WebSockets" or "System.Net.Mail"
                             || used.FullName is "System.Net.WebClient" or "System.Net.WebRequest" or "System.Net.Dns"
                         select $"{user.Name} uses {used.FullName}");
        Assert.Equal(["ExternalAddresses", "ExtractCommand", "ImportCommand", "IntakeAnswer", "SourceCommand"], (
            from user in types
            where user.Folder is not ("Timeline.Content.Fetching" or "Timeline.Content.Intake" or "Timeline.Cli.Intake")
            where UsedTypes.Of(user.Type).Any(used => used.Namespace is "Timeline.Content.Fetching" or "Timeline.Content.Intake" or "Timeline.Cli.Intake")
            select user.Name).Distinct().Order(StringComparer.Ordinal));
    }

    // Null for what the compiler puts into no namespace.
    private static string? FolderOf(Type type, string project)
    {
        var prefix = $"Timeline.{project}";
        if (Outermost(type).Namespace is not { } space || !space.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var path = space[prefix.Length..].TrimStart('.').Replace('.', '/');
        var folders = Projects[project].Folders;
        while (!folders.Contains(path))
        {
            Assert.True(path.Contains('/', StringComparison.Ordinal), $"the folder '{path}' of {project} has no place in the order");
            path = path[..path.LastIndexOf('/')];
        }

        return path;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
