using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>What stands in the first line of a `for` or `tablerow`.</summary>
internal sealed record LoopHeader(int Position, Assignable Variable, Expression Items)
{
    public Expression? Offset { get; init; }

    public Expression? Limit { get; init; }

    public Expression? Columns { get; init; }

    public bool IsReversed { get; init; }
}

/// <summary>`for item in list … else … end`, and `tablerow`, which writes a table row around some of the steps.</summary>
internal sealed class For(LoopHeader header, Statement body, Statement? otherwise, bool isTable) : Statement
{
    public override Flow Execute(Run run)
    {
        var list = Items(run, header.Items.Evaluate(run));
        var offset = Math.Clamp(Whole(run, header.Offset) ?? 0, 0, list.Count);
        var count = (int)Math.Clamp(Whole(run, header.Limit) ?? int.MaxValue, 0, list.Count - offset);
        if (list is RangeList { LongCount: > int.MaxValue } && header.Limit is null)
        {
            // Longer than any limit: fail before the first step, like a loop that would take them all.
            run.Position = header.Position;
            run.CheckLength(long.MaxValue);
        }

        if (count == 0)
        {
            return otherwise?.Execute(run) ?? Flow.Next;
        }

        var outer = run.Loop;
        var loop = run.EnterLoop(count, isWhile: false);
        loop.Columns = (int)Math.Clamp(Whole(run, header.Columns) ?? 1, 1, int.MaxValue);
        var flow = header.Variable switch
        {
            LocalVariable local => WithLocal(run, loop, list, (int)offset, local),
            GlobalVariable global => WithGlobal(run, loop, list, (int)offset, global),
            _ => Steps(run, loop, list, (int)offset, header.Variable, null),
        };
        run.LeaveLoop(outer, isWhile: false);
        return flow;
    }

    private Flow WithLocal(Run run, Loop loop, IDataList list, int offset, LocalVariable local)
    {
        var before = local.Get(run);
        var flow = Steps(run, loop, list, offset, local, null);
        local.Set(run, before);
        return flow;
    }

    // The variable is seen inside the loop only, and hides one of the same name.
    private Flow WithGlobal(Run run, Loop loop, IDataList list, int offset, GlobalVariable global)
    {
        Flow flow;
        if (run.LoopCell(global.Place) is { } cell)
        {
            var (value, loaded) = (cell.Value, cell.IsLoaded);
            cell.IsLoaded = true;
            flow = Steps(run, loop, list, offset, null, cell);
            (cell.Value, cell.IsLoaded) = (value, loaded);
        }
        else
        {
            run.PushLoopVariable(global.Name);
            flow = Steps(run, loop, list, offset, null, null);
            run.PopScope();
        }

        return flow;
    }

    private Flow Steps(Run run, Loop loop, IDataList list, int offset, Assignable? variable, Cell? cell)
    {
        for (var i = 0; i < loop.Count; i++)
        {
            run.Position = header.Position;
            run.Step();
            var at = header.IsReversed ? offset + loop.Count - 1 - i : offset + i;
            // A list may have become shorter on the way.
            var item = at < list.Count ? list[at] : default;
            loop.Index = i;
            loop.Previous = loop.Item;
            loop.Item = item;
            if (cell is not null)
            {
                cell.Value = item;
            }
            else if (variable is not null)
            {
                variable.Assign(run, item);
            }
            else
            {
                run.SetLoopVariable(item);
            }

            var flow = isTable ? Row(run, loop) : body.Execute(run);
            if (flow is Flow.Break or Flow.Return)
            {
                return flow == Flow.Return ? flow : Flow.Next;
            }
        }

        return Flow.Next;
    }

    private Flow Row(Run run, Loop loop)
    {
        var column = loop.Index % loop.Columns;
        if (column == 0)
        {
            run.Output.Write("<tr class=\"row"u8);
            run.Output.Write((loop.Index / loop.Columns) + 1);
            run.Output.Write("\">"u8);
        }

        run.Output.Write("<td class=\"col"u8);
        run.Output.Write(column + 1);
        run.Output.Write("\">"u8);
        var flow = body.Execute(run);
        run.Output.Write("</td>"u8);
        if (column == loop.Columns - 1 || loop.Index == loop.Count - 1 || flow is Flow.Break or Flow.Return)
        {
            run.Output.Write("</tr>\n"u8);
        }

        return flow;
    }

    private IDataList Items(Run run, Value value) =>
        Sequence.Of(value) ?? run.Fail(header.Position, $"A loop needs a list, not {Kinds.Of(value)}: {header.Items.Describe()}").AsList!;

    private long? Whole(Run run, Expression? expression)
    {
        if (expression is null)
        {
            return null;
        }

        var value = expression.Evaluate(run);
        return Conversion.TryWhole(value, out var number)
            ? number
            : run.Fail(expression.Position, $"A whole number is needed here, not {Kinds.Of(value)}").AsInteger;
    }
}

/// <summary>`while condition … end`.</summary>
internal sealed class While(int position, Expression condition, Statement body) : Statement
{
    public override Flow Execute(Run run)
    {
        var outer = run.While;
        var loop = run.EnterLoop(-1, isWhile: true);
        var flow = Flow.Next;
        while (flow is Flow.Next or Flow.Continue && condition.Evaluate(run).IsTrue)
        {
            run.Position = position;
            run.Step();
            flow = body.Execute(run);
            loop.Index++;
        }

        run.LeaveLoop(outer, isWhile: true);
        return flow == Flow.Return ? flow : Flow.Next;
    }
}
