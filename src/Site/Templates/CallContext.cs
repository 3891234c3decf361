using System.Diagnostics.CodeAnalysis;

using Scriban.Runtime;
using Scriban.Syntax;

namespace Timeline.Site.Templates;

/// <summary>What a function of ours may ask of the call that is made of it.</summary>
public readonly struct CallContext
{
    private readonly ScriptNode? caller;
    private readonly ScriptArray arguments;

    internal CallContext(RenderContext render, ScriptNode? caller, ScriptArray arguments)
    {
        Render = render;
        this.caller = caller;
        this.arguments = arguments;
    }

    internal RenderContext Render { get; }

    /// <summary>A named argument of this call, where the function declares no parameters.</summary>
    public bool TryGetNamed(string name, out Value value)
    {
        var found = arguments.TryGetValue(Render, default, name, out var item) && name != "size";
        value = found ? Value.Of(item) : default;
        return found;
    }

    /// <summary>As a template would print it, unescaped.</summary>
    public string ToText(Value value) => Render.ObjectToString(value.Object) ?? "";

    /// <summary>Ends the render with this error, placed at the call.</summary>
    [DoesNotReturn]
    public Value Fail(string message) => throw new ScriptRuntimeException(caller?.Span ?? Render.CurrentSpan, message);
}
