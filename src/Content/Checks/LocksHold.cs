using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Sources.Fingerprints;

namespace Timeline.Content.Checks;

/// <summary>A source's text and fingerprint are those that were cited: its record's lock says which.</summary>
internal sealed class LocksHold : ICheck
{
    public IEnumerable<Diagnostic> Run(Library library) =>
        library.Sources.Select(source => source.Words).SelectMany(words => new[] { OfText(words), OfFingerprint(words) })
            .OfType<Diagnostic>();

    private static Diagnostic? OfText(Wording words) => words switch
    {
        { TextLock: null } => null,
        { TextLock: var present, Source: { Sha256: null, At: var at } } => new(Codes.NoLock, at,
            $"the source has a text but no lock, so a later change would pass unnoticed; add 'sha256: {present}'"),
        { IsTextLocked: false, TextLock: var present, Source: { Sha256: { Text.Length: > 0 } locked, Text: { } file } } =>
            new(Codes.LockBroken, locked.At,
                $"the text {file.Id} is not the text that was cited: the lock says {Short(locked.Text)}, the file is {Short(present)}. " +
                $"Restore the cited text, or check every quote against the new one and write its lock: 'sha256: {present}'"),
        _ => null,
    };

    private static Diagnostic? OfFingerprint(Wording words) => words switch
    {
        { Fingerprint.Sha256: var made, Source: { Sha256: { Text.Length: > 0 } locked, Fingerprint: { } file } } when made != locked.Text =>
            new(Codes.LockBroken, locked.At,
                $"the fingerprint {file.Id} was made from another text: the lock says {Short(locked.Text)}, the fingerprint " +
                $"{Short(made)}. Make it anew from the cited text with 'timeline fingerprint'"),
        _ => null,
    };

    private static string Short(string hash) => hash[..12] + "…";
}
