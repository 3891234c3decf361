using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;

namespace Timeline.Site.Exporting;

/// <summary>
/// Which forms a build makes: those of the settings, else the default ones; of a very large site then only feeds and what there always was.
/// </summary>
internal static class ExportChoice
{
    private const string Default = "default";
    private const string All = "all";

    public static ImmutableArray<ExportFormat> Of(SiteContext site)
    {
        return site.Options.Exports is { } asked
            ? [.. AllExports.List.Where(format => format.IsAlways || asked.Contains(format.Name))]
            : OfBuild(site);
    }

    /// <summary>What a build makes, also where one form alone is asked for now.</summary>
    public static ImmutableArray<ExportFormat> OfBuild(SiteContext site)
    {
        var named = site.Settings.Exports is { } chosen ? [.. chosen.Select(name => name.Id)] : new[] { Default };
        return
        [
            .. AllExports.List
                .Where(format => format.IsAlways
                    || named.Contains(format.Name)
                    || named.Contains(All)
                    || (named.Contains(Default) && format.IsDefault && (!site.IsHuge || format.IsFeed || format.Name == "json")))
                .Where(format => !format.NeedsHost || site.Settings.Host is not null),
        ];
    }

    /// <summary>Names of forms that there are not.</summary>
    public static ImmutableArray<Diagnostic> Check(Settings settings)
    {
        string[] known = [.. AllExports.List.Where(format => !format.IsAlways).Select(format => format.Name), Default, All];
        return
        [
            .. (settings.Exports ?? []).Where(name => !known.Contains(name.Id)).Select(name =>
                AllExports.Named(name.Id) is not null
                    ? new Diagnostic(Codes.UnknownExport, name.At, $"'{name.Id}' is made by every build; leave it out of 'exports'")
                    : new Diagnostic(Codes.UnknownExport, name.At,
                        $"there is no export '{name.Id}'" + (Suggestion.For(name.Id, known) is { } near ? $"; did you mean '{near}'?"
                            : $"; there are {string.Join(", ", known)}"))),
        ];
    }

    /// <summary>What readers are offered, in order: the forms of events that this build makes.</summary>
    public static ImmutableArray<ExportLink> Links(SiteContext site) =>
        [.. Of(site).Where(format => !format.IsAlways).Select(format => new ExportLink(format.Name, format.Path, format.Title))];
}
