namespace Timeline.Content.Diagnostics;

/// <summary>
/// A place in an author's file. <c>Path</c> is relative to the site's root with forward slashes; line and column count from 1, 0 means the
/// whole file.
/// </summary>
public readonly record struct Location(string Path, int Line = 0, int Column = 0) : IComparable<Location>
{
    public int CompareTo(Location other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : (Line, Column).CompareTo((other.Line, other.Column));
    }

    /// <summary>As compilers print it: <c>path:line:column</c>.</summary>
    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";
}
