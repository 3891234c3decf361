using Timeline.Scriban.Builtins;
using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>A function and its arguments, whether written behind it or piped into it.</summary>
internal sealed class Call : Expression
{
    private readonly Expression _target;
    private readonly Expression[] _arguments;
    private readonly (string Name, Expression Value)[] _named;
    private readonly bool _expands;

    public Call(int position, Expression target, Expression[] arguments, (string Name, Expression Value)[] named)
        : base(position)
    {
        (_target, _arguments, _named) = (target, arguments, named);
        _expands = arguments.Any(argument => argument is Expanded);
        Depth = DepthOf([target, .. arguments, .. named.Select(n => n.Value)]);
    }

    public Expression Target => _target;

    public Expression[] Arguments => _arguments;

    public (string Name, Expression Value)[] Named => _named;

    /// <summary>What `wrap` passes to the function.</summary>
    public Statement? Block { get; init; }

    public override Value Evaluate(Run run)
    {
        var function = Function(run, out var value);
        if (function is null)
        {
            return value;
        }

        var top = PushArguments(run);
        return run.CallFromStack(function, new(Position, _target), top, NamedArguments(run), Block);
    }

    public override void Print(Run run)
    {
        var function = Function(run, out var value);
        if (function is null)
        {
            run.Print(value);
        }
        else if (function is Include include)
        {
            // Straight to where it stands, without a detour over a value.
            var top = PushArguments(run);
            run.Position = Position;
            include.Print(run, top, NamedArguments(run));
        }
        else if (function is Builtin { Printer: { } printer })
        {
            var top = PushArguments(run);
            var named = NamedArguments(run);
            printer(run, run.Arrange(function, new(Position, _target), top, named));
            run.Pop(top);
        }
        else
        {
            var top = PushArguments(run);
            run.Print(run.CallFromStack(function, new(Position, _target), top, NamedArguments(run), Block));
        }
    }

    public override string Describe() => _target.Describe();

    // The function, or null where the target is a plain value that is not really called.
    private IFunction? Function(Run run, out Value value)
    {
        value = _target.EvaluateUncalled(run);
        if (value.AsFunction is { } function)
        {
            return function;
        }

        if (value.IsNull)
        {
            run.Fail(Position, $"The function `{_target.Describe()}` was not found{Suggested(run)}");
        }

        if (_arguments.Length > 0 || _named.Length > 0)
        {
            run.Fail(Position, $"`{_target.Describe()}` is not a function but {Kinds.Of(value)}, and takes no arguments");
        }

        return null;
    }

    private string Suggested(Run run) => _target switch
    {
        GlobalVariable variable => Suggestion.ForGlobal(run, variable.Name),
        Member member when member.Target.EvaluateUncalled(run).Reference is Namespace group => Suggestion.ForMember(group, member.Describe(), member.Name),
        _ => "",
    };

    private int PushArguments(Run run)
    {
        var top = run.StackTop;
        foreach (var argument in _arguments)
        {
            var value = argument.Evaluate(run);
            if (_expands && argument is Expanded && value.AsList is { } list)
            {
                for (var i = 0; i < list.Count; i++)
                {
                    run.Step();
                    run.Push(list[i]);
                }
            }
            else
            {
                run.Push(value);
            }
        }

        return top;
    }

    private ScriptMap? NamedArguments(Run run)
    {
        if (_named.Length == 0)
        {
            return null;
        }

        var map = new ScriptMap(_named.Length);
        foreach (var (name, value) in _named)
        {
            map.TrySet(name, value.Evaluate(run));
        }

        return map;
    }
}
