using System.Diagnostics.CodeAnalysis;

using Scriban.Runtime;
using Scriban.Syntax;

namespace Timeline.Site.Templates;

/// <summary>What a function of ours may ask of the call that is made of it.</summary>
public readonly struct CallContext
{
    private readonly ScriptNode? caller;
    private readonly (string Name, Value Value)[] named;
    private readonly ScriptArray? engines;

    /// <summary>A call that a plan makes.</summary>
    internal CallContext(RenderContext render, ScriptNode? caller, (string Name, Value Value)[] named)
    {
        Render = render;
        (this.caller, this.named) = (caller, named);
    }

    /// <summary>A call that the engine makes, which gives named arguments as members of its list.</summary>
    internal CallContext(RenderContext render, ScriptNode? caller, ScriptArray arguments)
        : this(render, caller, named: []) => engines = arguments;

    internal RenderContext Render { get; }

    /// <summary>A named argument of this call, where the function declares no parameters.</summary>
    public bool TryGetNamed(string name, out Value value)
    {
        // Of two of a name the last counts, as with the engine.
        for (var i = named.Length - 1; i >= 0; i--)
        {
            if (named[i].Name == name)
            {
                value = named[i].Value;
                return true;
            }
        }

        object? item = null;
        var found = engines is not null && name != "size" && engines.TryGetValue(Render, default, name, out item);
        value = found ? Value.Of(item) : default;
        return found;
    }

    /// <summary>As a template would print it, unescaped.</summary>
    public string ToText(Value value) => Render.ObjectToString(value.Object) ?? "";

    /// <summary>Ends the render with this error, placed at the call.</summary>
    [DoesNotReturn]
    public Value Fail(string message) => throw new ScriptRuntimeException(caller?.Span ?? Render.CurrentSpan, message);
}
