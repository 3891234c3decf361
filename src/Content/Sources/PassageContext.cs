namespace Timeline.Content.Sources;

/// <summary>A passage with some of the text around it, cut between words.</summary>
public sealed record PassageContext(string Before, string Passage, string After);
