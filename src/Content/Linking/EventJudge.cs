using System.Collections.Immutable;

using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Sources;

namespace Timeline.Content.Linking;

/// <summary>The verdicts on an event's citations, numbered as its texts mention them.</summary>
/// <param name="words">The words of all sources, by id.</param>
/// <param name="memory">What an earlier reading lends.</param>
/// <param name="verdicts">Those on quotes that are known already; any other is found when its event is judged.</param>
internal sealed class EventJudge(
    IReadOnlyDictionary<string, Wording> words, ReadMemory? memory, IReadOnlyDictionary<Citation, QuoteResult>? verdicts)
{
    public ImmutableArray<Evidence> Judge(Event read) => Remembered(read) ?? Anew(read);

    // Verdicts stand as long as the event and the words of every source it cites are the very same objects.
    private ImmutableArray<Evidence>? Remembered(Event read)
    {
        if (memory is null || !memory.Events.TryGetValue(read, out var known))
        {
            return null;
        }

        foreach (var e in known.Evidence)
        {
            if (!words.TryGetValue(e.Source.Id, out var now) || !ReferenceEquals(now.Source, e.Source)
                || !memory.Sources.TryGetValue(e.Source, out var then) || !ReferenceEquals(now, then))
            {
                return null;
            }
        }

        return known.Evidence;
    }

    // A citation whose source is unknown carries nothing; a check complains of it.
    private ImmutableArray<Evidence> Anew(Event read)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>(read.Citations.Length);
        foreach (var citation in InOrderOfMention(read))
        {
            if (words.TryGetValue(citation.Source.Id, out var source))
            {
                var verdict = verdicts?.GetValueOrDefault(citation) ?? QuoteJudge.Judge(citation, source);
                evidence.Add(new(evidence.Count + 1, citation, source.Source, verdict)
                {
                    IsProvable = QuoteJudge.IsProvableWithoutText(citation, source),
                    Date = DateJudge.Judge(read, citation, source.Source),
                });
            }
        }

        return evidence.ToImmutable();
    }

    private static IEnumerable<Citation> InOrderOfMention(Event read)
    {
        var mentioned = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in read.Texts.SelectMany(text => NoteReferences.Find(text.Text)).SelectMany(reference => reference.Ids))
        {
            mentioned.TryAdd(id, mentioned.Count);
        }

        return read.Citations.OrderBy(c => mentioned.GetValueOrDefault(c.Id, int.MaxValue));
    }
}
