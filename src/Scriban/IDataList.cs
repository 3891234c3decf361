namespace Timeline.Scriban;

/// <summary>Values in order that a host shows to templates.</summary>
public interface IDataList
{
    int Count { get; }

    Value this[int index] { get; }
}
