using Scriban.Runtime;
using Scriban.Syntax;

using Timeline.Content;

namespace Timeline.Site.Templates;

/// <summary>What is said of a name that a template asks for and that is not there, with the one that was likely meant.</summary>
internal static class UnknownName
{
    public static string Of(RenderContext context, ScriptVariable variable)
    {
        var what = variable.Scope == ScriptVariableScope.Global ? "variable or function" : "variable";
        return $"The {what} `{variable}` was not found{DidYouMean(Nearest(context, variable))}";
    }

    /// <summary>
    /// The same of a member. Only where the names are ours is an unknown one a mistake: the author's own data and a template's objects have
    /// any, and of these there is nothing to say.
    /// </summary>
    public static string? Of(RenderContext context, object target, string member)
    {
        if (Groups(context).FirstOrDefault(group => group.Members == target) is { Members: { } members } group)
        {
            var near = Suggestion.For(member, members.Keys) is { } name ? $"{group.Name}.{name}" : null;
            return $"The function `{group.Name}.{member}` was not found{DidYouMean(near)}";
        }

        return context.StrictVariables && target is DataMap { Shape: { Kind: { } kind } shape }
            ? $"The member `{member}` was not found in `{kind}`{DidYouMean(Suggestion.For(member, shape.Names))}"
            : null;
    }

    // What the template sets itself comes first, then what every page has.
    private static string? Nearest(RenderContext context, ScriptVariable variable)
    {
        var name = variable.ToString();
        string[] own = [.. SetVariables.Around(variable), .. IncludedWith(context).Select(argument => "$" + argument), .. context.Assigned];
        string[] known = [.. context.Options.Globals.Names, .. context.Options.Functions?.Names ?? [], .. context.BuiltinObject.Keys];
        return Suggestion.For(name, own.Where(near => near != name))
            ?? Suggestion.For(name, known)
            ?? Groups(context).Where(g => g.Members.Contains(name)).Select(g => $"{g.Name}.{name}").FirstOrDefault();
    }

    // The names of the arguments that the template at work was included with.
    private static IEnumerable<string> IncludedWith(RenderContext context) => context.IncludedBy is { } call
        ? call.Arguments.OfType<ScriptNamedArgument>().Select(argument => argument.Name?.Name).OfType<string>()
        : [];

    private static IEnumerable<(string Name, ScriptObject Members)> Groups(RenderContext context) =>
        from name in context.BuiltinObject.Keys
        let members = context.BuiltinObject[name] as ScriptObject
        where members is not null
        select (name, members);

    private static string DidYouMean(string? near) => near is null ? "" : $"; did you mean `{near}`?";
}
