using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>
/// A form in which the events are written for other programs. A new one is a file in this folder and a line in <see cref="AllExports"/>.
/// </summary>
internal interface IExport
{
    /// <summary>The whole of it, and what it cannot say. Pure, and safe from many threads.</summary>
    Exported Write(SiteViews views);
}

/// <summary>A form by name: where the build puts it, and what makes it.</summary>
/// <param name="Name">As the settings and the command line call it.</param>
/// <param name="Path">Where the build puts it.</param>
/// <param name="Title">What readers know it by; null for one whose link says it in the site's language.</param>
/// <param name="Meaning">What it is, in a few words for the command line.</param>
internal sealed record ExportFormat(string Name, string Path, string? Title, string Meaning)
{
    /// <summary>What makes it; null where a page of the theme or another output does.</summary>
    public IExport? Made { get; init; }

    public bool IsFeed { get; init; }

    /// <summary>Whether a build makes it where the settings do not say.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether every build has it: other parts of the site need it.</summary>
    public bool IsAlways { get; init; }

    /// <summary>Whether it makes no sense without the site's own address.</summary>
    public bool NeedsHost { get; init; }
}

/// <summary>A file in another form.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Losses">What of the events it cannot say.</param>
internal sealed record Exported(byte[] Bytes, ImmutableArray<Loss> Losses)
{
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];
}

/// <summary>One thing that a form cannot say, and of which events; of none where it holds for the whole.</summary>
internal sealed record Loss(string What, ImmutableArray<string> Events);
