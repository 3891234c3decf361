using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Reading;

namespace Timeline.Content.Linking;

/// <summary>The verdicts on an event's citations, numbered as its texts mention them.</summary>
internal sealed class EventJudge(IReadOnlyDictionary<string, Wording> words, ReadMemory? memory)
{
    private const int MostComplaints = 100;

    public ImmutableArray<Evidence> Judge(Event read, Complaints own) => Remembered(read) ?? Anew(read, own);

    // Verdicts stand as long as the event and the words of every source it cites are the very same objects.
    private ImmutableArray<Evidence>? Remembered(Event read)
    {
        if (memory is null || !memory.Evidence.TryGetValue(read, out var evidence))
        {
            return null;
        }

        foreach (var e in evidence)
        {
            if (!words.TryGetValue(e.Source.Id, out var now) || !ReferenceEquals(now.Source, e.Source)
                || !memory.Sources.TryGetValue(e.Source, out var then) || !ReferenceEquals(now, then))
            {
                return null;
            }
        }

        return evidence;
    }

    private static IEnumerable<LocatedText> Texts(Event read) =>
        new[] { read.Summary, read.Body }.OfType<LocatedText>().Concat(read.OtherTexts);

    private ImmutableArray<Evidence> Anew(Event read, Complaints own)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>(read.Citations.Length);
        foreach (var citation in InOrderOfMention(read, own))
        {
            if (!words.TryGetValue(citation.Source.Id, out var source))
            {
                if (own.Count < MostComplaints)
                {
                    own.Add(Codes.UnknownSource, citation.Source.At,
                        $"there is no source '{citation.Source.Id}'{Suggestion.Clause(citation.Source.Id, [.. words.Keys])}");
                }

                continue;
            }

            evidence.Add(new(evidence.Count + 1, citation, source.Source, QuoteJudge.Judge(citation, source))
            {
                IsProvable = QuoteJudge.IsProvableWithoutText(citation, source),
                Date = DateJudge.Judge(read, citation, source.Source),
            });
        }

        return evidence.ToImmutable();
    }

    private static IEnumerable<Citation> InOrderOfMention(Event read, Complaints own)
    {
        var known = read.Citations.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var mentioned = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Texts(read))
        {
            foreach (var (start, words) in NoteReferences.FindLookalikes(text.Text))
            {
                own.Add(Codes.NoNote, text.PlaceOf(text.Text.AsSpan(0, start).Count('\n')), words[1] == '^'
                    ? $"'{words}' is no note here and is shown as it stands; a note points at a citation: '[@id]'"
                    : $"'{words}' is no note and is shown as it stands: only ids stand in it, as in '[@one; @other]'. A page or paragraph belongs into the citation's 'locator'");
            }

            foreach (var reference in NoteReferences.Find(text.Text))
            {
                foreach (var id in reference.Ids.Where(id => id != Citation.Self))
                {
                    if (known.Contains(id))
                    {
                        mentioned.TryAdd(id, mentioned.Count);
                    }
                    else if (own.Count < MostComplaints)
                    {
                        own.Add(Codes.UnknownNote, text.PlaceOf(text.Text.AsSpan(0, reference.Start).Count('\n')),
                            $"'[@{id}]' points at no citation of this event{Suggestion.Clause(id, known)}");
                    }
                }
            }
        }

        return read.Citations.OrderBy(c => mentioned.GetValueOrDefault(c.Id, int.MaxValue));
    }
}
