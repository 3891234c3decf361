namespace Timeline.Content.Diagnostics;

/// <summary>How bad it is: an error stops a build, a warning does so under <c>--strict</c>, a note never does.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>Something an author should know about the content: where, what, and how to mend it.</summary>
public sealed record Diagnostic(DiagnosticCode Code, Location At, string Message)
{
    public Severity Severity { get; init; } = Code.Severity;

    /// <summary><c>path:line:column: severity CODE: message</c>, the form editors and CI make clickable.</summary>
    public override string ToString() => $"{At}: {Word(Severity)} {Code.Id}: {Message}";

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
