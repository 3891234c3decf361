using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Linking;

/// <summary>
/// The verdicts on all quotes, source by source: made ready for quotes, a text takes several times its own room, which so is free again
/// before the next is made ready. Where all stayed, a site of a thousand sources had a fifth of its memory there, carried along by the
/// collector.
/// </summary>
internal static class QuoteVerdicts
{
    public static IReadOnlyDictionary<Citation, QuoteResult> Of(ImmutableArray<Event> events, Wording[] words, ParallelOptions parallel)
    {
        var uses = events.SelectMany(e => e.Citations, (e, citation) => (Event: e, Citation: citation))
            .ToLookup(use => use.Citation.Source.Id, StringComparer.Ordinal);
        var judged = new (Citation Citation, QuoteResult Result)[words.Length][];
        Parallel.For(0, words.Length, parallel, i =>
        {
            var source = words[i];
            var target = new Lazy<IQuoteTarget?>(() => source.Text?.ForOnce() ?? source.Target);
            judged[i] =
            [
                .. uses[source.Source.Id].Select(use => Fault.At(use.Event.At.Path, () =>
                    (use.Citation, QuoteJudge.Judge(use.Citation, source, target.Value)))),
            ];
        });

        var all = new Dictionary<Citation, QuoteResult>(ByReference<Citation>.Instance);
        foreach (var (citation, result) in judged.SelectMany(ofSource => ofSource))
        {
            all[citation] = result;
        }

        return all;
    }
}
