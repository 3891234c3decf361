using System.Globalization;

namespace Timeline.Scriban;

/// <summary>Everything one render may see and must respect.</summary>
public sealed record RenderOptions
{
    /// <summary>The data, by name.</summary>
    public IDataMap Globals { get; init; } = DataMap.Empty;

    /// <summary>The host's own functions; data of the same name comes first.</summary>
    public IFunctionTable? Functions { get; init; }

    /// <summary>Where `include` finds its templates; without it, `include` is an error.</summary>
    public ITemplateSource? Includes { get; init; }

    /// <summary>Whether `{{ }}` escapes for HTML what is not HTML already.</summary>
    public bool EscapeHtml { get; init; } = true;

    /// <summary>Whether an unknown variable is an error; otherwise it is null.</summary>
    public bool StrictVariables { get; init; } = true;

    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>How numbers and dates are written and words compared, unless a call names another culture.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>What `date.now` returns; without it, `date.now` is an error.</summary>
    public Func<DateTimeOffset>? Clock { get; init; }

    /// <summary>Where the numbers of `math.random` and `math.uuid` come from; without it, they are an error.</summary>
    public Random? Random { get; init; }

    /// <summary>The zone of a date that names none.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public CancellationToken Cancellation { get; init; }
}
