using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>Makes pages of letters only. PdfPig's own pages keep paths, pictures and colours, which costs most of the time.</summary>
/// <remarks>PdfPig makes it by this constructor. A page is good until the next is asked for.</remarks>
internal sealed class PdfPageFactory(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<PdfPageGlyphs>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    // Used anew for each page: lists of so many letters are costly to throw away.
    private readonly List<PdfGlyph>[] turns = [[], [], [], []];

    protected override PdfPageGlyphs ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations,
        MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation,
        TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        Array.ForEach(turns, turn => turn.Clear());
        return new PdfGlyphs(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation,
            initialMatrix, ParsingOptions, turns).Process(pageNumber, operations);
    }
}
