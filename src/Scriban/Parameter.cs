namespace Timeline.Scriban;

/// <summary>One parameter of a function: its name and, when a call may leave it out, what it is then.</summary>
public sealed record Parameter(string Name, Value Default = default, bool IsOptional = false)
{
    /// <summary>Takes any number of arguments; only the last parameter can.</summary>
    public bool TakesRest { get; init; }

    public static Parameter Optional(string name, Value value = default) => new(name, value, IsOptional: true);

    public static Parameter Rest(string name) => new(name, IsOptional: true) { TakesRest = true };
}
