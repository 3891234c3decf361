using Scriban.Syntax;

namespace Timeline.Site.Templates;

/// <summary>The variables that a template sets itself, as it writes them: among them may be the one that was meant.</summary>
internal static class SetVariables
{
    /// <summary>Those of the template that a piece stands in.</summary>
    public static IEnumerable<string> Around(ScriptNode piece)
    {
        while (piece.Parent is { } outer)
        {
            piece = outer;
        }

        return Within(piece).Select(name => name.ToString());
    }

    private static IEnumerable<ScriptNode> Within(ScriptNode piece)
    {
        var set = piece switch
        {
            ScriptAssignExpression { Target: ScriptVariable target } => target,
            ScriptForStatement { Variable: ScriptVariable variable } => variable,
            ScriptCaptureStatement { Target: ScriptVariable target } => target,
            ScriptParameter { Name: { } name } => name,
            _ => null,
        };
        for (var i = 0; i < piece.ChildrenCount; i++)
        {
            if (piece.GetChildren(i) is { } child)
            {
                foreach (var name in Within(child))
                {
                    yield return name;
                }
            }
        }

        if (set is not null)
        {
            yield return set;
        }
    }
}
