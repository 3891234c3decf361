using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Timeline.Scriban;

/// <summary>What a function may ask of the render that calls it.</summary>
public abstract class CallContext
{
    private protected CallContext()
    {
    }

    public abstract RenderOptions Options { get; }

    public CultureInfo Culture => Options.Culture;

    /// <summary>The path of the template that makes the call.</summary>
    public abstract string Path { get; }

    /// <summary>A named argument of this call, where the function declares no parameters.</summary>
    public abstract bool TryGetNamed(string name, out Value value);

    /// <summary>Calls a function a template passed as an argument.</summary>
    public abstract Value Call(Value function, params ReadOnlySpan<Value> arguments);

    /// <summary>As a template would print it, unescaped.</summary>
    public abstract string ToText(Value value);

    /// <summary>Ends the render with this error, placed at the call.</summary>
    [DoesNotReturn]
    public abstract Value Fail(string message);
}
