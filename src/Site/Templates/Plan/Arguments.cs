using Scriban.Runtime;

namespace Timeline.Site.Templates.Plan;

/// <summary>
/// <c>$</c>: what a template is included with. The engine's own list, of which few templates ask more than a place, is made when the engine
/// asks. A page has dozens of includes, a drawing one for each mark: so these serve again when an include is done.
/// </summary>
internal sealed class Arguments
{
    private object?[] positional = new object?[4];
    private ScriptArray? list;

    public int Count { get; private set; }

    public (string Name, object? Value)[] Named { get; private set; } = [];

    public object? this[int index] => index < Count ? positional[index] : null;

    /// <summary>As the engine has it.</summary>
    public ScriptArray List => list ??= Listed();

    /// <summary>Begins anew with what an include is called with.</summary>
    public void Fill(RenderContext context, Operand[] values, (string Name, Operand Value)[] names)
    {
        list = null;
        Count = values.Length;
        positional = positional.Length < Count ? new object?[Count] : positional;
        for (var i = 0; i < values.Length; i++)
        {
            positional[i] = values[i].Get(context);
        }

        Named = names.Length == 0 ? [] : new (string, object?)[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            Named[i] = (names[i].Name, names[i].Value.Get(context));
        }
    }

    /// <summary>A named argument, or null.</summary>
    public object? Find(string name)
    {
        foreach (var (known, value) in Named)
        {
            if (known == name)
            {
                return value;
            }
        }

        return null;
    }

    private ScriptArray Listed()
    {
        var all = new ScriptArray(positional.AsSpan(0, Count).ToArray());
        foreach (var (name, value) in Named)
        {
            all.SetValue(name, value, readOnly: false);
        }

        return all;
    }
}
