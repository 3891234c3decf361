using System.Collections.Immutable;

using Scriban.Syntax;

namespace Timeline.Site.Templates.Plan;

/// <summary>What a template reaches besides what it is included with: the names it reads, of the page or of functions, and other templates.</summary>
internal sealed class Reach
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> includes = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Names => names;

    public IReadOnlySet<string> Includes => includes;

    /// <summary>Null where that cannot be told beforehand, or where the template changes more than its own variables.</summary>
    public static Reach? Of(ScriptPage? page)
    {
        var reach = new Reach();
        return page is not null && reach.Add(page) ? reach : null;
    }

    private bool Add(ScriptNode node)
    {
        switch (node)
        {
            case ScriptVariableGlobal { Name: "include" or "include_join" or "eval" or "eval_template" or "this" }:
            case ScriptAssignExpression { Target: not ScriptVariableLocal }:
            case ScriptCaptureStatement or ScriptFunction or ScriptAnonymousFunction or ScriptImportStatement or ScriptWithStatement
                or ScriptWrapStatement or ScriptReadOnlyStatement or ScriptThisExpression or ScriptIncrementDecrementExpression:
                return false;
            case ScriptVariableGlobal { Name: "for" }:
                return true;
            case ScriptVariableGlobal global:
                names.Add(global.Name);
                return true;
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } } call:
                return call.Arguments is [ScriptLiteral { Value: string name }, ..] && (includes.Add(name) || true) && call.Arguments.Skip(1).All(Add);
            case ScriptMemberExpression { Target: { } target }: // the member is a name of the target's
                return Add(target);
            case ScriptNamedArgument argument:
                return argument.Value is null || Add(argument.Value);
            default:
                for (var i = 0; i < node.ChildrenCount; i++)
                {
                    if (node.GetChildren(i) is { } child && !Add(child))
                    {
                        return false;
                    }
                }

                return true;
        }
    }
}
