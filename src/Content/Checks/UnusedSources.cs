using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;

namespace Timeline.Content.Checks;

/// <summary>A source record that nothing cites is likely a leftover.</summary>
internal sealed class UnusedSources : ICheck
{
    public IEnumerable<Diagnostic> Run(Library library) =>
        library.Sources
            .Where(source => source.CitedBy.IsEmpty)
            .Select(source => new Diagnostic(Codes.UnusedSource, source.Source.At, $"nothing cites the source '{source.Id}'"));
}
