namespace Timeline.Scriban.Running;

/// <summary>How a statement ended.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
