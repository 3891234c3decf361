namespace Timeline.Content.Sources.Reading;

/// <summary>
/// A file that its reader gives up: what is wrong with it, thrown from within foreign readers' streams and caught where the file was
/// opened.
/// </summary>
internal sealed class BadFile(string problem) : Exception(problem);
