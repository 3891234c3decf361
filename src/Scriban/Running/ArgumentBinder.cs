using System.Globalization;

namespace Timeline.Scriban.Running;

/// <summary>Puts the arguments of a call in the order of the parameters: named ones in place, defaults where none was given.</summary>
internal static class ArgumentBinder
{
    public static void Arrange(Run run, IReadOnlyList<Parameter> parameters, CallSite site, int top, ScriptMap? named)
    {
        var given = run.StackFrom(top);
        var takesRest = parameters.Count > 0 && parameters[^1].TakesRest;
        var single = takesRest ? parameters.Count - 1 : parameters.Count;
        var required = 0;
        foreach (var parameter in parameters)
        {
            required += parameter.IsOptional ? 0 : 1;
        }

        if (given.Length > parameters.Count && !takesRest)
        {
            Fail(run, site, given.Length, parameters.Count, required);
        }

        var arranged = new Value[Math.Max(single, given.Length)];
        given.CopyTo(arranged);
        for (var i = given.Length; i < single; i++)
        {
            if (named is not null && named.TryGet(parameters[i].Name, out var value))
            {
                arranged[i] = value;
            }
            else if (parameters[i].IsOptional)
            {
                arranged[i] = parameters[i].Default;
            }
            else
            {
                Fail(run, site, given.Length, parameters.Count, required);
            }
        }

        CheckNames(run, parameters, site, named, given.Length);
        if (takesRest && named is not null && named.TryGet(parameters[^1].Name, out var rest))
        {
            arranged = [.. arranged, .. rest.AsList is ScriptList list ? list.Items : [rest]];
        }

        run.ReplaceStack(top, arranged);
    }

    private static void CheckNames(Run run, IReadOnlyList<Parameter> parameters, CallSite site, ScriptMap? named, int given)
    {
        if (named is null)
        {
            return;
        }

        foreach (var name in named.Names)
        {
            var known = -1;
            for (var i = 0; i < parameters.Count; i++)
            {
                if (string.Equals(parameters[i].Name, name, StringComparison.Ordinal))
                {
                    known = i;
                }
            }

            if (known < 0)
            {
                run.Fail(site.Position, $"The function `{site.Name}` has no parameter `{name}`");
            }

            if (known < given && !parameters[known].TakesRest)
            {
                run.Fail(site.Position, $"The parameter `{name}` of `{site.Name}` is given twice");
            }
        }
    }

    private static void Fail(Run run, CallSite site, int given, int all, int required)
    {
        var expected = required == all ? string.Create(CultureInfo.InvariantCulture, $"{all}") : string.Create(CultureInfo.InvariantCulture, $"{required} to {all}");
        run.Fail(site.Position, string.Create(CultureInfo.InvariantCulture, $"Invalid number of arguments `{given}` passed to `{site.Name}` while expecting `{expected}` arguments"));
    }
}
