namespace Timeline.Site.Planning;

/// <summary>How a build leaves those files of the last one alone that would be the same.</summary>
/// <param name="Path">Where it keeps what its files were made from.</param>
/// <param name="Surroundings">The key of all that a site is made from but its events.</param>
public sealed record ReuseOptions(string Path, UInt128 Surroundings);
