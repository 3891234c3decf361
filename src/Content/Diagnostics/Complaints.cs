using System.Collections.Immutable;

namespace Timeline.Content;

/// <summary>Collects diagnostics while one file or one stage is worked on. Not shared between threads; each worker has its own and they are joined.</summary>
public sealed class Complaints
{
    // A flood helps nobody: past this many in one file the rest is counted, not listed.
    private const int Most = 200;

    private readonly List<Diagnostic> found = [];

    public int Count => found.Count;

    public void Add(DiagnosticCode code, Location at, string message) => Add(new Diagnostic(code, at, message));

    public void Add(Diagnostic diagnostic)
    {
        if (found.Count < Most)
        {
            found.Add(diagnostic);
        }
        else if (found.Count == Most)
        {
            found.Add(diagnostic with { Message = "more of the same follows; mend these first" });
        }
    }

    public ImmutableArray<Diagnostic> ToImmutable() => [.. found];
}
