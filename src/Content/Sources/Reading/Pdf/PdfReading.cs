using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources.Normalizing;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>What came of reading a PDF: the text, or why there is none.</summary>
internal sealed record PdfOutcome(ExtractedText? Text, (DiagnosticCode Code, string Message)? Problem)
{
    /// <summary>Pages without a letter, counted from 1.</summary>
    public ImmutableArray<int> EmptyPages { get; init; } = [];

    /// <summary>How many of them could not be read.</summary>
    public int DamagedPages { get; init; }

    public static PdfOutcome Failed(DiagnosticCode code, string message) => new(null, (code, message));
}

/// <summary>Runs PdfPig over a file, on a thread of its own.</summary>
/// <remarks>
/// The thread has a deep stack, for files nest as they like. It is left alone when a page takes too long: at PdfPig's next operation it
/// ends itself, and if it never comes by one it ends with the program; it holds nothing but the file.
/// </remarks>
internal static class PdfReading
{
    private const int Stack = 64 * 1024 * 1024;
    private const double MostUnknown = 0.3;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public static PdfOutcome Run(byte[] file, PdfLimits limits)
    {
        var budget = new PdfBudget(limits);
        PdfOutcome? outcome = null;
        var thread = new Thread(() => outcome = Guarded(file, budget), Stack) { IsBackground = true, Name = "PDF" };
        thread.Start();
        while (!thread.Join(Look))
        {
            if (budget.IsOverdue)
            {
                // A moment to end by itself, with what it has to say.
                budget.StopForTime();
                thread.Join(Look * 5);
                break;
            }
        }

        return budget.Problem is { } problem ? Limited(problem) : outcome ?? Limited("it takes too long");
    }

    private static PdfOutcome Limited(string problem) => PdfOutcome.Failed(Codes.SourceTooMuch,
        $"the PDF was given up, because {problem}; print it to a new PDF, or save the pages that are cited with 'qpdf in.pdf --pages . 1-50 -- out.pdf'");

    // PdfPig throws whatever a damaged file leads it to: casts, indexes, missing keys, full memory.
    private static PdfOutcome Guarded(byte[] file, PdfBudget budget)
    {
        try
        {
            return Read(file, budget);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfOutcome.Failed(Codes.SourceEncrypted,
                "the PDF is encrypted and opens with a password only; if you may, decrypt it: 'qpdf --decrypt --password=… in.pdf out.pdf'");
        }
#pragma warning disable CA1031 // The edge of a foreign library.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return PdfOutcome.Failed(Codes.UnreadableSource,
                $"the PDF is damaged ({OneLine(fault.Message)}); 'qpdf in.pdf out.pdf' mends many, else get it anew");
        }
    }

    private static PdfOutcome Read(byte[] file, PdfBudget budget)
    {
        using var document = PdfDocument.Open(file, new()
        {
            Logger = budget,
            FilterProvider = new PdfFilters(budget),
            SkipMissingFonts = true,
            UseLenientParsing = true,
        });
        var count = document.NumberOfPages;
        if (count == 0)
        {
            return PdfOutcome.Failed(Codes.UnreadableSource, "the PDF has no pages; get it anew");
        }

        if (count > budget.Limits.Pages)
        {
            return Limited($"it has {count} pages, and at most {budget.Limits.Pages} are read");
        }

        document.AddPageFactory<PdfPageGlyphs, PdfPageFactory>();
        var pages = new List<PdfPageLines>(count);
        var (letters, unknown, faults) = (0L, 0L, 0);
        for (var number = 1; number <= count; number++)
        {
            budget.BeginPage();
            var page = Page(document, number, ref faults);
            budget.Check();
            foreach (var glyph in page.Turns.SelectMany(turn => turn))
            {
                letters += glyph.IsSpace ? 0 : 1;
                unknown += glyph.Text == "\uFFFD" ? 1 : 0;
            }

            pages.Add(PdfPageLines.Of(page));
        }

        budget.BeginPage();
        if (letters == 0)
        {
            return faults > 0 ? PdfOutcome.Failed(Codes.UnreadableSource, "the PDF is damaged: none of its pages can be read; 'qpdf in.pdf out.pdf' mends many, else get it anew")
                : PdfOutcome.Failed(Codes.SourceWithoutText,
                    $"no page of the PDF ({count} in all) holds text; if they are pictures, OCR it first, for example with 'ocrmypdf in.pdf out.pdf'");
        }

        if (unknown > MostUnknown * letters)
        {
            return PdfOutcome.Failed(Codes.SourceWithoutText,
                "the PDF's fonts do not tell which letters they draw, so it has no text that could be quoted; OCR it, for example with 'ocrmypdf --force-ocr in.pdf out.pdf'");
        }

        var text = PdfText.Of(PdfFurniture.Removed(pages));
        return new(text with
        {
            Landmarks = text.Landmarks with { PageLabels = PdfPageLabels.Of(document, count) },
            Details = PdfDetails.Of(document),
        }, null)
        {
            DamagedPages = faults,
            EmptyPages = [.. Enumerable.Range(1, count).Where(number => pages[number - 1].Lines.Count == 0)],
        };
    }

    // A page that cannot be read is a page without text: the rest of the file may be sound.
    private static PdfPageGlyphs Page(PdfDocument document, int number, ref int faults)
    {
        try
        {
            return document.GetPage<PdfPageGlyphs>(number);
        }
#pragma warning disable CA1031 // The edge of a foreign library.
        catch (Exception fault) when (fault is not PdfDocumentEncryptedException and not OutOfMemoryException)
#pragma warning restore CA1031
        {
            faults++;
            return new([[], [], [], []]);
        }
    }

    private static string OneLine(string message)
    {
        var line = Spaces.Single(message);
        return (line.Length <= 120 ? line : line[..120] + "…").TrimEnd('.');
    }
}
