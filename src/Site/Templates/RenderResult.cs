namespace Timeline.Site.Templates;

/// <summary>How a render ended: with text, or with an error and no output at all.</summary>
public sealed record RenderResult(IReadOnlyList<TemplateError> Errors)
{
    internal static RenderResult Written { get; } = new([]);

    public bool Succeeded => Errors.Count == 0;
}
