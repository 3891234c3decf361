using Timeline.Site.Templates;
using Timeline.Site.Themes;

namespace Timeline.Benchmarks.Scriban;

/// <summary>The functions of the site that the event page calls, as <see cref="HandlebarsPages"/> has them too.</summary>
public static class ThemeFunctions
{
    public static FunctionTable With(Words words) => new(new Dictionary<string, IFunction>(StringComparer.Ordinal)
    {
        ["t"] = new Word(words),
        ["link"] = new HostFunction((context, arguments) => "../../" + context.ToText(arguments[0]), new Parameter("path")),
        ["asset"] = new HostFunction((context, arguments) => "../../assets/" + context.ToText(arguments[0]), new Parameter("name")),
    });

    private sealed class Word(Words words) : IFunction
    {
        public Value Call(CallContext context, ReadOnlySpan<Value> arguments)
        {
            var key = context.ToText(arguments[0]);
            long? count = context.TryGetNamed("count", out var number) ? number.AsInteger : null;
            var word = words.Find(key, count: count)!;
            return word.Contains('{', StringComparison.Ordinal) ? Filled(context, key, count) : word;
        }

        private string? Filled(CallContext context, string key, long? count) => words.Find(
            key,
            name => !context.TryGetNamed(name, out var value) ? null : value.Kind == ValueKind.Integer ? words.Number(value.AsInteger) : context.ToText(value),
            count);
    }
}
