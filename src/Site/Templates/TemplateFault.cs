using Scriban.Parsing;
using Scriban.Syntax;

namespace Timeline.Site.Templates;

/// <summary>Leaves a render with the syntax errors of a template that was included.</summary>
internal sealed class TemplateFault(SourceSpan span, IReadOnlyList<TemplateError> errors) : ScriptRuntimeException(span, errors[0].Message)
{
    public IReadOnlyList<TemplateError> Errors => errors;
}
