using System.Collections.Concurrent;

namespace Timeline.Site.Templates;

/// <summary>Templates by name, each read and parsed once, with the contexts that render them, one for each thread at work.</summary>
/// <param name="read">The text of a template, or null when there is none; called once per name.</param>
/// <param name="skipFrontMatter">Whether each may start with front matter.</param>
public sealed class TemplateSet(Func<string, string?> read, bool skipFrontMatter = false)
{
    private readonly ConcurrentDictionary<string, Lazy<TemplateParseResult?>> templates = new(StringComparer.Ordinal);

    internal ConcurrentBag<RenderContext> Contexts { get; } = [];

    public TemplateParseResult? Find(string name) =>
        templates.TryGetValue(name, out var known) ? known.Value : templates.GetOrAdd(name, Read).Value;

    private Lazy<TemplateParseResult?> Read(string name) =>
        new(() => read(name) is { } text ? Template.Parse(text, name, skipFrontMatter) : null);
}
