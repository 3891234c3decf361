using System.Buffers;
using System.Collections.Immutable;

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

using Timeline.Content;
using Timeline.Site.Templates.Plan;

namespace Timeline.Site.Templates;

/// <summary>
/// The engine as themes run on it, one for each thread at work. It escapes what is printed, keeps the limits, and lets templates reach
/// nothing but plain data.
/// </summary>
internal sealed class RenderContext : TemplateContext
{
    private readonly Utf8Output page = new();
    private readonly ScriptObject assigned = [];
    private readonly Stack<(SourceSpan At, ScriptNode? Call)> includes = [];
    private long steps;
    private int loopSteps;
    private int whileSteps;
    private int loopDepth;
    private long memoryAtStart;

    public RenderContext()
        : base(Builtins.All)
    {
        NewLine = "\n";
        OutputLimit = 0; // the page's own output keeps it
        OnStringLimit = ScriptLimitBehavior.Throw;
        TryGetVariable = Unknown;
        TryGetMember = UnknownMember;
        PushOutput(page);
    }

    public RenderOptions Options { get; private set; } = new();

    /// <summary>Where a page is written.</summary>
    public Utf8Output Page => page;

    /// <summary>The local variables and loops of the plan that runs; null where the engine runs a whole template.</summary>
    public Frame? Frame => Frames.Current;

    public Frames Frames { get; } = new();

    /// <summary>Where the engine was last: the place of a fault that has none of its own.</summary>
    public ScriptNode? LastEvaluated { get; set; }

    /// <summary>The names of what the page's templates have set.</summary>
    public IEnumerable<string> Assigned => assigned.Keys;

    /// <summary>The call by which the template at work was included; null on a page.</summary>
    public ScriptFunctionCall? IncludedBy => includes.TryPeek(out var include) ? include.Call as ScriptFunctionCall : null;

    /// <summary>The includes that are being rendered, innermost first.</summary>
    public ImmutableArray<string> Trail => [.. includes.Select(include => include.At.ToStringSimple()).Distinct()];

    public void Run(Template template, RenderOptions options, IBufferWriter<byte> output)
    {
        Start(options);
        try
        {
            PushSourceFile(template.Path);
            RunHere(template);
            page.Check();
        }
        catch (Exception failure) when (failure is not (ScriptRuntimeException or OperationCanceledException))
        {
            throw new ScriptRuntimeException(CurrentSpan, failure.Message, failure);
        }

        page.Written.CopyTo(output.GetSpan(page.Written.Length)); // at once: 'Write' would let it grow step by step
        output.Advance(page.Written.Length);
        Finish();
    }

    /// <summary>Renders a template in the midst of another, straight to the page.</summary>
    public void Include(ScriptFunctionCall call, Arguments arguments)
    {
        var name = ObjectToString(arguments[0]);
        EnterInclude(call);
        var template = Find(name, call);
        EnterRecursive(call);
        CountStep();
        if (template.Plan is null || !Options.UsePlan)
        {
            IncludeByEngine(template, arguments);
        }
        else if (arguments.Named.Length == 0 && arguments.Count == 2 && arguments[1] is DataMap { Prints: { } prints } && assigned.Count == 0
            && template.IsClosed(this))
        {
            Reprint(template, arguments, prints);
        }
        else
        {
            template.Plan.Run(this, arguments);
        }

        ExitRecursive(call);
        LeaveInclude();
    }

    // What is printed from one map alone is the same on every page.
    private void Reprint(Template template, Arguments arguments, Prints prints)
    {
        if (prints.Of(template) is { } printed)
        {
            page.Write(printed);
            return;
        }

        var start = page.Written.Length;
        var listening = ReadLog.Begin();
        object? read = null;
        try
        {
            template.Plan!.Run(this, arguments);
        }
        finally
        {
            read = ReadLog.End(listening);
        }

        prints.Keep(template, page.Written[start..], read);
    }

    /// <summary>Counts a step of a loop that the plan runs.</summary>
    public void StepLoop(ScriptForStatement loop)
    {
        CheckAbort();
        CountStep();
        if (++loopSteps > LoopLimit)
        {
            var message = FormattableString.Invariant($"Exceeding number of iteration limit `{LoopLimit}` for loop statement.");
            throw new ScriptRuntimeException(loop.Span, message);
        }
    }

    // The engine counts the steps of its own loops, which are many where a list is long; those of a while loop never are.
    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (loop is ScriptWhileStatement && ++whileSteps > Options.Limits.WhileSteps)
        {
            var message = FormattableString.Invariant($"This takes more than the {Options.Limits.WhileSteps} steps that the while loops of a page may take");
            throw new ScriptRuntimeException(loop.Span, message);
        }

        return base.OnStepLoop(loop);
    }

    /// <summary>
    /// Steps are counted from nought for each outermost loop, together with those of the loops in it, as the engine counts.
    /// </summary>
    public void EnterLoop() => loopSteps = loopDepth++ == 0 ? 0 : loopSteps;

    public void LeaveLoop() => loopDepth--;

    /// <summary>A variable of the page or of the site, or a function of ours.</summary>
    public bool TryGlobal(string name, out object? value)
    {
        if (assigned.Count > 0 && assigned.TryGetValue(this, default, name, out value))
        {
            return true;
        }

        var found = Options.Globals.TryGet(name, out var item) || (Options.Functions?.TryGet(name, out item) ?? false);
        value = item.Object;
        return found;
    }

    /// <summary>A function of the language, by its group and name; null where there is none.</summary>
    public object? Builtin(string group, string name) =>
        BuiltinObject.TryGetValue(this, default, group, out var found) && found is ScriptObject functions
            && functions.TryGetValue(this, default, name, out var function) ? function : null;

    /// <summary>
    /// Whether a name is that of functions, ours or the language's, which know nothing of the page: <c>object</c> can run any text as a
    /// template.
    /// </summary>
    public bool IsFunction(string name) => !Options.Globals.TryGet(name, out _)
        && ((Options.Functions?.TryGet(name, out _) ?? false) || (name != "object" && BuiltinObject.Contains(name)));

    /// <summary>What <c>Write</c> does, for the plan.</summary>
    public void Print(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text when Options.EscapeHtml:
                page.WriteEscaped(text);
                break;
            case Html { IsUtf8: true } html:
                page.Write(html.Utf8);
                break;
            case Html html:
                page.Write(html.ToString().AsSpan());
                break;
            case int number:
                page.Write(number);
                break;
            case double number:
                page.Write(Rounded(number));
                break;
            default:
                Write(span, value);
                break;
        }
    }

    /// <summary>What a template prints, as HTML.</summary>
    public Html Capture(Template template)
    {
        PushOutput();
        Evaluate(template.Parsed.Page, aliasReturnedFunction: false);
        return new(PopOutput().ToString() ?? "");
    }

    public void EnterInclude(ScriptNode? caller) => includes.Push((caller?.Span ?? CurrentSpan, caller));

    public void LeaveInclude() => includes.Pop();

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is Html { IsUtf8: true } html && string.IsNullOrEmpty(CurrentIndent) && Output == page)
        {
            WriteUtf8(html.Utf8);
            return this;
        }

        var markup = Html.TextOf(textAsObject);
        var text = markup ?? ObjectToString(textAsObject);
        return Write(markup is null && text is not null && Options.EscapeHtml ? Html.Escape(text) : text);
    }

    public override string? ObjectToString(object? value, bool nested = false) =>
        base.ObjectToString(value is double number ? Rounded(number) : Html.TextOf(value) ?? value, nested);

    public override object? IsEmpty(SourceSpan span, object? against) => base.IsEmpty(span, Html.TextOf(against) ?? against);

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        CountStep();
        LastEvaluated = scriptNode ?? LastEvaluated;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override string? GetTemplatePathFromName(string? templateName, ScriptNode? callerContext)
    {
        Find(templateName, callerContext);
        return templateName;
    }

    protected override global::Scriban.Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        Options.Includes!.Find(templatePath)!.Template!.Parsed;

    // No member of any .NET object is reachable but of these.
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        Members.Of(target) ?? (Members.AreOfEngine(target) ? base.GetMemberAccessorImpl(target) : null);

    private void Start(RenderOptions options)
    {
        Options = options;
        StrictVariables = options.StrictVariables;
        CancellationToken = options.Cancellation;
        LoopLimit = options.Limits.LoopSteps;
        RecursiveLimit = options.Limits.Recursion;
        ObjectRecursionLimit = options.Limits.ObjectDepth;
        LimitToString = options.Limits.StringLength;
        RegexTimeOut = options.Limits.RegexTime;
        page.Clear();
        page.Most = options.Limits.OutputLength;
        ResetPreviousNewLine();
        steps = 0;
        whileSteps = 0;
        LastEvaluated = null;
        memoryAtStart = GC.GetAllocatedBytesForCurrentThread();
        PushGlobal(options.Functions is { } functions ? functions : DataMap.Empty);
        PushGlobal(options.Globals);
        PushGlobal(assigned);
    }

    private void Finish()
    {
        PopSourceFile();
        PopGlobal();
        PopGlobal();
        PopGlobal();
        assigned.Clear();
        Tags.Clear();
    }

    private void RunHere(Template template)
    {
        if (template.Plan is { } plan && Options.UsePlan)
        {
            plan.Run(this, arguments: null);
        }
        else if (template.Parsed.Page is { } body)
        {
            Write(body.Span, Evaluate(body, aliasReturnedFunction: false));
        }
    }

    private Template Find(string? name, ScriptNode? caller)
    {
        if (Options.Includes is not { } templates)
        {
            throw new ScriptRuntimeException(caller?.Span ?? CurrentSpan, "There are no templates to include here");
        }

        var found = string.IsNullOrEmpty(name) ? null : templates.Find(name);
        if (found?.Template is { } template)
        {
            return template;
        }

        LeaveInclude(); // the mistake stands in the template that includes, so the trail ends there
        var span = caller?.Span ?? CurrentSpan;
        throw found is null ? new ScriptRuntimeException(span, $"The template `{name}` was not found")
            : new TemplateFault(span, found.Errors);
    }

    // A template that has no plan, included by one that has: the engine runs it, and keeps its local variables.
    private void IncludeByEngine(Template template, Arguments arguments)
    {
        PushLocal();
        PushSourceFile(template.Path);
        SetValue(ScriptVariable.Arguments, arguments.List, asReadOnly: true, force: true);
        foreach (var (name, value) in arguments.Named)
        {
            SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), value, asReadOnly: false, force: true);
        }

        var caller = Frames.Suspend();
        ResetPreviousNewLine();
        Write(template.Parsed.Page!.Span, Evaluate(template.Parsed.Page, aliasReturnedFunction: false));
        Frames.Resume(caller);
        PopSourceFile();
        PopLocal();
    }

    private void CountStep()
    {
        if (++steps % 64 == 0)
        {
            CheckLimits();
        }
    }

    private void CheckLimits()
    {
        if (steps > Options.Limits.Steps)
        {
            var message = FormattableString.Invariant($"This takes more than the {Options.Limits.Steps} steps a page may take");
            throw new ScriptRuntimeException(CurrentSpan, message);
        }

        if (GC.GetAllocatedBytesForCurrentThread() - memoryAtStart > Options.Limits.Memory)
        {
            var message = FormattableString.Invariant($"This takes more than the {Options.Limits.Memory} bytes of memory a page may take");
            throw new ScriptRuntimeException(CurrentSpan, message);
        }
    }

    private double Rounded(double number) => Options.Decimals is { } most ? Math.Round(number, most) : number;

    private void WriteUtf8(ReadOnlySpan<byte> html)
    {
        // The engine remembers whether a line has just ended: it must write that end itself.
        var endsLine = html is [.., (byte)'\n'];
        page.Write(endsLine ? html[..^1] : html);
        if (endsLine)
        {
            Write("\n");
        }
        else if (!html.IsEmpty)
        {
            ResetPreviousNewLine();
        }
    }

    private bool Unknown(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        if (Frame is { } frame && frame.TryGet(variable, out value))
        {
            return true;
        }

        if (!StrictVariables)
        {
            return false;
        }

        throw new ScriptRuntimeException(span, UnknownName.Of(this, variable));
    }

    // Only where the names are ours is an unknown one a mistake: the author's own data and a template's objects have any.
    private bool UnknownMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return UnknownName.Of(this, target, member) is { } message ? throw new ScriptRuntimeException(span, message) : false;
    }
}
