using System.Collections.Immutable;
using System.Text.Json.Serialization;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Sources.Reading;

/// <summary>An extracted text as it lies in a <see cref="TextCache"/>, with the warnings that its reading gave.</summary>
internal sealed record KeptText(ExtractedText Text, ImmutableArray<KeptWarning> Told);

/// <summary>A warning without its place, which is the file.</summary>
internal sealed record KeptWarning(DiagnosticCode Code, string Message);

[JsonSerializable(typeof(KeptText))]
internal sealed partial class TextCacheJson : JsonSerializerContext;
