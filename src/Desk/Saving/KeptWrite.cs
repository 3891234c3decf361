using System.Text.Json.Serialization;

using NodaTime;

namespace Timeline.Desk.Saving;

/// <summary>A write of the desk that can be undone: which file, when, from which version to which.</summary>
/// <param name="Number">Counts the writes of this site.</param>
/// <param name="Path">The file, as diagnostics show it.</param>
/// <param name="Former">The version before; null when there was no file.</param>
/// <param name="Written">The version after; null when the file was taken away.</param>
/// <param name="Undoes">The number of the write that this one took back.</param>
public sealed record KeptWrite(int Number, string Path, Instant When, string? Former, string? Written, int? Undoes);

/// <summary>What lies beside the former bytes, for people too.</summary>
internal sealed record KeptNote(string Path, string When, string? Former, string? Written, int? Undoes);

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptNote))]
internal sealed partial class KeptJson : JsonSerializerContext;
