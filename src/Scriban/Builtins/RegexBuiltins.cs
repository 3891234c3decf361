using System.Text.RegularExpressions;

using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`regex`: regular expressions, stopped after the time the host allows.</summary>
internal sealed class RegexBuiltins() : Namespace(
    Function("escape", (run, a) => Regex.Escape(run.Text(a[0])), Pattern),
    Function("match", (run, a) => Guarded(run, a[1], a[2], run.Text(a[0]), static (run, regex, text, _) => Groups(run, regex.Match(text))), Text, Pattern, May("options")),
    Function("matches", (run, a) => Guarded(run, a[1], a[2], run.Text(a[0]), static (run, regex, text, _) => All(run, regex.Match(text))), Text, Pattern, May("options")),
    Function("replace", (run, a) => Guarded(run, a[1], a[3], run.Text(a[0]), static (_, regex, text, with) => regex.Replace(text, with), run.Text(a[2])), Text, Pattern, Needs("replace"), May("options")),
    Function("split", (run, a) => Guarded(run, a[1], a[2], run.Text(a[0]), static (_, regex, text, _) => Strings(regex.Split(text))), Text, Pattern, May("options")),
    Function("unescape", Unescape, Pattern))
{
    private static Parameter Text => Needs("text");

    private static Parameter Pattern => Needs("pattern");

    private delegate Value Use(Run run, Regex regex, string text, string with);

    private static Value Guarded(Run run, Value pattern, Value options, string text, Use use, string with = "")
    {
        try
        {
            var regex = new Regex(run.Text(pattern), Options(run, options), run.Options.Limits.RegexTime);
            var result = use(run, regex, text, with);
            run.CheckLength(result.AsString?.Length ?? 0);
            return result;
        }
        catch (RegexMatchTimeoutException)
        {
            return run.Fail("The regular expression took longer than allowed");
        }
        catch (ArgumentException wrong)
        {
            return run.Fail("The regular expression is not valid: " + wrong.Message);
        }
    }

    private static RegexOptions Options(Run run, Value options)
    {
        var result = RegexOptions.CultureInvariant;
        foreach (var c in options.IsNull ? "" : run.Text(options))
        {
            result |= c switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => (RegexOptions)run.Fail($"`{c}` is not an option of regular expressions; those are i, m, s and x").AsInteger,
            };
        }

        return result;
    }

    private static Value Groups(Run run, Match match)
    {
        var list = new ScriptList();
        if (match.Success)
        {
            foreach (Group group in match.Groups)
            {
                list.Add(group.Value);
            }
        }

        return Value.From(list);
    }

    private static Value All(Run run, Match match)
    {
        var list = new ScriptList();
        for (; match.Success; match = match.NextMatch())
        {
            run.Step();
            list.Add(Groups(run, match));
        }

        return Value.From(list);
    }

    private static Value Strings(string[] parts) => Value.From(new ScriptList(parts.Select(Value.From)));

    private static Value Unescape(Run run, ReadOnlySpan<Value> a)
    {
        try
        {
            return Regex.Unescape(run.Text(a[0]));
        }
        catch (ArgumentException wrong)
        {
            return run.Fail("The text is not valid: " + wrong.Message);
        }
    }
}
