using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Timeline.Tests.Architecture;

/// <summary>Rules the compiler cannot hold: who may use whom, which packages where.</summary>
public sealed class ProjectMap
{
    // The map of src/README.md: project -> what it may use, in its project file and in its types.
    private static readonly Dictionary<string, string[]> Map = new(StringComparer.Ordinal)
    {
        ["Edtf"] = ["NodaTime"],
        ["Content"] = ["Edtf", "NodaTime", "Tomlyn", "YamlDotNet", "Markdig", "AngleSharp", "MimeKit", "PdfPig",
            "UglyToad.PdfPig", "UglyToad.PdfPig.Core", "UglyToad.PdfPig.Tokens"],
        ["Site"] = [
            "Edtf", "Content", "Minify", "NodaTime", "Markdig", "Scriban.Signed", "Scriban", "NUglify", "System.IO.Hashing", "System.ServiceModel.Syndication",
            "SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies", "HarfBuzzSharp", "HarfBuzzSharp.NativeAssets.Linux",
        ],
        // Run while Site is built, whose theme it minifies; nothing of it is in the program.
        ["Minify"] = ["NUglify"],
        ["Desk"] = ["Edtf", "Content", "Site", "NodaTime", "Microsoft.AspNetCore.App"],
        ["Import"] = ["Content", "NodaTime", "AngleSharp", "ExcelDataReader", "Sep"],
        ["Cli"] = ["Edtf", "Content", "Import", "Site", "Desk", "NodaTime", "System.CommandLine", "Spectre.Console", "Spectre.Console.Ansi"],
    };

    [Fact]
    public void The_projects_reference_only_what_the_map_allows()
    {
        var source = Path.Combine(Repository.Root, "src");
        var projects = Directory.GetFiles(source, "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(Map.Keys.Order(StringComparer.Ordinal), projects.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants()
                .Where(e => e.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference")
                .Select(e => (string)e.Attribute("Include")!)
                .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) : name);
            var extra = references.Except(Map[Path.GetFileNameWithoutExtension(project)]);
            Assert.True(!extra.Any(), $"{Path.GetFileName(project)} references {string.Join(", ", extra)}, which the map does not allow");
        }
    }

    // A project file passes on what it references, so that a type of a project two steps down can be used unseen.
    [Theory]
    [InlineData("Edtf", typeof(Timeline.Edtf.EdtfDate))]
    [InlineData("Content", typeof(Timeline.Content.LibraryReader))]
    [InlineData("Site", typeof(Timeline.Site.SiteBuilder))]
    [InlineData("Desk", typeof(Timeline.Desk.DeskServer))]
    [InlineData("Import", typeof(Timeline.Import.Importer))]
    [InlineData("Cli", typeof(Timeline.Cli.CommandLine))]
    public void The_types_of_a_project_use_only_what_the_map_allows(string project, Type door)
    {
        var used = door.Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Select(name => name.StartsWith("Timeline.", StringComparison.Ordinal) ? name["Timeline.".Length..] : name)
            .Where(name => Map.ContainsKey(name) || !IsOfDotNet(name));
        Assert.Equal([], used.Except(Map[project]));
    }

    [Theory]
    [InlineData(typeof(Timeline.Edtf.EdtfDate))]
    [InlineData(typeof(Timeline.Content.LibraryReader))]
    [InlineData(typeof(Timeline.Site.SiteBuilder))]
    [InlineData(typeof(Timeline.Desk.DeskServer))]
    [InlineData(typeof(Timeline.Import.Importer))]
    [InlineData(typeof(Timeline.Cli.CommandLine))]
    public void Nothing_static_changes(Type door)
    {
        var changing = door.Assembly.GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) != true)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(field => $"{field.DeclaringType}.{field.Name}");
        Assert.Equal([], changing);
    }

    [Fact]
    public void No_type_is_called_like_the_product_or_a_project()
    {
        Type[] doors = [typeof(Timeline.Edtf.EdtfDate), typeof(Timeline.Content.LibraryReader), typeof(Timeline.Import.Importer), typeof(Timeline.Site.SiteBuilder), typeof(Timeline.Desk.DeskServer),
            typeof(Timeline.Cli.CommandLine)];
        Assert.Equal([], doors.SelectMany(d => d.Assembly.GetTypes()).Select(t => t.Name).Where(name => name is "Timeline" or "Site" || name.EndsWith("Manager", StringComparison.Ordinal) || name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal)));
    }

    private static bool IsOfDotNet(string assembly) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, assembly + ".dll"))
        || assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || assembly == "Microsoft.Net.Http.Headers" || assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
}
