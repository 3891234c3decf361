namespace Timeline.Site.Templates;

/// <summary>One parameter of a function: its name and, when a call may leave it out, what it is then.</summary>
public sealed record Parameter(string Name, Value Default = default, bool IsOptional = false)
{
    public static Parameter Optional(string name, Value value = default) => new(name, value, IsOptional: true);
}
