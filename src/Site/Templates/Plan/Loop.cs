using System.Collections;

namespace Timeline.Site.Templates.Plan;

/// <summary><c>for</c> inside a loop.</summary>
internal sealed class Loop(IEnumerable list, Loop? outer) : IDataMap
{
    private static readonly string[] Known = ["index", "first", "even", "odd", "last", "changed", "length", "rindex"];

    public Loop? Outer => outer;

    public int Index { get; set; }

    public bool Changed { get; set; }

    public bool IsLast { get; set; }

    public IEnumerable<string> Names => Known;

    public bool TryGet(string name, out Value value)
    {
        value = name switch
        {
            "index" => Index,
            "first" => Index == 0,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 != 0,
            "last" => IsLast,
            "changed" => Changed,
            "length" => Length,
            "rindex" => Length - Index - 1,
            _ => Value.Null,
        };
        return !value.IsNull;
    }

    private int Length => (list as ICollection)?.Count ?? list.Cast<object?>().Count();
}
