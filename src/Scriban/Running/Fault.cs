namespace Timeline.Scriban.Running;

/// <summary>Leaves a render at once; caught in one place, <see cref="Template.Render(RenderOptions, System.Buffers.IBufferWriter{byte})"/>, and turned into errors.</summary>
/// <remarks>An exception, because every node would otherwise test the result of every other, on a path that must be fast.</remarks>
internal sealed class Fault(IReadOnlyList<TemplateError> errors) : Exception(errors.Count > 0 ? errors[0].ToString() : "")
{
    public IReadOnlyList<TemplateError> Errors => errors;
}
