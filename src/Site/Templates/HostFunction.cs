namespace Timeline.Site.Templates;

/// <summary>A function written as a delegate, with what it takes.</summary>
public sealed class HostFunction(HostFunction.Body body, params IReadOnlyList<Parameter> parameters) : IFunction
{
    public delegate Value Body(CallContext context, ReadOnlySpan<Value> arguments);

    public IReadOnlyList<Parameter> Parameters => parameters;

    public Value Call(CallContext context, ReadOnlySpan<Value> arguments) => body(context, arguments);
}
