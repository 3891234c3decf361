using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>A function a template defined.</summary>
internal sealed class ScriptFunction(FunctionParts parts, Template template, Parameter[]? parameters) : IFunction
{
    public IReadOnlyList<Parameter>? Parameters => parameters;

    public Value Call(CallContext context, ReadOnlySpan<Value> arguments) =>
        Invoke((Run)context, new(((Run)context).Position, null), arguments, null, null);

    /// <summary>What the function returns; what it prints goes to the output.</summary>
    public Value Invoke(Run run, CallSite site, ReadOnlySpan<Value> arguments, ScriptMap? named, WrappedStatements? block)
    {
        var scope = Scope(ref arguments);
        var caller = run.Enter(site.Position, template, parts.Layout, arguments, named, block);
        if (scope is not null)
        {
            run.PushScope(Value.From(scope));
        }

        var result = default(Value);
        if (parts.Value is { } value)
        {
            result = value.Evaluate(run);
        }
        else if (parts.Body!.Execute(run) == Flow.Return)
        {
            result = run.Returned;
            run.Returned = default;
        }

        if (scope is not null)
        {
            run.PopScope();
        }

        run.Leave(caller);
        return result;
    }

    // Parameters are members of an object of their own, which the function sees first.
    private ScriptMap? Scope(ref ReadOnlySpan<Value> arguments)
    {
        if (parameters is null)
        {
            return null;
        }

        var scope = new ScriptMap(parameters.Length);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].TakesRest)
            {
                var rest = Value.From(new ScriptList(arguments.Length > i ? arguments[i..] : []));
                scope.TrySet(parameters[i].Name, rest);
                arguments = (Value[])[.. arguments[..Math.Min(i, arguments.Length)], rest];
            }
            else
            {
                scope.TrySet(parameters[i].Name, arguments[i]);
            }
        }

        return scope;
    }
}
