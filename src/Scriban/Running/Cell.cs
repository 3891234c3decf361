namespace Timeline.Scriban.Running;

/// <summary>Where a global variable lives during one render; looked up by name once, then reached by position.</summary>
internal sealed class Cell(string name)
{
    public string Name => name;

    public Value Value;

    /// <summary>Whether the name has been looked up in this render.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>Whether the template itself has set it.</summary>
    public bool IsAssigned { get; set; }

    public bool IsReadOnly { get; set; }

    public void Reset()
    {
        Value = default;
        IsLoaded = IsAssigned = IsReadOnly = false;
    }
}
