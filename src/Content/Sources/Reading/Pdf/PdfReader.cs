using System.Collections.Immutable;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>PDF: the words of its pages in reading order, without running heads and page numbers.</summary>
internal sealed class PdfReader : IDocumentReader
{
    private const int HeadWithin = 1024;
    private const int ListedPages = 12;

    private readonly PdfLimits limits;

    public PdfReader()
        : this(PdfLimits.Usual)
    {
    }

    public PdfReader(PdfLimits limits) => this.limits = limits;

    public ImmutableArray<string> Extensions { get; } = [".pdf"];

    public bool IsText => false;

    /// <summary>Whether a file is a PDF by its first bytes; viewers allow some before it.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, HeadWithin)].IndexOf("%PDF-"u8) >= 0;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints)
    {
        if (!Fits(bytes))
        {
            complaints.Add(Codes.UnreadableSource, new(path), "the file does not begin as a PDF does; was it saved whole, and as a PDF?");
            return null;
        }

        var outcome = PdfReading.Run(bytes.ToArray(), limits);
        if (outcome.Problem is { } problem)
        {
            complaints.Add(problem.Code, new(path), problem.Message);
            return null;
        }

        var text = outcome.Text!;
        if (outcome.EmptyPages is { IsEmpty: false } empty)
        {
            complaints.Add(Codes.PagesWithoutText, new(path), $"{Named(empty, text.Landmarks.PageLabels)} no text, so nothing can be quoted from "
                + (empty.Length == 1 ? "it" : "them") + (outcome.DamagedPages > 0 ? $" ({outcome.DamagedPages} damaged)" : "") + "; if they are scans, OCR them first, for example with 'ocrmypdf --skip-text in.pdf out.pdf'");
        }

        return text;
    }

    private static string Named(ImmutableArray<int> pages, ImmutableArray<string> labels)
    {
        var names = pages.Take(ListedPages).Select(page => PageNames.Of(page, PageNames.Label(page, labels)));
        return pages.Length == 1 ? $"{names.First()} of the file has"
            : $"{pages.Length} pages of the file ({string.Join(", ", names)}{(pages.Length > ListedPages ? " …" : "")}) have";
    }
}
