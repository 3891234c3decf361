namespace Timeline.Content.Linking;

/// <summary>Finds a source by its id.</summary>
public interface ISourceLookup
{
    OpenedTarget Find(string id);
}
