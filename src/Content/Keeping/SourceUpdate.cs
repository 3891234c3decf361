using System.Collections.Immutable;
using System.Text;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;
using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Keeping;

/// <summary>
/// A quote that leans on a source: its verdict against the locked text, where that could be told, and against the present one.
/// </summary>
public sealed record AffectedClaim(LinkedEvent Event, Citation Citation, QuoteResult? Before, QuoteResult Now);

/// <summary>
/// A paragraph of one text that does not stand in the other, and how it differs from what is nearest there, if anything is.
/// </summary>
public sealed record ChangedParagraph(string Text, WordDiff? Difference)
{
    /// <summary>The words in one line, and where in it the first change is.</summary>
    public (string Line, int Change) InOneLine()
    {
        var line = Spaces.Single(Text);
        var same = Difference?.Runs.TakeWhile(run => run.Operation == DiffOperation.Same).Sum(run => run.Text.Length + 1) ?? 0;
        return (line, Math.Min(line.Length, same));
    }
}

/// <summary>What became of a source since it was locked, as far as it can be told, and which claims that touches.</summary>
public sealed record SourceUpdate(Source Source, Document Present)
{
    /// <summary>The present text's file, as diagnostics show it.</summary>
    public required string File { get; init; }

    /// <summary>What the present text was held against: the locked text, its fingerprint, or nothing.</summary>
    public required LockedWording Locked { get; init; }

    /// <summary>Paragraphs of the present text that did not stand in the locked one.</summary>
    public required ImmutableArray<ChangedParagraph> Added { get; init; }

    /// <summary>Paragraphs of the locked text that are gone; a fingerprint cannot tell them.</summary>
    public required ImmutableArray<ChangedParagraph> Removed { get; init; }

    public required ImmutableArray<AffectedClaim> Claims { get; init; }

    public bool IsLocked => Source.Sha256 is { } locked && Present.IsLockedBy(locked.Text);

    /// <summary>Holds a text against the lock of a source: the file given, or the one its record names.</summary>
    /// <param name="options">Where the site lies.</param>
    /// <param name="id">The source's id.</param>
    /// <param name="file">The full path of the new text; null for the one in place.</param>
    public static (SourceUpdate? Update, string? Problem) Compare(ReadOptions options, string id, string? file)
    {
        var read = LibraryReader.Read(options);
        if (read.Library is not { } library)
        {
            return (null, read.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.ToString() ?? "the site cannot be read");
        }

        if (!library.SourcesById.TryGetValue(id, out var linked))
        {
            return (null, $"there is no source '{id}'{Suggestion.Clause(id, [.. library.Sources.Select(s => s.Id)])}");
        }

        var source = linked.Source;
        var place = source.Text is { } text ? LibraryReader.FullPath(options, text.Id) : null;
        if ((file ?? place) is not { } path)
        {
            return (null, $"the record of '{id}' names no text; give the file with the present one");
        }

        var (document, error) = SourceFile.ReadDocument(path);
        if (document is null)
        {
            return (null, error);
        }

        var (target, words) = LockedTarget(options, source, file is null ? null : place);
        var present = SourceText.From(document);
        return (new(source, document)
        {
            File = path,
            Locked = target is null ? LockedWording.Unknown : words is null ? LockedWording.Fingerprint : LockedWording.Text,
            Added = target is null ? [] : Missing(present, target, words),
            Removed = words is null ? [] : Missing(words, present, present),
            Claims = [.. linked.CitedBy.Where(use => use.Evidence.Citation.Quote is not null).Select(use => Judge(use, target, present))],
        }, null);
    }

    /// <summary>
    /// Makes the present text the locked one: the text into its place, a new fingerprint, the lock into the record. Returns the problem, if
    /// any.
    /// </summary>
    public string? Accept(ReadOptions options)
    {
        var record = LibraryReader.FullPath(options, Source.At.Path);
        var complaints = new Complaints();
        if (TextFile.Read(record, Source.At.Path, complaints) is not { } file)
        {
            return complaints.ToImmutable()[0].ToString();
        }

        var (edited, problem) = RecordLock.Set(file, Source.Id, Present.Sha256);
        if (edited is null)
        {
            return problem;
        }

        var place = Source.Text is { } text ? LibraryReader.FullPath(options, text.Id) : null;
        if (place is not null && !string.Equals(Path.GetExtension(place), Path.GetExtension(File), StringComparison.OrdinalIgnoreCase))
        {
            return $"the record names {Source.Text!.Id}, and {Path.GetFileName(File)} is of another kind; name the new file in the " +
                "record first";
        }

        try
        {
            if (place is not null && place != File)
            {
                Replace(place, System.IO.File.ReadAllBytes(File));
            }

            if (Source.Fingerprint is { } fingerprint)
            {
                Replace(LibraryReader.FullPath(options, fingerprint.Id), Encoding.UTF8.GetBytes(NewSource.FingerprintOf(Present)));
            }

            var mark = System.IO.File.ReadAllBytes(record).AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF" : "";
            Replace(record, Encoding.UTF8.GetBytes(mark + edited));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"cannot write: {fault.Message}";
        }

        return null;
    }

    // Whole or not at all: a file half written would be a broken lock.
    private static void Replace(string path, byte[] bytes)
    {
        var half = path + ".new";
        System.IO.File.WriteAllBytes(half, bytes);
        System.IO.File.Move(half, path, overwrite: true);
    }

    // The text counts only where another file is the present one, and both only where they belong to the lock.
    private static (IQuoteTarget? Target, SourceText? Text) LockedTarget(ReadOptions options, Source source, string? place)
    {
        if (source.Sha256 is not { Text.Length: > 0 } locked)
        {
            return (null, null);
        }

        if (place is not null && SourceFile.ReadDocument(place).Document is { } old && old.IsLockedBy(locked.Text))
        {
            var text = SourceText.From(old);
            return (text, text);
        }

        return source.Fingerprint is { } file && SourceFile.Open(LibraryReader.FullPath(options, file.Id)).Target is FingerprintText stand
            && stand.Sha256 == locked.Text ? (stand, null) : (null, null);
    }

    private static AffectedClaim Judge(CitedBy use, IQuoteTarget? before, SourceText now)
    {
        var request = QuoteJudge.RequestOf(use.Evidence.Citation, use.Evidence.Citation.Quote!);
        return new(use.Event, use.Evidence.Citation, before?.Verify(request), now.Verify(request));
    }

    // What a fingerprint is too coarse for is not called new. Paragraphs are quotes with nothing left out, so only whole ones count.
    private static ImmutableArray<ChangedParagraph> Missing(SourceText of, IQuoteTarget target, SourceText? text)
    {
        var missing = ImmutableArray.CreateBuilder<ChangedParagraph>();
        foreach (var paragraph in of.Paragraphs.Select(paragraph => of.Text[paragraph.Start..paragraph.End]))
        {
            var result = target.Verify(new(paragraph));
            var isMissing = text is null
                ? result.Verdict is Verdict.Near or Verdict.NotFound
                : result.Verdict is not (Verdict.Exact or Verdict.Normalized or Verdict.Ambiguous);
            if (isMissing)
            {
                missing.Add(new(paragraph, result.Difference));
            }
        }

        return missing.ToImmutable();
    }
}

/// <summary>What of the locked text is still known.</summary>
public enum LockedWording
{
    Unknown,
    Fingerprint,
    Text,
}
