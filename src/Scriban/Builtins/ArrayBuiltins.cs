using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`array`: lists made from lists; none is ever changed.</summary>
internal sealed class ArrayBuiltins() : Namespace(
    Function("add", Add, Needs("list"), Needs("value")),
    Function("add_range", Concat, Needs("list1"), Needs("list2")),
    Function("any", Any, Needs("list"), Needs("function"), Parameter.Rest("args")),
    Function("compact", Compact, Needs("list")),
    Function("concat", Concat, Needs("list1"), Needs("list2")),
    Function("contains", Contains, Needs("list"), Needs("item")),
    Function("cycle", Cycle, Needs("list"), May("group")),
    Function("each", Each, Needs("list"), Needs("function"), Parameter.Rest("args")),
    Function("filter", Filter, Needs("list"), Needs("function"), Parameter.Rest("args")),
    Function("first", (run, a) => run.Items(a[0]) is { Count: > 0 } list ? list[0] : default, Needs("list")),
    Function("insert_at", InsertAt, Needs("list"), Needs("index"), Needs("value")),
    Function("join", Join, Needs("list"), Needs("delimiter"), May("function")),
    Function("last", (run, a) => run.Items(a[0]) is { Count: > 0 } list ? list[list.Count - 1] : default, Needs("list")),
    Function("limit", (run, a) => Slice(run, run.Items(a[0]), 0, run.Int(a[1])), Needs("list"), Needs("count")),
    Function("map", Map, Needs("list"), Needs("member")),
    Function("offset", (run, a) => Slice(run, run.Items(a[0]), run.Int(a[1]), int.MaxValue), Needs("list"), Needs("index")),
    Function("remove_at", RemoveAt, Needs("list"), Needs("index")),
    Function("reverse", Reverse, Needs("list")),
    Function("size", (run, a) => run.Items(a[0]).Count, Needs("list")),
    Function("sort", Sort, Needs("list"), May("member")),
    Function("uniq", Uniq, Needs("list")))
{
    private static ScriptList Copy(Run run, IDataList list)
    {
        run.CheckLength(list.Count);
        var copy = new ScriptList(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            copy.Add(list[i]);
        }

        return copy;
    }

    private static Value Add(Run run, ReadOnlySpan<Value> a)
    {
        var list = Copy(run, run.Items(a[0]));
        list.Add(a[1]);
        return Value.From(list);
    }

    private static Value Concat(Run run, ReadOnlySpan<Value> a)
    {
        var list = Copy(run, run.Items(a[0]));
        list.Items.AddRange(Copy(run, run.Items(a[1])).Items);
        return Value.From(list);
    }

    private static Value Compact(Run run, ReadOnlySpan<Value> a)
    {
        var list = Copy(run, run.Items(a[0]));
        list.Items.RemoveAll(item => item.IsNull);
        return Value.From(list);
    }

    private static Value Contains(Run run, ReadOnlySpan<Value> a)
    {
        var (list, comparer) = (run.Items(a[0]), new ValueComparer(run));
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            if (comparer.Equals(list[i], a[1]))
            {
                return true;
            }
        }

        return false;
    }

    private static Value Cycle(Run run, ReadOnlySpan<Value> a)
    {
        var list = run.Items(a[0]);
        if (list.Count == 0)
        {
            return default;
        }

        var group = a[1].IsNull ? Joined(run, list, ",", default) : run.Text(a[1]);
        var at = run.Cycles.GetValueOrDefault(group);
        run.Cycles[group] = at + 1;
        return list[at % list.Count];
    }

    private static Value Called(Run run, Value function, Value item, ReadOnlySpan<Value> more) =>
        more.IsEmpty ? run.Call(function, item) : run.Call(function, [item, .. more]);

    private static Value Any(Run run, ReadOnlySpan<Value> a)
    {
        var list = run.Items(a[0]);
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            if (Called(run, a[1], list[i], a[2..]).IsTrue)
            {
                return true;
            }
        }

        return false;
    }

    private static Value Each(Run run, ReadOnlySpan<Value> a)
    {
        var list = run.Items(a[0]);
        var result = new ScriptList();
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            result.Add(Called(run, a[1], list[i], a[2..]));
        }

        return Value.From(result);
    }

    private static Value Filter(Run run, ReadOnlySpan<Value> a)
    {
        var list = run.Items(a[0]);
        var result = new ScriptList();
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            var item = list[i];
            if (Called(run, a[1], item, a[2..]).IsTrue)
            {
                result.Add(item);
            }
        }

        return Value.From(result);
    }

    private static Value InsertAt(Run run, ReadOnlySpan<Value> a)
    {
        var list = Copy(run, run.Items(a[0]));
        var index = Math.Max(run.Int(a[1]), 0);
        run.CheckLength(index);
        while (list.Count < index)
        {
            list.Add(default);
        }

        list.Items.Insert(index, a[2]);
        return Value.From(list);
    }

    private static Value RemoveAt(Run run, ReadOnlySpan<Value> a)
    {
        var list = Copy(run, run.Items(a[0]));
        var index = run.Int(a[1]);
        index = index < 0 ? index + list.Count : index;
        if (index >= 0 && index < list.Count)
        {
            list.Items.RemoveAt(index);
        }

        return Value.From(list);
    }

    private static Value Join(Run run, ReadOnlySpan<Value> a) => Joined(run, run.Items(a[0]), run.Text(a[1]), a[2]);

    private static string Joined(Run run, IDataList list, string delimiter, Value function)
    {
        var builder = new System.Text.StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            var text = run.Text(list[i]);
            builder.Append(i == 0 ? "" : delimiter).Append(function.IsNull ? text : run.Text(run.Call(function, text)));
            run.CheckLength(builder.Length);
        }

        return builder.ToString();
    }

    private static Value Map(Run run, ReadOnlySpan<Value> a)
    {
        var (list, member) = (run.Items(a[0]), run.Text(a[1]));
        var result = new ScriptList();
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            result.Add(Members.Get(list[i], member));
        }

        return Value.From(result);
    }

    private static Value Slice(Run run, IDataList list, int start, int count)
    {
        var result = new ScriptList();
        for (var i = Math.Max(start, 0); i < list.Count && count > 0; i++, count--)
        {
            run.Step();
            run.CheckLength(result.Count);
            result.Add(list[i]);
        }

        return Value.From(result);
    }

    private static Value Reverse(Run run, ReadOnlySpan<Value> a)
    {
        var list = Copy(run, run.Items(a[0]));
        list.Items.Reverse();
        return Value.From(list);
    }

    private static Value Sort(Run run, ReadOnlySpan<Value> a)
    {
        var list = run.Items(a[0]);
        var member = a[1].IsNull ? null : run.Text(a[1]);
        // OrderBy keeps equal items in order, which List.Sort does not.
        var order = Comparer<Value>.Create((x, y) =>
        {
            run.Step();
            return Comparison.ForSorting(run, x, y);
        });
        var sorted = Copy(run, list).Items.OrderBy(item => string.IsNullOrEmpty(member) ? item : Members.Get(item, member), order);
        return Value.From(new ScriptList(sorted));
    }

    private static Value Uniq(Run run, ReadOnlySpan<Value> a) =>
        Value.From(new ScriptList(Copy(run, run.Items(a[0])).Items.Distinct(new ValueComparer(run))));
}
