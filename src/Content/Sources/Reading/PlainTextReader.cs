using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Sources.Reading;

/// <summary>Plain text: the file as it is, with its pages, headings and times read off its shape.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    public ImmutableArray<string> Extensions { get; } = [".txt"];

    public bool IsText => true;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints) =>
        TextFile.Decode(bytes, path, complaints) is { } file ? new(file.Text, Landmarks.OfPlainText) : null;
}
