using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>A variable, member or item: what can stand left of `=`.</summary>
internal abstract class Assignable(int position) : Expression(position)
{
    public abstract void Assign(Run run, Value value);

    /// <summary>Calls the value if it is a function, as a path that names one does.</summary>
    protected Value Called(Run run, Value value) =>
        value.IsCallable ? run.CallFromStack(value.AsFunction!, new(Position, this), run.StackTop, null, null) : value;
}
