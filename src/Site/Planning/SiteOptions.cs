namespace Timeline.Site.Planning;

/// <summary>How to build a site. Folders are absolute.</summary>
public sealed record SiteOptions
{
    /// <summary>Where the author's pictures and other files lie.</summary>
    public required string InputFolder { get; init; }

    /// <summary>The source records. Like the input folder, it may not be overwritten.</summary>
    public string? SeedsFolder { get; init; }

    /// <summary>The site's own theme folder; its files win over the default theme's. It need not exist.</summary>
    public string? ThemeFolder { get; init; }

    /// <summary>Where the site goes; null when it goes nowhere, as in a check or a preview.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>How messages call the output folder: as the user wrote it.</summary>
    public string OutputName { get; init; } = "output";

    /// <summary>Show drafts, and failures where they are.</summary>
    public bool Preview { get; init; }

    /// <summary>Warnings stop the build too.</summary>
    public bool Strict { get; init; }

    /// <summary>The version of the program, for the footer.</summary>
    public string Version { get; init; } = typeof(SiteOptions).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>Whether templates run by their plan, which is faster; the output is the same without.</summary>
    public bool PlanTemplates { get; init; } = true;

    /// <summary>Above so many bytes a build says that few hosts take the site, and what of it is large.</summary>
    public long LargeSite { get; init; } = 800_000_000;

    /// <summary>The forms of the events to make, by name, whatever the settings say; null for what these say.</summary>
    public IReadOnlyCollection<string>? Exports { get; init; }

    /// <summary>Whether a check also holds every address in the files of the site against the files there are.</summary>
    public bool ChecksLinks { get; init; }

    /// <summary>Whether a build tells what each kind of file took.</summary>
    public bool TimesFiles { get; init; }

    /// <summary>How files of the last build are left alone that would be the same; null to make all anew.</summary>
    public ReuseOptions? Reuse { get; init; }

    /// <summary>
    /// Whether nobody reads what is made, only what is said of it. Then files of which nothing can be said are not made, and none is named by
    /// its content.
    /// </summary>
    internal bool JudgesOnly { get; init; }

    public CancellationToken Cancelled { get; init; }

    /// <summary>Told how many of how many files are done, from many threads; a count may come late.</summary>
    public Action<int, int>? Progress { get; init; }
}
