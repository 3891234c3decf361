using Timeline.Content.Model;
using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>What a row becomes.</summary>
internal enum Target
{
    Events,
    Sources,
}

/// <summary>How the records of a file become events or sources: a file an author can write, keep and change (<c>import.yml</c>).</summary>
internal sealed record Mapping(Target Into, RecordRule Fields)
{
    /// <summary>How it is called in reports: the name of a known format, or the path of the file.</summary>
    public string Name { get; init; } = "";

    /// <summary>How the file is read; null for what its name and first bytes say.</summary>
    public string? Format { get; init; }

    /// <summary>Where in the file the records are.</summary>
    public string? Rows { get; init; }

    /// <summary>What makes a record the same one when it is imported again; null for its id, and where it has none its words.</summary>
    public NodePath? Origin { get; init; }

    /// <summary>Rows are left out where this path says one of these words: the title slide of a TimelineJS sheet.</summary>
    public ImmutableDictionary<NodePath, ImmutableArray<string>> Skip { get; init; } = ImmutableDictionary<NodePath,
        ImmutableArray<string>>.Empty;

    /// <summary>What is left out on purpose, and so not told of.</summary>
    public ImmutableArray<NodePath> Ignored { get; init; } = [];

    public DateSettings Dates { get; init; } = new();

    /// <summary>Fields that are no field of events: the site's facets.</summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    /// <summary>Where the terms of the site's own facets are, each under its id; null where that is not known.</summary>
    public string? FacetsAt { get; init; }

    /// <summary>With a rule for each facet of a site that this has none for.</summary>
    public Mapping For(Settings settings)
    {
        if (FacetsAt is not { } at || Into != Target.Events)
        {
            return this;
        }

        var more = settings.Facets.Where(facet => Fields.Fields.All(known => known.Field != facet.Id)).Select(facet =>
        {
            var rule = at == "." ? new TextRule([NodePath.Parse(facet.Id)]) { IsList = true, Split = [";"] }
                : new TextRule([NodePath.Parse($"{at}.{facet.Id}")]) { IsList = true };
            return (facet.Id, (Rule)rule);
        });
        return this with { Fields = Fields with { Fields = [.. Fields.Fields, .. more] } };
    }
}

/// <summary>How dates are written in a file.</summary>
internal sealed record DateSettings
{
    /// <summary>dmy, mdy, ymd; null for what the columns show.</summary>
    public string? Order { get; init; }

    public string? Language { get; init; }

    /// <summary>Whether the year -476 is 477 BCE (astronomical), and not 476 BCE.</summary>
    public bool Astronomical { get; init; }

    /// <summary>Whether midnight is a time of day, and not a date without one.</summary>
    public bool MidnightCounts { get; init; }
}
