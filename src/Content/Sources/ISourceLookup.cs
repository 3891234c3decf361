namespace Timeline.Content.Sources;

/// <summary>Finds a source by its id.</summary>
public interface ISourceLookup
{
    OpenedTarget Find(string id);
}
