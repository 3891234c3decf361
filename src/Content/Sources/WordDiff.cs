using System.Collections.Immutable;
using System.Text;

namespace Timeline.Content.Sources;

/// <summary>How a quote differs from a text, in runs of words.</summary>
public sealed record WordDiff(ImmutableArray<DiffRun> Runs)
{
    /// <summary>In one line: <c>open for [-trade-]{+business+}, closed for crime</c>.</summary>
    public override string ToString()
    {
        var line = new StringBuilder();
        foreach (var run in Runs)
        {
            var (before, after) = run.Operation switch
            {
                DiffOperation.Removed => ("[-", "-]"),
                DiffOperation.Added => ("{+", "+}"),
                _ => ("", ""),
            };
            if (line.Length > 0 && !char.IsWhiteSpace(line[^1]) && run.SpaceBefore)
            {
                line.Append(' ');
            }

            line.Append(before).Append(run.Text).Append(after);
        }

        return line.ToString();
    }
}
