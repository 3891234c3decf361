using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Scriban;

/// <summary>A mistake in a template, at the place where it stands; lines and columns count from 1.</summary>
public sealed record TemplateError(string Path, int Line, int Column, string Message)
{
    /// <summary>The includes and calls that led here, innermost first, as `path(line,column)`; empty for a syntax error.</summary>
    public ImmutableArray<string> Stack { get; init; } = [];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}) : error : {Message}");
}
