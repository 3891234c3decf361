using System.Globalization;
using System.Runtime.CompilerServices;

using Timeline.Scriban.Builtins;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>Calling functions and including templates.</summary>
internal sealed partial class Run
{
    private readonly List<Frame> _frames = [];
    private Value[] _stack = new Value[64];
    private int _stackTop;
    private int _frameDepth;
    private ScriptMap? _named;

    /// <summary>The named arguments of the call under way to a function without declared parameters.</summary>
    public ScriptMap? Named => _named;

    /// <summary>Where the next argument will stand.</summary>
    public int StackTop => _stackTop;

    public void Push(Value value)
    {
        if (_stackTop == _stack.Length)
        {
            Array.Resize(ref _stack, _stackTop * 2);
        }

        _stack[_stackTop++] = value;
    }

    public void Pop(int top)
    {
        _stack.AsSpan(top, _stackTop - top).Clear();
        _stackTop = top;
    }

    public override bool TryGetNamed(string name, out Value value)
    {
        value = default;
        return _named is not null && _named.TryGet(name, out value);
    }

    public override Value Call(Value function, params ReadOnlySpan<Value> arguments)
    {
        if (function.AsFunction is not { } called)
        {
            return Fail("What should be called is not a function");
        }

        var top = _stackTop;
        foreach (var argument in arguments)
        {
            Push(argument);
        }

        return CallFromStack(called, new(Position, null), top, named: null, block: null);
    }

    /// <summary>Calls a function with the arguments that stand on the stack from a place upwards, and takes them off.</summary>
    public Value CallFromStack(IFunction function, CallSite site, int top, ScriptMap? named, Statement? block)
    {
        Arrange(function, site, top, named);
        named = function.Parameters is null ? named : null;
        Value result;
        if (function is ScriptFunction own)
        {
            var wrapped = block is null ? null : new WrappedStatements(block, Template);
            result = own.Invoke(this, site, _stack.AsSpan(top, _stackTop - top), named, wrapped);
        }
        else
        {
            var outer = _named;
            _named = named;
            result = function.Call(this, _stack.AsSpan(top, _stackTop - top));
            _named = outer;
        }

        Pop(top);
        return result;
    }

    /// <summary>Brings the arguments on the stack into the order of the parameters, with defaults where none were given.</summary>
    public ReadOnlySpan<Value> Arrange(IFunction function, CallSite site, int top, ScriptMap? named)
    {
        Position = site.Position;
        if (function.Parameters is { } parameters && (named is not null || _stackTop - top != parameters.Count))
        {
            if (named is null && function is Builtin)
            {
                for (var i = _stackTop - top; i < parameters.Count && parameters[i] is { IsOptional: true, TakesRest: false } parameter; i++)
                {
                    Push(parameter.Default);
                }
            }

            if (named is not null || _stackTop - top != parameters.Count)
            {
                ArgumentBinder.Arrange(this, parameters, site, top, named);
            }
        }

        return StackFrom(top);
    }

    public ReadOnlySpan<Value> StackFrom(int top) => _stack.AsSpan(top, _stackTop - top);

    public void ReplaceStack(int top, ReadOnlySpan<Value> values)
    {
        Pop(top);
        foreach (var value in values)
        {
            Push(value);
        }
    }

    /// <summary>Enters a function or template; fails when too many are under way.</summary>
    public Caller Enter(int position, Template template, LocalLayout layout, ReadOnlySpan<Value> arguments, ScriptMap? named, WrappedStatements? block)
    {
        PushCaller(position);
        var caller = new Caller(Template, _cells, Frame, Indent, Loop, While);
        if (!ReferenceEquals(template, Template))
        {
            Template = template;
            _cells = Bind(template);
        }

        Indent = null;
        EnterFrame(layout, arguments, named, block);
        return caller;
    }

    public void Leave(Caller caller)
    {
        Frame.Leave();
        _frameDepth--;
        _callers.RemoveAt(_callers.Count - 1);
        (Template, _cells, Frame, Indent, Loop, While) = (caller.Template, caller.Cells, caller.Frame, caller.Indent, caller.Loop, caller.While);
    }

    /// <summary>Runs a template of the same render and prints what it prints, without the includer's indentation.</summary>
    public void Include(int position, Template template, ReadOnlySpan<Value> arguments, ScriptMap? named)
    {
        var caller = Enter(position, template, template.Layout, arguments, named, null);
        foreach (var name in named?.Names ?? [])
        {
            // A named argument is a local variable of the template as well.
            named!.TryGet(name, out var value);
            Frame.Set("$" + name, value);
        }

        template.Body.Execute(this);
        Returned = default;
        Leave(caller);
    }

    /// <summary>Runs what `wrap` passed along, with the local variables of the function that asks for it.</summary>
    public void RunBlock(int position, WrappedStatements block)
    {
        PushCaller(position);
        var (template, cells, indent) = (Template, _cells, Indent);
        Template = block.Template;
        _cells = Bind(block.Template);
        block.Body.Execute(this);
        (Template, _cells, Indent) = (template, cells, indent);
        _callers.RemoveAt(_callers.Count - 1);
    }

    /// <summary>Runs code that was a string, with the variables of the code that asks for it: what a template prints, or what an expression is.</summary>
    public Value Evaluate(int position, Template template, bool isTemplate)
    {
        PushCaller(position);
        var (outer, cells, indent, mark) = (Template, _cells, Indent, Output.Length);
        Template = template;
        _cells = Bind(template);
        Indent = null;
        var result = default(Value);
        if (!isTemplate && template.Body.Statements is [PrintStatement only])
        {
            result = only.Expression.Evaluate(this);
        }
        else if (template.Body.Execute(this) == Flow.Return)
        {
            (result, Returned) = (Returned, default);
        }

        if (result.IsNull)
        {
            result = CutText(mark);
        }

        (Template, _cells, Indent) = (outer, cells, indent);
        _callers.RemoveAt(_callers.Count - 1);
        return result;
    }

    public Template FindTemplate(string name)
    {
        if (_options.Includes is not { } includes)
        {
            Fail($"Cannot include `{name}`: no templates to include were given");
            return Template;
        }

        var found = includes.Find(name, Template.Path);
        if (found is null)
        {
            Fail($"The template `{name}` was not found");
        }

        if (found.Template is null)
        {
            var here = ErrorAt(Template, Position, $"The template `{name}` has syntax errors");
            throw new Fault([here, .. found.Errors]);
        }

        return found.Template;
    }

    private void PushCaller(int position)
    {
        var most = _options.Limits.Recursion;
        if (_callers.Count >= most)
        {
            Fail(position, string.Create(CultureInfo.InvariantCulture, $"Functions and includes call each other more than {most} deep"));
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Fail(position, "Functions and includes call each other too deep");
        }

        _callers.Add((Template, position));
    }

    private void EnterFrame(LocalLayout layout, ReadOnlySpan<Value> arguments, ScriptMap? named, WrappedStatements? block)
    {
        if (_frameDepth == _frames.Count)
        {
            _frames.Add(new());
        }

        Frame = _frames[_frameDepth++];
        Frame.Enter(layout, arguments, named, block);
    }

    /// <summary>What to come back to after a call.</summary>
    public readonly record struct Caller(Template Template, Cell[] Cells, Frame Frame, string? Indent, Loop? Loop, Loop? While);
}

/// <summary>Where a call stands and what the called is named there, for errors.</summary>
internal readonly record struct CallSite(int Position, Expression? Target)
{
    public string Name => Target?.Describe() ?? "function";
}

/// <summary>The statements `wrap` passes to a function, and the template they stand in.</summary>
internal sealed record WrappedStatements(Statement Body, Template Template);
