using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>One function of the language's own library.</summary>
internal sealed class Builtin(Builtin.Body body, params Parameter[] parameters) : IFunction
{
    public delegate Value Body(Run run, ReadOnlySpan<Value> arguments);

    /// <summary>Prints what the body would return, without making a string of it first.</summary>
    public delegate void Print(Run run, ReadOnlySpan<Value> arguments);

    public Print? Printer { get; init; }

    public IReadOnlyList<Parameter> Parameters => parameters;

    public Value Call(CallContext context, ReadOnlySpan<Value> arguments) => body((Run)context, arguments);
}
