namespace Timeline.Site.Planning;

/// <summary>A form of the events that readers may take along: its name, its path, and what it is called; null where words say that.</summary>
internal sealed record ExportLink(string Name, string Path, string? Title);
