using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`include_join names separator begin end`: what several templates print, joined; `tpl:` before a delimiter names a template.</summary>
internal sealed class IncludeJoin : IFunction
{
    private const string TemplatePrefix = "tpl:";

    public IReadOnlyList<Parameter> Parameters { get; } =
        [new("names"), Parameter.Optional("separator", ""), Parameter.Optional("begin", ""), Parameter.Optional("end", "")];

    public Value Call(CallContext context, ReadOnlySpan<Value> arguments)
    {
        var run = (Run)context;
        if (arguments[0].AsList is not { } names)
        {
            return run.Fail("`include_join` needs a list of names");
        }

        var position = run.Position;
        var mark = run.Output.Length;
        Write(run, position, arguments[2]);
        var begun = run.Output.Length;
        for (var i = 0; i < names.Count; i++)
        {
            run.Step();
            var before = run.Output.Length;
            if (i > 0)
            {
                Write(run, position, arguments[1]);
            }

            var separated = run.Output.Length;
            Include(run, position, run.ToText(names[i]));
            if (run.Output.Length == separated && i > 0 && before == begun)
            {
                // Nothing printed so far: no separator either.
                run.Output.Cut(before);
            }
        }

        if (run.Output.Length == begun)
        {
            run.Output.Cut(mark);
        }
        else
        {
            Write(run, position, arguments[3]);
        }

        return run.CutText(mark);
    }

    private static void Write(Run run, int position, Value delimiter)
    {
        var text = run.ToText(delimiter);
        if (text.StartsWith(TemplatePrefix, StringComparison.Ordinal))
        {
            Include(run, position, text[TemplatePrefix.Length..]);
        }
        else
        {
            // Delimiters are written in templates; they are markup.
            run.Output.Write(text);
        }
    }

    private static void Include(Run run, int position, string name)
    {
        run.Position = position;
        run.Include(position, run.FindTemplate(name), [Value.From(name)], null);
    }
}
