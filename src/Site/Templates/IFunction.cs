using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Timeline.Site.Templates;

/// <summary>Something of ours that a template can call: <c>name "argument" other: 1</c>, or <c>value | name</c>.</summary>
public interface IFunction : IScriptCustomFunction
{
    /// <summary>What the function takes. With it, arguments arrive complete and in this order. Without it, the function gets what
    /// was written, and asks the call for named arguments.</summary>
    IReadOnlyList<Parameter>? Parameters => null;

    Value Call(CallContext context, ReadOnlySpan<Value> arguments);

    int IScriptFunctionInfo.RequiredParameterCount => Parameters?.Count(parameter => !parameter.IsOptional) ?? 0;

    int IScriptFunctionInfo.ParameterCount => Parameters?.Count ?? 0;

    ScriptVarParamKind IScriptFunctionInfo.VarParamKind => Parameters is null ? ScriptVarParamKind.Direct : ScriptVarParamKind.None;

    Type IScriptFunctionInfo.ReturnType => typeof(object);

    ScriptParameterInfo IScriptFunctionInfo.GetParameterInfo(int index) =>
        Parameters is not { } all || index >= all.Count ? new(typeof(object), "")
        : all[index].IsOptional ? new(typeof(object), all[index].Name, all[index].Default.Object)
        : new(typeof(object), all[index].Name);

    object? IScriptCustomFunction.Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var values = new Value[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value.Of(arguments[i]);
        }

        return Call(new((RenderContext)context, callerContext, arguments), values).Object;
    }

    ValueTask<object?> IScriptCustomFunction.InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
