using System.Collections;

using HandlebarsDotNet;

using Timeline.Site.Themes;

namespace Timeline.Benchmarks.Scriban;

/// <summary>The same pages for Handlebars.Net: the theme's templates in its language (<c>Handlebars/</c>), with helpers for what that language lacks.</summary>
public sealed class HandlebarsPages
{
    private readonly HandlebarsTemplate<object, object> page;
    private readonly HandlebarsTemplate<object, object> layout;
    private readonly HandlebarsTemplate<object, object> table;

    internal HandlebarsPages(Words words)
    {
        var handlebars = Handlebars.Create();
        handlebars.RegisterHelper("eq", (_, a) => Equals(a[0], a[1]));
        handlebars.RegisterHelper("and", (_, a) => IsTrue(a[0]) && IsTrue(a[1]));
        handlebars.RegisterHelper("or", (_, a) => IsTrue(a[0]) || IsTrue(a[1]));
        handlebars.RegisterHelper("not", (_, a) => !IsTrue(a[0]));
        handlebars.RegisterHelper("either", (_, a) => IsTrue(a[0]) ? a[0] : a[1]);
        handlebars.RegisterHelper("join", (_, a) => string.Concat(a.Select(part => (string?)part)));
        handlebars.RegisterHelper("plus-one", (output, _, a) => output.Write(a.At<int>(0) + 1));
        handlebars.RegisterHelper("replace", (output, _, a) => output.Write(a.At<string>(0)!.Replace(a.At<string>(1)!, a.At<string>(2), StringComparison.Ordinal)));
        handlebars.RegisterHelper("link", (output, _, a) => output.Write("../../" + a.At<string>(0)));
        handlebars.RegisterHelper("asset", (output, _, a) => output.Write("../../assets/" + a.At<string>(0)));
        handlebars.RegisterHelper("t", (output, _, a) => output.Write(Word(words, a)));
        foreach (var name in Names.Where(name => name is not ("event" or "layout" or "table")))
        {
            handlebars.RegisterTemplate(name, Read(name));
        }

        page = handlebars.Compile(Read("event"));
        layout = handlebars.Compile(Read("layout"));
        table = handlebars.Compile(Read("table"));
    }

    private static IEnumerable<string> Names =>
        typeof(HandlebarsPages).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".hbs", StringComparison.Ordinal)).Select(name => name.Split('/')[^1].Split('.')[0]);

    public string Event(Dictionary<string, object?> data)
    {
        data["content"] = page(data);
        return layout(data);
    }

    public string Table(Dictionary<string, object?> data) => table(data);

    private static string Word(Words words, Arguments arguments)
    {
        var hash = arguments.Hash;
        long? count = hash.TryGetValue("count", out var number) ? Convert.ToInt64(number, null) : null;
        return words.Find(arguments.At<string>(0)!, name => !hash.TryGetValue(name, out var value) ? null : value is int or long ? words.Number(Convert.ToInt64(value, null)) : value as string, count) ?? "";
    }

    // What Handlebars takes for true, but for the number 0, which no template here asks about.
    private static bool IsTrue(object? value) => value switch
    {
        null or false or "" or UndefinedBindingResult => false,
        ICollection list => list.Count > 0,
        _ => true,
    };

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(HandlebarsPages).Assembly.GetManifestResourceStream($"handlebars/{name}.hbs")!);
        return reader.ReadToEnd();
    }
}
