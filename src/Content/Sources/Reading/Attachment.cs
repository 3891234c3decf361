namespace Timeline.Content.Sources.Reading;

/// <summary>A file that came with a source, such as what is attached to a message: it may be a source itself.</summary>
/// <param name="Name">A file name without a folder, made safe; it may stand twice.</param>
public sealed record Attachment(string Name, ReadOnlyMemory<byte> Bytes);
