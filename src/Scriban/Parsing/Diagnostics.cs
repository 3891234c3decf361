namespace Timeline.Scriban.Parsing;

/// <summary>Collects syntax errors; a template that is not one at all stops being reported after a while.</summary>
internal sealed class Diagnostics(string path, LineMap lines)
{
    private const int Most = 100;

    private readonly List<TemplateError> _errors = [];

    public IReadOnlyList<TemplateError> All => [.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column)];

    public bool Any => _errors.Count > 0;

    public void Add(int position, string message)
    {
        if (_errors.Count < Most)
        {
            var (line, column) = lines.At(position);
            _errors.Add(new(path, line, column, message));
        }
    }
}
