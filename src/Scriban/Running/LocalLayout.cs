namespace Timeline.Scriban.Running;

/// <summary>The `$names` one page or function body uses, in the order of their places in its frame.</summary>
internal sealed class LocalLayout
{
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public IEnumerable<string> Names => _names;

    /// <summary>For parsing only: the place of a name, given one if it has none.</summary>
    public int Place(string name)
    {
        var place = PlaceOf(name);
        if (place < 0)
        {
            place = _names.Count;
            _names.Add(name);
        }

        return place;
    }

    public int PlaceOf(string name) => _names.IndexOf(name);
}
