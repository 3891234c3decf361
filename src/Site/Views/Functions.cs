using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>The functions templates have besides those of the language.</summary>
internal static class Functions
{
    public static FunctionTable For(ViewSet views)
    {
        var site = views.Site;
        // Every page asks for the same few.
        var assets = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        return new(new Dictionary<string, IFunction>(StringComparer.Ordinal)
        {
            ["t"] = new Word(site),
            ["link"] = new HostFunction((context, arguments) => Link(views, context.ToText(arguments[0])), new Parameter("path")),
            ["asset"] = new HostFunction(
                (context, arguments) => assets.GetOrAdd(context.ToText(arguments[0]), name => Asset(views, context, name)),
                new Parameter("name")),
            ["markdown"] = new HostFunction(
                (context, arguments) => Value.Html(views.Text(new LocatedText(context.ToText(arguments[0]), default), "index.html").Html),
                new Parameter("text")),
            ["inline"] = views.Shared.Inlining,
            ["csp_hash"] = new HostFunction((context, arguments) => views.Shared.Inlining.Hash(context, arguments[0]), new Parameter("text")),
            ["json"] = new HostFunction((_, arguments) => Value.Html(Json(arguments[0])), new Parameter("value")),
        });
    }

    // What is ready for the page already stays as it is, so that `link event.url` is no trap.
    private static string Link(ViewSet views, string path) =>
        path.StartsWith('.') || path.StartsWith('#') || path.Contains("://", StringComparison.Ordinal)
            ? path
            : views.Root + views.Shared.Names.Of(path.TrimStart('/'));

    private static string? Asset(ViewSet views, CallContext context, string name)
    {
        const string Folder = "assets/";
        var (path, files) = (Folder + name, views.Shared.Names.Files);
        if (files.Has(path))
        {
            return views.Url(views.Shared.Names.Of(path));
        }

        var known = files.Paths.Where(file => file.StartsWith(Folder, StringComparison.Ordinal)).Select(file => file[Folder.Length..]).ToList();
        return context.Fail($"there is no file 'assets/{name}'{Suggestion.Clause(name, known)}").AsString;
    }

    private static string Json(Value value)
    {
        using var stream = new MemoryStream();
        // The default encoder escapes < > & and quotes, so that no text can end a script element or an attribute.
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.Default }))
        {
            ValueJson.Write(json, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary><c>t "key" name: value</c>: a word of the interface in the site's language, filled in.</summary>
    private sealed class Word(SiteContext site) : IFunction
    {
        public Value Call(CallContext context, ReadOnlySpan<Value> arguments)
        {
            if (arguments.Length == 0)
            {
                return context.Fail("'t' needs the key of a word");
            }

            var key = context.ToText(arguments[0]);
            long? count = context.TryGetNamed("count", out var number) && number.Kind == ValueKind.Integer ? number.AsInteger
                : arguments.Length > 1 && arguments[1].Kind == ValueKind.Integer ? arguments[1].AsInteger
                : null;
            var word = site.Words.Find(key, count: count)
                ?? context.Fail($"there is no word '{key}' in i18n/en.yml{Suggestion.Clause(key, site.Words.Keys)}").AsString!;

            // Most words have no gaps, and a page has dozens of them: only those that do pay for what fills them.
            return word.Contains('{', StringComparison.Ordinal) ? Filled(context, key, count, arguments[1..].ToArray()) : word;
        }

        private string? Filled(CallContext context, string key, long? count, Value[] positional)
        {
            return site.Words.Find(key, Argument, count);

            string? Argument(string name)
            {
                var value = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < positional.Length
                    ? positional[index]
                    : context.TryGetNamed(name, out var named) ? named
                    : default(Value?);
                return value is not { } v ? null : v.Kind == ValueKind.Integer ? site.Words.Number(v.AsInteger) : context.ToText(v);
            }
        }
    }
}
