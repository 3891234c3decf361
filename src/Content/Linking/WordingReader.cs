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

    /// <summary>The lock of the text, where it is present; and whether the record's own lock belongs to it.</summary>
    public string? TextLock { get; init; }

    public bool IsTextLocked { get; init; }

    /// <summary>The stamps of the two files when they were read.</summary>
    public (FileStamp Text, FileStamp Fingerprint) Stamps { get; init; }
}

/// <summary>Reads the texts and fingerprints of source records; whether their locks hold is for a check to say.</summary>
internal static class WordingReader
{
    /// <param name="source">The record.</param>
    /// <param name="root">The folder that the record's paths are relative to.</param>
    /// <param name="cache">Where texts lie that were read before; null for none.</param>
    /// <param name="known">The same record's words from an earlier reading; returned when neither file has changed since.</param>
    public static Wording Read(Source source, Func<string, string> root, TextCache? cache = null, Wording? known = null)
    {
        var stamps = (StampOf(source.Text, root), StampOf(source.Fingerprint, root));
        if (known is not null && known.Stamps == stamps)
        {
            return known;
        }

        var complaints = new Complaints();
        var document = source.Text is { } textFile && File.Exists(root(textFile.Id)) ? Text(source, textFile, root, complaints, cache) : null;
        var fingerprint = source.Fingerprint is { } file ? ReadFingerprint(file, root, complaints) : null;
        if (document is null && source.Fingerprint is null && source.Text is { } missing && !File.Exists(root(missing.Id)))
        {
            complaints.Add(Codes.MissingFile, missing.At,
                $"the text '{missing.Id}' does not exist, and the record has no fingerprint to stand in for it; 'timeline fingerprint' " +
                "makes one from the text");
        }

        return new(source, document is null ? null : SourceText.From(document), fingerprint, complaints.ToImmutable())
        {
            TextLock = document?.Sha256,
            IsTextLocked = document is not null && source.Sha256 is { Text.Length: > 0 } locked && document.IsLockedBy(locked.Text),
            Stamps = stamps,
        };
    }

    private static FileStamp StampOf(LocatedId? file, Func<string, string> root) =>
        file is null ? default : FileStamp.Of(new FileInfo(root(file.Id)));

    private static Document? Text(Source source, LocatedId file, Func<string, string> root, Complaints complaints, TextCache? cache)
    {
        var document = Document.Read(root(file.Id), file.Id, complaints, cache);
        if (document is not null && string.IsNullOrWhiteSpace(document.Text))
        {
            complaints.Add(Codes.Empty, new(file.Id), $"the text of '{source.Id}' is empty, so nothing can be quoted from it; was " +
                "it saved?");
        }

        return document;
    }

    private static FingerprintText? ReadFingerprint(LocatedId file, Func<string, string> root, Complaints complaints)
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

        return FingerprintText.From(fingerprint);
    }
}
