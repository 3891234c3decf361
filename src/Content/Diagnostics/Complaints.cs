using System.Collections.Immutable;

namespace Timeline.Content.Diagnostics;

/// <summary>
/// Collects diagnostics while one file or one stage is worked on. Not shared between threads; each worker has its own and they are joined.
/// </summary>
/// <param name="most">A flood helps nobody: past this many in one file the rest is left out, and said to be.</param>
public sealed class Complaints(int most = 10_000)
{
    private readonly List<Diagnostic> found = [];

    public int Count => found.Count;

    public void Add(DiagnosticCode code, Location at, string message) => Add(new Diagnostic(code, at, message));

    public void Add(Diagnostic diagnostic)
    {
        if (found.Count < most)
        {
            found.Add(diagnostic);
        }
        else if (found.Count == most)
        {
            found.Add(diagnostic with { Message = "more of the same follows; mend these first" });
        }
    }

    public ImmutableArray<Diagnostic> ToImmutable() => [.. found];
}
