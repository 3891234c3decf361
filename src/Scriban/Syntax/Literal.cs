using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>A value that is always the same.</summary>
internal sealed class Literal(int position, Value value) : Expression(position)
{
    public Value Value => value;

    public override Value Evaluate(Run run) => value;

    public override string Describe() => value.IsString ? StringLiteral.Quote(value.AsString!) : value.IsNull ? "null" : value.ToString();
}
