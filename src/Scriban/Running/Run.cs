using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

using Timeline.Scriban.Builtins;

namespace Timeline.Scriban.Running;

/// <summary>One render under way: its output, variables, frames and limits. Kept by its template and used again by later renders.</summary>
internal sealed partial class Run : CallContext
{
    private const string Unlisted = "…";

    private readonly List<(Template Template, int Position)> _callers = [];
    private readonly List<Loop> _loops = [];
    private readonly StringBuilder _scratch = new(256);
    private RenderOptions _options = new();
    private long _steps;
    private long _mostSteps;
    private int _loopDepth;

    public Run()
    {
        Output = new() { Overflow = OutputOverflow };
        Template = Template.Nothing;
        Frame = new();
    }

    public override RenderOptions Options => _options;

    public Output Output { get; }

    /// <summary>The template whose code runs now.</summary>
    public Template Template { get; private set; }

    public Frame Frame { get; private set; }

    public bool Escapes { get; private set; }

    /// <summary>What is put before each new line while a code block that stands indented prints; null for nothing.</summary>
    public string? Indent { get; set; }

    public string DateFormat { get; set; } = DateBuiltins.DefaultFormat;

    public Value Returned { get; set; }

    public Loop? Loop { get; private set; }

    public Loop? While { get; private set; }

    /// <summary>Where the groups of `array.cycle` stand.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether code was parsed while rendering; what it left behind is not worth keeping.</summary>
    public bool HasEvaluated { get; set; }

    /// <summary>The place of the node that runs, for functions that fail.</summary>
    public int Position { get; set; }

    /// <summary>For text that is put together and printed or returned at once; empty when handed out.</summary>
    public StringBuilder Scratch => _scratch.Clear();

    public override string Path => Template.Path;

    public void Start(Template template, RenderOptions options)
    {
        _options = options;
        Escapes = options.EscapeHtml;
        _mostSteps = options.Limits.LoopSteps;
        Output.Most = options.Limits.OutputLength;
        Template = template;
        _cells = Bind(template);
        _frameDepth = 0;
        EnterFrame(template.Layout, [], null, null);
    }

    /// <summary>Forgets everything that belongs to the render, so that its data can be collected.</summary>
    public void Clear()
    {
        Output.Clear();
        _callers.Clear();
        foreach (var cell in _allCells.Values)
        {
            cell.Reset();
        }

        foreach (var frame in _frames)
        {
            frame.Leave();
        }

        _assigned.Clear();
        _scopes.Clear();
        Cycles.Clear();
        foreach (var loop in _loops)
        {
            loop.Item = loop.Previous = default;
        }

        _stack.AsSpan().Clear();
        (_stackTop, _steps, _loopDepth, _frameDepth) = (0, 0, 0, 0);
        (Loop, While, Indent, Returned, _named) = (null, null, null, default, null);
        DateFormat = DateBuiltins.DefaultFormat;
        _options = Template.NoOptions;
    }

    /// <summary>Counts one step of a loop, or of a builtin that works through a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step()
    {
        if (++_steps > _mostSteps)
        {
            Fail(string.Create(CultureInfo.InvariantCulture, $"The loops of this template took more than the {_options.Limits.LoopSteps} steps allowed"));
        }

        if ((_steps & 0xFFF) == 0)
        {
            _options.Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Fails when a template makes a string or list longer than is allowed.</summary>
    public void CheckLength(long length)
    {
        if (length > _options.Limits.OutputLength)
        {
            Fail(string.Create(CultureInfo.InvariantCulture, $"A string or list of more than the {_options.Limits.OutputLength} characters or items allowed"));
        }
    }

    public void CheckOutput()
    {
        if (Output.Length > Output.Most)
        {
            OutputOverflow();
        }
    }

    public Loop EnterLoop(int count, bool isWhile)
    {
        if (_loopDepth == _loops.Count)
        {
            _loops.Add(new());
        }

        var loop = _loops[_loopDepth++];
        (loop.Index, loop.Count, loop.Columns) = (0, count, 1);
        if (isWhile)
        {
            While = loop;
        }
        else
        {
            Loop = loop;
        }

        return loop;
    }

    public void LeaveLoop(Loop? outer, bool isWhile)
    {
        _loopDepth--;
        if (isWhile)
        {
            While = outer;
        }
        else
        {
            Loop = outer;
        }
    }

    public override string ToText(Value value) => Printer.Print(this, value);

    [DoesNotReturn]
    public override Value Fail(string message) => Fail(Position, message);

    [DoesNotReturn]
    public Value Fail(int position, string message) => throw new Fault([ErrorAt(Template, position, message)]);

    public TemplateError ErrorAt(Template template, int position, string message)
    {
        var (line, column) = template.Lines.At(position);
        return new(template.Path, line, column, message) { Stack = Callers() };
    }

    private ImmutableArray<string> Callers()
    {
        const int most = 20;
        // Where functions call each other in a circle, each place is named once.
        var places = _callers.AsEnumerable().Reverse().Distinct().Select(caller =>
        {
            var (line, column) = caller.Template.Lines.At(caller.Position);
            return string.Create(CultureInfo.InvariantCulture, $"{caller.Template.Path}({line},{column})");
        }).Take(most + 1).ToArray();
        return places.Length > most ? [.. places[..most], Unlisted] : [.. places];
    }

    private void OutputOverflow() =>
        Fail(string.Create(CultureInfo.InvariantCulture, $"The output is longer than the {_options.Limits.OutputLength} bytes allowed"));
}
