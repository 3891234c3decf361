using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>What a function is made of: its parameters, if it declares any, and its statements or its one expression.</summary>
internal sealed record FunctionParts(string Name, LocalLayout Layout)
{
    /// <summary>Null for a function without a parameter list, which takes whatever it is given.</summary>
    public (string Name, Expression? Default, bool TakesRest)[]? Parameters { get; init; }

    public Statement? Body { get; init; }

    public Expression? Value { get; init; }

    public ScriptFunction Create(Run run)
    {
        var parameters = Parameters is null ? null : new Parameter[Parameters.Length];
        for (var i = 0; i < Parameters?.Length; i++)
        {
            var (name, value, takesRest) = Parameters[i];
            parameters![i] = takesRest ? Parameter.Rest(name) : new(name, value?.Evaluate(run) ?? default, value is not null);
        }

        return new(this, run.Template, parameters);
    }
}

/// <summary>`func name … end`, `func name(x, y) … end`, `name(x, y) = …`.</summary>
internal sealed class FunctionDefinition(Assignable target, FunctionParts parts) : Statement
{
    public override Flow Execute(Run run)
    {
        target.Assign(run, Value.From(parts.Create(run)));
        return Flow.Next;
    }
}

/// <summary>`do … end`: a function without a name.</summary>
internal sealed class AnonymousFunction(int position, FunctionParts parts) : Expression(position)
{
    public override Value Evaluate(Run run) => Value.From(parts.Create(run));

    public override string Describe() => "do … end";
}
