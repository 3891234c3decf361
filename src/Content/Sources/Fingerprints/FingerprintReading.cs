namespace Timeline.Content.Sources.Fingerprints;

/// <summary>A fingerprint read from its file, or what is wrong with the file and in which line (from 1).</summary>
public sealed record FingerprintReading(Fingerprint? Value, string? Error, int Line);
