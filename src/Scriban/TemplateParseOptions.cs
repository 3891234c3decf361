namespace Timeline.Scriban;

/// <summary>How the text of a template is to be read.</summary>
public sealed record TemplateParseOptions
{
    public static TemplateParseOptions Default { get; } = new();

    /// <summary>The whole text is code, without `{{` and `}}`.</summary>
    public bool ScriptOnly { get; init; }

    /// <summary>The text may start with YAML between two lines `---`; it is kept as <see cref="Template.FrontMatter"/> and not rendered.</summary>
    public bool SkipFrontMatter { get; init; }
}
