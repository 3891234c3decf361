using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using Scriban.Syntax;

namespace Timeline.Site.Templates.Plan;

/// <summary>
/// The local variables of one template while it runs, each at a place that was found beforehand, and the loops it is in. It serves again when
/// the template is done.
/// </summary>
internal sealed class Frame
{
    /// <summary>What stands where no value has been set.</summary>
    public static readonly object Unset = new();

    private ImmutableArray<string> names = [];
    private object?[] values = [];

    /// <summary><c>$</c>: what the template was included with, after its name; null for a page.</summary>
    public Arguments? Arguments { get; private set; }

    /// <summary>That of the template which includes this one.</summary>
    public Frame? Caller { get; private set; }

    public Loop? Loop { get; set; }

    private Loop? InnermostLoop => Loop ?? Caller?.InnermostLoop;

    public ref object? this[int place] => ref values[place];

    /// <summary>Begins anew, for a template with such variables.</summary>
    public void Begin(ImmutableArray<string> locals, Arguments? arguments, Frame? caller)
    {
        (names, Arguments, Caller, Loop) = (locals, arguments, caller, null);
        values = values.Length < locals.Length ? new object?[locals.Length] : values;
        Array.Fill(values, Unset, 0, locals.Length);
        foreach (var (name, value) in arguments?.Named ?? [])
        {
            Set(name, value);
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
            value = Arguments?.List;
            return Arguments is not null;
        }

        var place = names.IndexOf(variable.BaseName);
        var found = place >= 0 && values[place] != Unset;
        value = found ? values[place] : null;
        return found;
    }

    // A named argument, which is also a variable.
    private void Set(string name, object? value)
    {
        if (names.IndexOf(name) is >= 0 and var place)
        {
            values[place] = value;
        }
    }
}
