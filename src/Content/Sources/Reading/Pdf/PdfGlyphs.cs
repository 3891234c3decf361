using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>Runs the operations of a page and keeps the letters that are drawn on it.</summary>
/// <remarks>
/// What a tagged file says to be a running head, foot or page number is left out. A letter whose font does not tell what it is becomes
/// U+FFFD; PdfPig would take its number for a character, and so invent words.
/// </remarks>
internal sealed class PdfGlyphs(int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser, ILookupFilterProvider filterProvider, CropBox cropBox, UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions parsingOptions, List<PdfGlyph>[] turns)
    : TextOnlyProcessor<PdfPageGlyphs>(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit,
        rotation, initialMatrix, parsingOptions)
{
    private const string Unknown = "\uFFFD";
    private const double Skew = 0.2;

    private readonly PdfBudget budget = (PdfBudget)parsingOptions.Logger;
    // Of a page on its side the crop box is told as it was before the page was turned.
    private readonly PdfRectangle? visible = rotation.SwapsAxis ? null : cropBox.Bounds.Normalise();
    private readonly Stack<(bool IsFurniture, string? Text)> marked = new();

    private int furniture;
    private string? instead;
    private (List<PdfGlyph> Turn, int Index)? standsFor;

    // What is drawn where a text stands for it, each with its turn.
    private readonly List<(List<PdfGlyph> Turn, PdfGlyph Glyph)> drawn = [];

    public override PdfPageGlyphs Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new(turns);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            budget.Step();
            operation.Run(this);
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.EnterForm();
        base.ProcessFormXObject(formStream, xObjectName);
        budget.LeaveForm();
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode,
        long currentOffset, in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        budget.AddGlyph();
        if (furniture > 0)
        {
            return;
        }

        var start = Place(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var end = Place(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        var top = Place(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        if (!IsVisible(start) && !IsVisible(end))
        {
            return;
        }

        var (across, up) = (end.X - start.X, end.Y - start.Y);
        if (across == 0 && up == 0)
        {
            (across, up) = (top.Y - start.Y, start.X - top.X);
        }

        if (Math.Min(Math.Abs(across), Math.Abs(up)) > Skew * Math.Max(Math.Abs(across), Math.Abs(up)))
        {
            return; // a stamp or watermark across the page
        }

        var turn = Math.Abs(across) >= Math.Abs(up) ? (across >= 0 ? 0 : 2) : up > 0 ? 1 : 3;
        var (x0, y) = Turned(start, turn);
        var (x1, _) = Turned(end, turn);
        var size = Math.Sqrt(((top.X - start.X) * (top.X - start.X)) + ((top.Y - start.Y) * (top.Y - start.Y)));
        Add(turns[turn], new(TextOf(font, code, unicode), (float)x0, (float)x1, (float)y, (float)size) { IsBold = font.Details?.IsBold ?? false });
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var isFurniture = name.Data == "Artifact" && properties is not null
            && properties.TryGet(NameToken.Type, PdfScanner, out NameToken? type) && type.Data == "Pagination";
        var text = properties is not null && properties.TryGet(NameToken.ActualText, PdfScanner, out IDataToken<string>? actual)
            && actual.Data is { Length: > 0 } words ? words : null;
        marked.Push((isFurniture, text));
        furniture += isFurniture ? 1 : 0;
        (instead, standsFor) = (text ?? instead, text is null ? standsFor : null);
    }

    public override void EndMarkedContent()
    {
        if (!marked.TryPop(out var ended))
        {
            return;
        }

        furniture -= ended.IsFurniture ? 1 : 0;
        if (ended.Text is not null)
        {
            if (standsFor is var (turn, index) && IsAnother(ended.Text))
            {
                turn.RemoveAt(index);
                foreach (var (own, glyph) in drawn)
                {
                    own.Add(glyph);
                }
            }

            (instead, standsFor) = (null, null);
            drawn.Clear();
        }
    }

    // It is there for what the letters of a word do not tell, such as ligatures and hyphens. Words that are drawn are what a reader sees, whatever is said of them.
    private bool IsAnother(string text) => text.AsSpan().Trim().IndexOfAny(' ', '\u00A0') >= 0
        && !drawn.Exists(one => one.Glyph.Text == Unknown)
        && !Letters(Clean(text)).SequenceEqual(Letters(string.Concat(drawn.Select(one => one.Glyph.Text))));

    // Sorted, since of scripts from right to left the letters may be drawn in another order.
    private static IEnumerable<char> Letters(string text) =>
        text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).Order();

    // Of several letters that one text stands for, the first has it and reaches over all.
    private void Add(List<PdfGlyph> turn, PdfGlyph glyph)
    {
        if (instead is null)
        {
            turn.Add(glyph);
        }
        else if (standsFor is not var (list, index))
        {
            drawn.Add((turn, glyph));
            standsFor = (turn, turn.Count);
            turn.Add(glyph with { Text = Clean(instead) });
        }
        else
        {
            drawn.Add((turn, glyph));
            Widen(list, index, turn, glyph);
        }
    }

    private static void Widen(List<PdfGlyph> list, int index, List<PdfGlyph> turn, PdfGlyph glyph)
    {
        if (list == turn && list[index] is var first && Math.Abs(first.Y - glyph.Y) < first.Size / 4)
        {
            list[index] = first with { X0 = Math.Min(first.X0, glyph.X0), X1 = Math.Max(first.X1, glyph.X1) };
        }
    }

    private static string TextOf(IFont font, int code, string unicode) =>
        unicode.Length == 1 && unicode[0] == (char)code && !font.TryGetUnicode(code, out _) ? Unknown : Clean(unicode);

    private static string Clean(string text)
    {
        if (text.Length == 1 && text[0] is >= ' ' and < '\u007F')
        {
            return text;
        }

        // Hyphens that are not shown, within what one glyph stands for.
        if (text.Length > 1)
        {
            text = text.Replace("\u00AD", "", StringComparison.Ordinal);
        }

        var isPlain = true;
        foreach (var c in text)
        {
            isPlain &= !char.IsControl(c) && c is not (>= '\uFB00' and <= '\uFDFF') and not (>= '\uFE70' and <= '\uFEFC') and not '\u2028' and not '\u2029';
        }

        return isPlain ? text : string.Concat(text.Select(c => c switch
        {
            '\t' or '\n' or '\r' or '\f' or '\v' or '\u2028' or '\u2029' => " ",
            >= '\uFB00' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => c.ToString().Normalize(System.Text.NormalizationForm.FormKC),
            _ when char.IsControl(c) => Unknown,
            _ => c.ToString(),
        }));
    }

    private static PdfPoint Place(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text,
        in TransformationMatrix page) => page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));

    private static (double X, double Y) Turned(PdfPoint point, int turn) => turn switch
    {
        0 => (point.X, point.Y),
        1 => (point.Y, -point.X),
        2 => (-point.X, -point.Y),
        _ => (-point.Y, point.X),
    };

    private bool IsVisible(PdfPoint point) => visible is not { } box
        || (point.X >= box.Left - 1 && point.X <= box.Right + 1 && point.Y >= box.Bottom - 1 && point.Y <= box.Top + 1);
}
