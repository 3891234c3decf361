namespace Timeline.Scriban;

/// <summary>Something a template can call: `name "argument" other: 1`, or `value | name`.</summary>
public interface IFunction
{
    /// <summary>What the function takes. With it, arguments arrive complete and in this order: named ones are put in place,
    /// missing optional ones are their default, and a wrong number is an error before the call. Without it, the function
    /// gets what was written, and asks the context for named arguments.</summary>
    IReadOnlyList<Parameter>? Parameters => null;

    Value Call(CallContext context, ReadOnlySpan<Value> arguments);
}
