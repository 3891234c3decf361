using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Timeline.Site.Templates;

/// <summary>A function of the engine that renders templates: what it yields is HTML, and errors within name where it was called.</summary>
internal sealed class Markup(IScriptCustomFunction inner) : IScriptCustomFunction
{
    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var render = (RenderContext)context;
        render.EnterInclude(callerContext);
        var text = inner.Invoke(context, callerContext, arguments, blockStatement);
        render.LeaveInclude();
        return text is string markup ? new Html(markup) : text;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
