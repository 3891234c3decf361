using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>`name`: a global variable.</summary>
internal sealed class GlobalVariable(int position, string name, int place) : Assignable(position)
{
    public string Name => name;

    public int Place => place;

    public override Value Evaluate(Run run)
    {
        var value = run.Global(place);
        if (value.IsUndefined)
        {
            return run.Options.StrictVariables ? run.Fail(Position, $"The variable or function `{name}` was not found{Suggestion.ForGlobal(run, name)}") : default;
        }

        return value.IsCallable ? Called(run, value) : value;
    }

    public override Value EvaluateUncalled(Run run)
    {
        var value = run.Global(place);
        return value.IsUndefined ? Evaluate(run) : value;
    }

    public override void Assign(Run run, Value value)
    {
        if (!run.TrySetGlobal(place, value))
        {
            run.Fail(Position, $"Cannot set value on the readonly variable `{name}`");
        }
    }

    public override string Describe() => name;
}

/// <summary>`$name`: a variable of the page or function.</summary>
internal sealed class LocalVariable(int position, string name, int place, LocalLayout layout) : Assignable(position)
{
    public string Name => name;

    public override Value Evaluate(Run run)
    {
        var value = Get(run);
        if (value.IsUndefined)
        {
            return run.Options.StrictVariables ? run.Fail(Position, $"The variable `{name}` was not found{Suggestion.ForLocal(run.Frame.Layout, name)}") : default;
        }

        return value.IsCallable ? Called(run, value) : value;
    }

    public override Value EvaluateUncalled(Run run)
    {
        var value = Get(run);
        return value.IsUndefined ? Evaluate(run) : value;
    }

    public override void Assign(Run run, Value value) => Set(run, value);

    /// <summary>The value, undefined when none was set.</summary>
    public Value Get(Run run) => ReferenceEquals(run.Frame.Layout, layout) ? run.Frame.Slot(place) : run.Frame.Get(name);

    public void Set(Run run, Value value)
    {
        // A block given to `wrap`, and evaluated code, run in the frame of whoever runs them.
        if (ReferenceEquals(run.Frame.Layout, layout))
        {
            run.Frame.Slot(place) = value;
        }
        else
        {
            run.Frame.Set(name, value);
        }
    }

    public override string Describe() => name;
}

/// <summary>`$`: the arguments of the page or function.</summary>
internal sealed class Arguments(int position) : Assignable(position)
{
    public override Value Evaluate(Run run) => Value.From(run.Frame.Arguments);

    public override void Assign(Run run, Value value) =>
        run.Frame.SetArguments(value.AsList as ScriptList ?? new ScriptList([value]));

    public override string Describe() => "$";
}

/// <summary>`$0`, `$1` …: one argument of the page or function; null when there are fewer.</summary>
internal sealed class Argument(int position, int index) : Assignable(position)
{
    public override Value Evaluate(Run run)
    {
        var value = run.Frame.Argument(index);
        return value.IsCallable ? Called(run, value) : value;
    }

    public override Value EvaluateUncalled(Run run) => run.Frame.Argument(index);

    public override void Assign(Run run, Value value)
    {
        run.CheckLength(index);
        run.Frame.Arguments.Set(index, value);
    }

    public override string Describe() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${index}");
}

/// <summary>`$$`: runs the block that `wrap` passed to the function.</summary>
internal sealed class WrappedBlock(int position) : Expression(position)
{
    public override Value Evaluate(Run run)
    {
        if (run.Frame.Block is { } block)
        {
            run.RunBlock(Position, block);
        }

        return default;
    }

    public override string Describe() => "$$";
}

/// <summary>`this`: the object that global variables are members of here.</summary>
internal sealed class This(int position) : Expression(position)
{
    public override Value Evaluate(Run run) => run.This;

    public override string Describe() => "this";
}

/// <summary>`for.index`, `while.first` …: where the loop around stands.</summary>
internal sealed class LoopVariable(int position, string loop, string name) : Expression(position)
{
    private readonly bool _isWhile = loop == "while";
    private readonly Func<Loop, Run, Value>? _get = Getter(name, loop == "while");

    public override Value Evaluate(Run run) =>
        (_isWhile ? run.While : run.Loop) is { } current
            ? _get?.Invoke(current, run) ?? default
            : run.Fail(Position, $"`{Describe()}` stands outside of a loop");

    public override string Describe() => loop + "." + name;

    // A `while` cannot know its end.
    private static Func<Loop, Run, Value>? Getter(string name, bool isWhile) => name switch
    {
        "index" => static (loop, _) => loop.Index,
        "first" => static (loop, _) => loop.Index == 0,
        "even" => static (loop, _) => loop.Index % 2 == 0,
        "odd" => static (loop, _) => loop.Index % 2 == 1,
        _ when isWhile => null,
        "rindex" => static (loop, _) => loop.Count - loop.Index - 1,
        "last" => static (loop, _) => loop.Index == loop.Count - 1,
        "changed" => static (loop, run) => loop.Index == 0 || !Comparison.AreEqual(run, loop.Previous, loop.Item),
        "length" => static (loop, _) => loop.Count,
        "col" => static (loop, _) => (loop.Index % loop.Columns) + 1,
        "col0" => static (loop, _) => loop.Index % loop.Columns,
        "row" => static (loop, _) => (loop.Index / loop.Columns) + 1,
        _ => null,
    };
}
