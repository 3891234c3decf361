using System.Text;

using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Tests.Site.Exporting;

/// <summary>The site of tests/cases/export, read, in any form.</summary>
public static class ExportedSite
{
    public static string Folder => Path.Combine(Repository.Cases, "export");

    public static Library Read(string folder)
    {
        var read = LibraryReader.Read(new(Path.Combine(folder, "input")));
        Assert.True(!read.HasErrors && read.Library is not null, string.Join('\n', read.Diagnostics));
        return read.Library;
    }

    public static ExportResult Export(string name, string? folder = null)
    {
        folder ??= Path.Combine(Folder, "site");
        var result = SiteExport.Run(Read(folder), name, new SiteOptions
        {
            InputFolder = Path.Combine(folder, "input"),
            SeedsFolder = Path.Combine(folder, "seeds"),
        });
        Assert.True(result.Bytes is not null, string.Join('\n', result.Diagnostics));
        return result;
    }

    public static string Text(string name, string? folder = null) => Encoding.UTF8.GetString(Export(name, folder).Bytes!);
}
