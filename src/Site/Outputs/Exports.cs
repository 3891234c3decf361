using System.Buffers;

using Timeline.Site.Chronology;
using Timeline.Site.Exporting;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>The events in the forms that the settings ask for, for other programs.</summary>
internal sealed class Exports : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        foreach (var format in ExportChoice.Of(views.Site))
        {
            if (format.Made is { } made)
            {
                yield return new(format.Path, views.Site.Settings.At, output =>
                {
                    var exported = made.Write(views);
                    output.Write(exported.Bytes);
                    return exported.Problems;
                });
            }
        }
    }

    /// <summary>Whether the build has the file of a path: always, but for a form that it does not make.</summary>
    public static bool Wants(SiteContext site, string path) =>
        AllExports.List.All(format => format.Path != path) || ExportChoice.Of(site).Any(format => format.Path == path);
}
