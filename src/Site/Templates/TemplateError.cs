using System.Collections.Immutable;
using System.Globalization;

using Scriban.Parsing;

namespace Timeline.Site.Templates;

/// <summary>A mistake in a template, at the place where it stands; lines and columns count from 1.</summary>
public sealed record TemplateError(string Path, int Line, int Column, string Message)
{
    /// <summary>The includes that led here, innermost first, as <c>path(line,column)</c>; empty for a syntax error.</summary>
    public ImmutableArray<string> Stack { get; init; } = [];

    internal static TemplateError At(SourceSpan span, string path, string message) =>
        new(
            span.FileName is { Length: > 0 } file ? file : path,
            Math.Max(span.Start.Line, 0) + 1,
            Math.Max(span.Start.Column, 0) + 1,
            message);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}) : error : {Message}");
}
