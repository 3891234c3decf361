namespace Timeline.Scriban.Parsing;

/// <summary>Leaves a statement that has been found wrong; the error is already recorded.</summary>
internal sealed class ParseFault : Exception;
