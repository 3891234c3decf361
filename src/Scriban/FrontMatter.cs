namespace Timeline.Scriban;

/// <summary>The text between the two marker lines at the start of a file, the line it starts on (from 1) and where the rest begins.</summary>
public sealed record FrontMatter(string Text, int Line, int ContentStart);
