using System.IO.Compression;

using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>PdfPig's own filters, each kept from unpacking more than the budget has.</summary>
internal sealed class PdfFilters(PdfBudget budget) : IFilterProvider
{
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limited(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Limited(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limited(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Limited(IReadOnlyList<IFilter> filters)
    {
        budget.Check();
        return filters.Count == 0 ? filters : [.. filters.Select(filter => new LimitedFilter(filter, budget))];
    }

    private sealed class LimitedFilter(IFilter filter, PdfBudget budget) : IFilter
    {
        // How many bytes a byte can become: deflate's longest match in its shortest code; LZW's table, filled again and again; a run.
        private readonly int swells = filter switch
        {
            FlateFilter => 1032,
            LzwFilter => 1290,
            RunLengthFilter => 64,
            _ => 4,
        };

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // What can pass the limit is measured before PdfPig keeps it in memory.
            if ((long)input.Length * swells > budget.Limits.Stream)
            {
                var measured = filter is FlateFilter ? Inflated(input) : (long)input.Length * swells;
                if (measured > budget.Limits.Stream)
                {
                    budget.AddUnpacked(measured);
                }
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.AddUnpacked(output.Length);
            return output;
        }

        private long Inflated(Memory<byte> input)
        {
            if (input.Length < 2)
            {
                return 0;
            }

            var length = 0L;
            var buffer = new byte[64 * 1024];
            try
            {
                // The two bytes of zlib's head.
                using var bytes = new MemoryStream(input[2..].ToArray(), writable: false);
                using var inflated = new DeflateStream(bytes, CompressionMode.Decompress);
                while (length <= budget.Limits.Stream && inflated.Read(buffer) is > 0 and var read)
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                // PdfPig makes of it what it can; so far it went.
            }

            return length;
        }
    }
}
