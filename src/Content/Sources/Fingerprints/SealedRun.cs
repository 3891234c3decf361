using System.Collections.Immutable;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>
/// A run of words in a fingerprint: 40 bits of its hash, and what the text has around and between its letters, sealed by the rest.
/// </summary>
internal readonly record struct SealedRun(ulong Id, ImmutableArray<byte> Seal);
