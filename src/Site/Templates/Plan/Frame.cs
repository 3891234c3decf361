using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using Scriban.Syntax;

namespace Timeline.Site.Templates.Plan;

/// <summary>The local variables of one template while it runs, each at a place that was found beforehand, and the loops it is in.</summary>
internal sealed class Frame(ImmutableArray<string> names, Arguments? arguments, Frame? caller)
{
    /// <summary>What stands where no value has been set.</summary>
    public static readonly object Unset = new();

    private readonly object?[] values = Empty(names.Length);

    /// <summary><c>$</c>: what the template was included with, after its name; null for a page.</summary>
    public Arguments? Arguments => arguments;

    public Loop? Loop { get; set; }

    public ref object? this[int place] => ref values[place];

    /// <summary>A named argument, which is also a variable.</summary>
    public void Set(string name, object? value)
    {
        if (names.IndexOf(name) is >= 0 and var place)
        {
            values[place] = value;
        }
    }

    /// <summary>What pieces that the engine runs ask for.</summary>
    public bool TryGet(ScriptVariable variable, [MaybeNullWhen(false)] out object? value)
    {
        if (variable.Scope == ScriptVariableScope.Global)
        {
            value = variable.Name == "for" ? InnermostLoop : null;
            return value is not null;
        }

        if (variable.BaseName.Length == 0)
        {
            value = arguments?.List;
            return arguments is not null;
        }

        var place = names.IndexOf(variable.BaseName);
        var found = place >= 0 && values[place] != Unset;
        value = found ? values[place] : null;
        return found;
    }

    private static object?[] Empty(int places)
    {
        var values = new object?[places];
        Array.Fill(values, Unset);
        return values;
    }

    private Loop? InnermostLoop => Loop ?? caller?.InnermostLoop;
}
