using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Linking;

/// <summary>A source's words as they lie on this machine: the text, or the fingerprint that stands in for it, or neither.</summary>
internal sealed record Wording(Source Source, SourceText? Text, FingerprintText? Fingerprint, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What quotes are sought in: the text where it is present, else what stands in for it.</summary>
    public IQuoteTarget? Target => Text is not null ? Text : Fingerprint;

    /// <summary>The stamps of the two files when they were read.</summary>
    public (FileStamp Text, FileStamp Fingerprint) Stamps { get; init; }
}

/// <summary>Reads the texts and fingerprints of source records and holds them against their locks.</summary>
internal static class WordingReader
{
    /// <param name="source">The record.</param>
    /// <param name="root">The folder that the record's paths are relative to.</param>
    /// <param name="known">The same record's words from an earlier reading; returned when neither file has changed since.</param>
    public static Wording Read(Source source, Func<string, string> root, Wording? known = null)
    {
        var stamps = (StampOf(source.Text, root), StampOf(source.Fingerprint, root));
        if (known is not null && known.Stamps == stamps)
        {
            return known;
        }

        var complaints = new Complaints();
        var text = source.Text is { } textFile && File.Exists(root(textFile.Id)) ? Text(source, textFile, root, complaints) : null;
        var fingerprint = source.Fingerprint is { } file ? ReadFingerprint(source, file, root, complaints) : null;
        if (text is null && fingerprint is null && source.Text is { } missing && !File.Exists(root(missing.Id))
            && source.Fingerprint is null)
        {
            complaints.Add(Codes.MissingFile, missing.At,
                $"the text '{missing.Id}' does not exist, and the record has no fingerprint to stand in for it; 'timeline fingerprint' " +
                "makes one from the text");
        }

        return new(source, text, fingerprint, complaints.ToImmutable()) { Stamps = stamps };
    }

    private static FileStamp StampOf(LocatedId? file, Func<string, string> root) =>
        file is null ? default : FileStamp.Of(new FileInfo(root(file.Id)));

    private static SourceText? Text(Source source, LocatedId file, Func<string, string> root, Complaints complaints)
    {
        if (Document.Read(root(file.Id), file.Id, complaints) is not { } document)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(document.Text))
        {
            complaints.Add(Codes.Empty, new(file.Id), $"the text of '{source.Id}' is empty, so nothing can be quoted from it; was it saved?");
        }

        var hash = document.Sha256;
        if (source.Sha256 is null)
        {
            complaints.Add(Codes.NoLock, source.At,
                $"the source has a text but no lock, so a later change would pass unnoticed; add 'sha256: {hash}'");
        }
        else if (source.Sha256.Text.Length > 0 && source.Sha256.Text != hash && !document.IsLockedBy(source.Sha256.Text))
        {
            complaints.Add(Codes.LockBroken, source.Sha256.At,
                $"the text {file.Id} is not the text that was cited: the lock says {source.Sha256.Text[..12]}…, the file is " +
                $"{hash[..12]}…. Restore the cited text, or check every quote against the new one and write its lock: 'sha256: {hash}'");
        }

        return SourceText.From(document);
    }

    private static FingerprintText? ReadFingerprint(Source source, LocatedId file, Func<string, string> root, Complaints complaints)
    {
        if (!File.Exists(root(file.Id)))
        {
            complaints.Add(Codes.MissingFile, file.At,
                $"the fingerprint '{file.Id}' does not exist; 'timeline fingerprint TEXT -o {file.Id}' makes it");
            return null;
        }

        if (TextFile.Read(root(file.Id), file.Id, complaints, TextFile.LargestText) is not { } text)
        {
            return null;
        }

        var parsed = Fingerprint.Parse(text.Text);
        if (parsed.Value is not { } fingerprint)
        {
            complaints.Add(Codes.BadFingerprint, new(file.Id, parsed.Line, 1), $"{parsed.Error}; make it anew with 'timeline fingerprint'");
            return null;
        }

        if (source.Sha256 is { Text.Length: > 0 } locked && locked.Text != fingerprint.Sha256)
        {
            complaints.Add(Codes.LockBroken, locked.At,
                $"the fingerprint {file.Id} was made from another text: the lock says {locked.Text[..12]}…, the fingerprint " +
                $"{fingerprint.Sha256[..12]}…. Make it anew from the cited text with 'timeline fingerprint'");
        }

        return FingerprintText.From(fingerprint);
    }
}
