using System.Collections.Immutable;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Reads files of one kind: bytes to words with their places. A new kind is a new file here and a line in <see cref="DocumentKinds"/>.
/// </summary>
internal interface IDocumentReader
{
    /// <summary>How the names of its files end, the usual ending first, in lower case.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Whether the file is text, so that line ends and a byte-order mark do not count for its lock.</summary>
    bool IsText { get; }

    /// <summary>The words, or null and a diagnostic that says what is wrong with the file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Its path as diagnostics show it.</param>
    /// <param name="complaints">Where to say what is wrong.</param>
    ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints);
}
