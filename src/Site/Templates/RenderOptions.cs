namespace Timeline.Site.Templates;

/// <summary>Everything one render may see and must respect.</summary>
public sealed record RenderOptions
{
    /// <summary>The data, by name.</summary>
    public IDataMap Globals { get; init; } = DataMap.Empty;

    /// <summary>Functions besides those of the language; data of the same name comes first.</summary>
    public FunctionTable? Functions { get; init; }

    /// <summary>Where <c>include</c> finds its templates; without it, <c>include</c> is an error.</summary>
    public TemplateSet? Includes { get; init; }

    /// <summary>Whether <c>{{ }}</c> escapes for HTML what is not HTML already.</summary>
    public bool EscapeHtml { get; init; } = true;

    /// <summary>Whether an unknown variable is an error; otherwise it is null.</summary>
    public bool StrictVariables { get; init; } = true;

    /// <summary>
    /// How many decimals of a number are printed at most; null for all there are. What a template has reckoned has last digits that are what
    /// binary fractions leave over: 792.8000000000001.
    /// </summary>
    public int? Decimals { get; init; }

    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>What <c>date.now</c> returns; without it, <c>date.now</c> is an error.</summary>
    public Func<DateTimeOffset>? Clock { get; init; }

    /// <summary>Where the numbers of <c>math.random</c> and <c>math.uuid</c> come from; without it, they are an error.</summary>
    public Random? Random { get; init; }

    /// <summary>Whether templates run by their plan where they have one; the output is the same without.</summary>
    public bool UsePlan { get; init; } = true;

    public CancellationToken Cancellation { get; init; }
}
