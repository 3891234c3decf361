using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>The numbers that a file gives its pages (ISO 32000-1, 12.4.2): <c>xii</c>, <c>A-3</c>, <c>12</c>.</summary>
internal sealed class PdfPageLabels
{
    private const int Deepest = 20, LongestPrefix = 40;

    private readonly SortedDictionary<int, DictionaryToken> ranges = [];
    private readonly IPdfTokenScanner scanner;

    private PdfPageLabels(IPdfTokenScanner scanner) => this.scanner = scanner;

    /// <summary>One label for each page; none where they would be the pages' own numbers, counted from 1.</summary>
    public static ImmutableArray<string> Of(PdfDocument document, int pages)
    {
        var found = new PdfPageLabels(document.Structure.TokenScanner);
        if (document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("PageLabels"), found.scanner, out DictionaryToken? tree))
        {
            found.Collect(tree, pages, 0);
        }

        var labels = found.Labels(pages);
        return labels.Select((label, i) => label == Decimal(i + 1)).All(isOwn => isOwn) ? [] : labels;
    }

    private void Collect(DictionaryToken node, int pages, int depth)
    {
        if (node.TryGet(NameToken.Create("Nums"), scanner, out ArrayToken? numbers))
        {
            for (var i = 0; i + 1 < numbers.Length; i += 2)
            {
                if (numbers[i] is NumericToken { Int: >= 0 and var first } && first < pages
                    && UglyToad.PdfPig.Parser.Parts.DirectObjectFinder.TryGet(numbers[i + 1], scanner, out DictionaryToken? range))
                {
                    ranges[first] = range;
                }
            }
        }

        if (depth < Deepest && node.TryGet(NameToken.Create("Kids"), scanner, out ArrayToken? kids))
        {
            foreach (var kid in kids.Data.Take(pages))
            {
                if (ranges.Count < pages && UglyToad.PdfPig.Parser.Parts.DirectObjectFinder.TryGet(kid, scanner, out DictionaryToken? child))
                {
                    Collect(child, pages, depth + 1);
                }
            }
        }
    }

    private ImmutableArray<string> Labels(int pages)
    {
        var labels = ImmutableArray.CreateBuilder<string>(pages);
        DictionaryToken? range = null;
        var (first, start, style, prefix) = (0, 1, "D", "");
        for (var page = 0; page < pages; page++)
        {
            if (ranges.TryGetValue(page, out var begun))
            {
                range = begun;
                first = page;
                start = range.TryGet(NameToken.Create("St"), scanner, out NumericToken? number) ? Math.Clamp(number.Int, 1, 1_000_000) : 1;
                style = range.TryGet(NameToken.Create("S"), scanner, out NameToken? name) ? name.Data : "";
                prefix = range.TryGet(NameToken.Create("P"), scanner, out IDataToken<string>? text) && text.Data is { } words
                    ? words[..Math.Min(words.Length, LongestPrefix)].Trim() : "";
            }

            labels.Add(prefix + In(style, range is null ? page + 1 : start + page - first));
        }

        return labels.MoveToImmutable();
    }

    private static string In(string style, int number) => style switch
    {
        "D" => Decimal(number),
        "R" => Roman(number),
        "r" => Roman(number).ToLowerInvariant(),
        "A" => Letters(number),
        "a" => Letters(number).ToLowerInvariant(),
        _ => "",
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A to Z, AA to ZZ, AAA …
    private static string Letters(int number) => new((char)('A' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, LongestPrefix));

    private static string Roman(int number)
    {
        if (number >= 4000)
        {
            return Decimal(number);
        }

        (int Value, string Sign)[] signs =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
