using Scriban.Runtime;

namespace Timeline.Site.Templates.Plan;

/// <summary>
/// <c>$</c>: what a template is included with. The engine's own list, of which few templates ask more than a place, is made when the engine
/// asks: a page has dozens of includes, a drawing one for each mark.
/// </summary>
internal sealed class Arguments(object?[] positional, params (string Name, object? Value)[] named)
{
    private ScriptArray? list;

    public int Count => positional.Length;

    public (string Name, object? Value)[] Named => named;

    public object? this[int index] => index < positional.Length ? positional[index] : null;

    /// <summary>As the engine has it.</summary>
    public ScriptArray List => list ??= Listed();

    /// <summary>A named argument, or null.</summary>
    public object? Find(string name)
    {
        foreach (var (known, value) in named)
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
        var all = new ScriptArray(positional);
        foreach (var (name, value) in named)
        {
            all.SetValue(name, value, readOnly: false);
        }

        return all;
    }
}
