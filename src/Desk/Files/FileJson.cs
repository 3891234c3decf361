using System.Text.Json.Serialization;

namespace Timeline.Desk.Files;

/// <summary>A file as it is. No version and no text: it is not there any more.</summary>
internal sealed record FileState(string Path, string? Version, string? Text);

/// <summary>What a file has become that was to be written: the page holds the other text.</summary>
internal sealed record FileConflict(string Problem, string Path, string? Version, string? Text);

/// <summary>A text to be written over the version that was loaded; no version: as a new file.</summary>
internal sealed record FileToSave(string? Path, string? Text, string? Version);

internal sealed record FileToUndo(string? Path);

/// <summary>A write that was made. What: <c>new</c>, <c>changed</c>, <c>undone</c>.</summary>
internal sealed record FileWrite(int Number, string Path, string When, string What);

internal sealed record FileHistory(IReadOnlyList<FileWrite> Writes);

[JsonSerializable(typeof(FileState))]
[JsonSerializable(typeof(FileConflict))]
[JsonSerializable(typeof(FileToSave))]
[JsonSerializable(typeof(FileToUndo))]
[JsonSerializable(typeof(FileHistory))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FileJson : JsonSerializerContext;
