using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Sources.Reading;

/// <summary>Which of the two formats subtitles are in.</summary>
internal enum SubtitleFormat
{
    WebVtt,
    SubRip,
}

/// <summary>Subtitles, in one of their two formats: what is said, with the times at which it is.</summary>
internal sealed class SubtitleReader(SubtitleFormat format) : IDocumentReader
{
    public ImmutableArray<string> Extensions { get; } = [format == SubtitleFormat.WebVtt ? ".vtt" : ".srt"];

    public bool IsText => true;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints) =>
        TextFile.Decode(bytes, path, complaints) is { } file ? new SubtitleWords(file, format, complaints).Read() : null;
}
