using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>`if … else if … else … end`: the conditions in order, each with its statements.</summary>
internal sealed class If((Expression Condition, Statement Body)[] branches, Statement? otherwise) : Statement
{
    public override Flow Execute(Run run)
    {
        foreach (var (condition, body) in branches)
        {
            if (condition.Evaluate(run).IsTrue)
            {
                return body.Execute(run);
            }
        }

        return otherwise?.Execute(run) ?? Flow.Next;
    }
}

/// <summary>`case … when … else … end`.</summary>
internal sealed class Case(Expression subject, Statement before, (Expression[] Matches, Statement Body)[] branches, Statement? otherwise) : Statement
{
    public override Flow Execute(Run run)
    {
        var value = subject.Evaluate(run);
        before.Execute(run);
        foreach (var (matches, body) in branches)
        {
            foreach (var match in matches)
            {
                if (Comparison.AreEqual(run, value, match.Evaluate(run)))
                {
                    return body.Execute(run);
                }
            }
        }

        return otherwise?.Execute(run) ?? Flow.Next;
    }
}
