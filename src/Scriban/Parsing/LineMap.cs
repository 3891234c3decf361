namespace Timeline.Scriban.Parsing;

/// <summary>Where each line of a text starts.</summary>
internal sealed class LineMap
{
    private readonly int[] _starts;

    public LineMap(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        _starts = [.. starts];
    }

    /// <summary>Line and column, both from 1.</summary>
    public (int Line, int Column) At(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}
