using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;

namespace Timeline.Content.Checks;

/// <summary>What a citation supports must be something its event states: a slip would leave a statement without its proof, unseen.</summary>
internal sealed class KnownStatements : IEventCheck
{
    public IEnumerable<Diagnostic> Run(LinkedEvent linked)
    {
        foreach (var citation in linked.Event.Citations)
        {
            foreach (var name in citation.Supports)
            {
                if (!States(linked, name))
                {
                    var names = linked.Coverage.Statements.Select(s => s.Statement).ToArray();
                    yield return new(Codes.UnknownStatement, citation.At,
                        $"event '{linked.Id}', citation '{citation.Id}': it supports '{Excerpt.Of(name, 40)}', which this event does not state; " +
                        $"it states {string.Join(", ", names)}{Suggestion.Clause(name, names)}");
                }
            }
        }
    }

    // Terms of a facet that only labels are no statement, and may be supported all the same.
    private static bool States(LinkedEvent linked, string name)
    {
        foreach (var statement in linked.Coverage.Statements)
        {
            if (statement.Statement == name)
            {
                return true;
            }
        }

        return name is "title" or "date" or "summary" || linked.Event.Facets.ContainsKey(name);
    }
}
