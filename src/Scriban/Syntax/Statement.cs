using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>Code or text that does something.</summary>
internal abstract class Statement
{
    public abstract Flow Execute(Run run);
}

/// <summary>Statements one after the other.</summary>
internal sealed class Block(Statement[] statements) : Statement
{
    public Statement[] Statements => statements;

    public override Flow Execute(Run run)
    {
        foreach (var statement in statements)
        {
            var flow = statement.Execute(run);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}
