using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>Code that has a value. Trees of expressions never change, so that any number of threads may run them.</summary>
internal abstract class Expression(int position)
{
    /// <summary>Where it stands in the text of its template.</summary>
    public int Position => position;

    /// <summary>How many expressions are nested in it; bounds what evaluating it takes of the stack.</summary>
    public int Depth { get; protected init; } = 1;

    public abstract Value Evaluate(Run run);

    /// <summary>The value without calling it when it is a function.</summary>
    public virtual Value EvaluateUncalled(Run run) => Evaluate(run);

    public virtual void Print(Run run) => run.Print(Evaluate(run));

    /// <summary>As it would be named in a message.</summary>
    public virtual string Describe() => "expression";

    protected static int DepthOf(ReadOnlySpan<Expression> parts)
    {
        var depth = 0;
        foreach (var part in parts)
        {
            depth = Math.Max(depth, part.Depth);
        }

        return depth + 1;
    }
}
