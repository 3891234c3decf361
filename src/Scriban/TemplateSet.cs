using System.Collections.Concurrent;

namespace Timeline.Scriban;

/// <summary>Templates by name, each read and parsed once, whichever thread asks first.</summary>
/// <param name="read">The text of a template, or null when there is none; called once per name.</param>
/// <param name="options">How each is parsed.</param>
public sealed class TemplateSet(Func<string, string?> read, TemplateParseOptions? options = null) : ITemplateSource
{
    private readonly ConcurrentDictionary<string, Lazy<TemplateParseResult?>> _templates = new(StringComparer.Ordinal);

    public TemplateParseResult? Find(string name, string includer = "") =>
        _templates.TryGetValue(name, out var known) ? known.Value : _templates.GetOrAdd(name, Read).Value;

    private Lazy<TemplateParseResult?> Read(string name) =>
        new(() => read(name) is { } text ? Template.Parse(text, name, options) : null);
}
