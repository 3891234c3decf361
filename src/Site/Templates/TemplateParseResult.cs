namespace Timeline.Site.Templates;

/// <summary>A template ready to render, or every syntax error found in its text.</summary>
public sealed record TemplateParseResult(Template? Template, IReadOnlyList<TemplateError> Errors);
