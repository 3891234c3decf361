using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Linking;

/// <summary>A source opened for checking, or one sentence saying why it could not be.</summary>
public sealed record OpenedTarget(IQuoteTarget? Target, string? Error);

/// <summary>Opens the file of a source by its path: a fingerprint if it ends in <c>.fp</c>, else a document.</summary>
public static class SourceFile
{
    public static OpenedTarget Open(string path)
    {
        if (!path.EndsWith(Fingerprint.Extension, StringComparison.OrdinalIgnoreCase))
        {
            var (document, problem) = ReadDocument(path);
            return document is null ? new(null, problem) : new(SourceText.From(document), null);
        }

        var complaints = new Complaints();
        if (TextFile.Read(path, path, complaints, TextFile.LargestText) is not { } file)
        {
            return new(null, InOneLine(complaints));
        }

        var reading = Fingerprint.Parse(file.Text);
        return reading.Value is { } fingerprint ? new(FingerprintText.From(fingerprint), null)
            : new(null, $"{path}:{reading.Line}: {reading.Error}");
    }

    /// <summary>A file's words, or why it has none.</summary>
    public static (Document? Document, string? Error) ReadDocument(string path)
    {
        if (!File.Exists(path))
        {
            return (null, $"{path}: {TextFile.NotThere(path)}");
        }

        var complaints = new Complaints();
        var document = Document.Read(path, path, complaints);
        return (document, document is null ? InOneLine(complaints) : null);
    }

    private static string InOneLine(Complaints complaints)
    {
        var first = complaints.ToImmutable()[0];
        return $"{first.At}: {first.Message}";
    }
}
