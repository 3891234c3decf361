namespace Timeline.Site.Links;

/// <summary>An address of another server that the site leads to.</summary>
/// <param name="Address">Without a fragment.</param>
/// <param name="Source">The source whose original or copy it is; null where it is none.</param>
/// <param name="Place">Looks where it was written: in a record where that is known.</param>
public sealed record WebLink(string Address, Source? Source, Func<Location> Place);
