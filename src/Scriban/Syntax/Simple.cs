using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>Text between code.</summary>
internal sealed class TextStatement(byte[] utf8) : Statement
{
    public override Flow Execute(Run run)
    {
        run.PrintText(utf8);
        return Flow.Next;
    }
}

/// <summary>The start of a code block that stands indented, or the end of one.</summary>
internal sealed class IndentStatement(string? indent) : Statement
{
    public override Flow Execute(Run run)
    {
        run.Indent = indent;
        return Flow.Next;
    }
}

/// <summary>An expression on its own: its value is printed.</summary>
internal sealed class PrintStatement(Expression expression) : Statement
{
    public Expression Expression => expression;

    public override Flow Execute(Run run)
    {
        run.Position = expression.Position;
        if (run.Indent is null)
        {
            expression.Print(run);
        }
        else
        {
            run.PrintIndented(expression);
        }

        return Flow.Next;
    }
}

/// <summary>`target = value`.</summary>
internal sealed class Assignment(Assignable target, Expression value) : Statement
{
    public override Flow Execute(Run run)
    {
        target.Assign(run, value.Evaluate(run));
        return Flow.Next;
    }
}

/// <summary>`target += value` and its like.</summary>
internal sealed class CompoundAssignment(int position, Assignable target, Operator @operator, Expression value) : Statement
{
    public override Flow Execute(Run run)
    {
        var left = target.Evaluate(run);
        target.Assign(run, Arithmetic.Apply(run, position, @operator, left, value.Evaluate(run)));
        return Flow.Next;
    }
}

/// <summary>`break` and `continue`.</summary>
internal sealed class Jump(Flow flow) : Statement
{
    public override Flow Execute(Run run) => flow;
}

/// <summary>`ret value`.</summary>
internal sealed class Return(Expression? value) : Statement
{
    public override Flow Execute(Run run)
    {
        run.Returned = value?.Evaluate(run) ?? default;
        return Flow.Return;
    }
}

/// <summary>`capture target … end`.</summary>
internal sealed class Capture(Assignable target, Statement body) : Statement
{
    public override Flow Execute(Run run)
    {
        var mark = run.Output.Length;
        var indent = run.Indent;
        run.Indent = null;
        var flow = body.Execute(run);
        run.Indent = indent;
        target.Assign(run, run.CutText(mark));
        return flow;
    }
}

/// <summary>`readonly name`.</summary>
internal sealed class ReadOnly(string name) : Statement
{
    public override Flow Execute(Run run)
    {
        run.MakeReadOnly(name);
        return Flow.Next;
    }
}

/// <summary>`import object`: its members become variables, except where one is read-only.</summary>
internal sealed class Import(int position, Expression source) : Statement
{
    public override Flow Execute(Run run)
    {
        var value = source.Evaluate(run);
        if (value.AsMap is not { } map)
        {
            run.Fail(position, $"Only an object can be imported, not {Kinds.Of(value)}");
            return Flow.Next;
        }

        foreach (var name in map.Names.ToArray())
        {
            map.TryGet(name, out var member);
            run.TrySetVariable(name, member);
        }

        return Flow.Next;
    }
}

/// <summary>`with object … end`.</summary>
internal sealed class With(int position, Expression target, Statement body) : Statement
{
    public override Flow Execute(Run run)
    {
        var value = target.Evaluate(run);
        if (value.AsMap is null && value.AsList is null)
        {
            run.Fail(position, $"`with` needs an object, not {Kinds.Of(value)}: {target.Describe()}");
        }

        run.PushScope(value);
        var flow = body.Execute(run);
        run.PopScope();
        return flow;
    }
}
