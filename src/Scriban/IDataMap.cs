namespace Timeline.Scriban;

/// <summary>Named values a host shows to templates.</summary>
public interface IDataMap
{
    bool TryGet(string name, out Value value);

    IEnumerable<string> Names { get; }
}
