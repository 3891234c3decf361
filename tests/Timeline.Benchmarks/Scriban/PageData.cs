using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

using Timeline.Content;
using Timeline.Site.Templates;
using Timeline.Site;
using Timeline.Site.Planning;
using Timeline.Site.Themes;

namespace Timeline.Benchmarks.Scriban;

/// <summary>All that the page of an event of the example shows, as the site gives it to the theme, made once: what is late in the site is made here.</summary>
public static class PageData
{
    public static DataMap Of(Library library, string path)
    {
        var options = new SiteOptions { InputFolder = Path.Combine(Repository.Root, "input") };
        var plan = SitePlan.Make(library, Theme.Load(new Everything(), ThemeLayer.Default), options).Plan!;
        var output = new ArrayBufferWriter<byte>();
        var problems = plan.Find(path)!.Write(output);
        if (problems.Any(p => p.Severity == Severity.Error))
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }

        using var json = JsonDocument.Parse(output.WrittenMemory);
        return Map(json.RootElement, new(StringComparer.Ordinal));
    }

    /// <summary>The same data as Handlebars.Net takes it.</summary>
    public static Dictionary<string, object?> ForHandlebars(DataMap map)
    {
        var copy = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in map.Names)
        {
            map.TryGet(name, out var member);
            copy[name] = Plain(member);
        }

        return copy;
    }

    // Maps of the same names share a shape, as the site's do.
    private static DataMap Map(JsonElement element, Dictionary<string, DataShape> shapes)
    {
        var names = element.EnumerateObject().Select(member => member.Name).ToArray();
        var key = string.Join(' ', names);
        if (!shapes.TryGetValue(key, out var shape))
        {
            shapes[key] = shape = new(names);
        }

        return shape.Map([.. element.EnumerateObject().Select(member => Read(member.Value, shapes))]);
    }

    private static Value Read(JsonElement element, Dictionary<string, DataShape> shapes) => element.ValueKind switch
    {
        JsonValueKind.Array => new DataList([.. element.EnumerateArray().Select(item => Read(item, shapes))]),
        JsonValueKind.Object when element.TryGetProperty("html", out var html) => Value.HtmlUtf8(System.Text.Encoding.UTF8.GetBytes(html.GetString()!)),
        JsonValueKind.Object => Map(element, shapes),
        _ => DataJson.Read(element),
    };

    private static object? Plain(Value value) => value.Kind switch
    {
        ValueKind.List => Enumerable.Range(0, value.AsList!.Count).Select(i => Plain(value.AsList![i])).ToList(),
        ValueKind.Map => ForHandlebars((DataMap)value.AsMap!),
        ValueKind.Null => null,
        ValueKind.Boolean => value.IsTrue,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Double => value.AsDouble,
        _ => value.AsString,
    };

    /// <summary>A theme of one file that lies over the theme's own.</summary>
    private sealed class Everything : ThemeLayer
    {
        public override ImmutableArray<string> Paths => ["pages/event.html"];

        public override byte[] Read(string path)
        {
            using var text = typeof(Everything).Assembly.GetManifestResourceStream("everything.html")!;
            using var bytes = new MemoryStream();
            text.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
