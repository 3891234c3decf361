namespace Timeline.Site.Planning;

/// <summary>Under which name a file is published.</summary>
public enum Naming
{
    /// <summary>Its path, which people and programs elsewhere may know.</summary>
    Fixed,

    /// <summary>Its path with a hash of its bytes in it: nobody but the site itself asks for it, so it may be kept for ever.</summary>
    ByContent,

    /// <summary>Either: the site asks for the one, others may ask for the other.</summary>
    Both,
}
