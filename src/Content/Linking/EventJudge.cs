using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Reading;

namespace Timeline.Content.Linking;

/// <summary>The verdicts on an event's citations, numbered as its texts mention them.</summary>
internal sealed class EventJudge(IReadOnlyDictionary<string, Wording> words, ReadMemory? memory)
{
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
                own.Add(Codes.UnknownSource, citation.Source.At,
                    $"there is no source '{citation.Source.Id}'{Suggestion.Clause(citation.Source.Id, [.. words.Keys])}");
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
        var mentioned = new List<string>();
        foreach (var text in Texts(read))
        {
            foreach (var reference in NoteReferences.Find(text.Text))
            {
                foreach (var id in reference.Ids.Where(id => id != Citation.Self))
                {
                    if (read.Citations.Any(c => c.Id == id))
                    {
                        mentioned.Add(id);
                    }
                    else
                    {
                        own.Add(Codes.UnknownNote, PlaceIn(text, reference.Start),
                            $"'[@{id}]' points at no citation of this event{Suggestion.Clause(id, [.. read.Citations.Select(c => c.Id)])}");
                    }
                }
            }
        }

        return read.Citations.OrderBy(c => mentioned.IndexOf(c.Id) is >= 0 and var place ? place : int.MaxValue);
    }

    private static Location PlaceIn(LocatedText text, int offset)
    {
        var before = text.Text.AsSpan(0, offset);
        var line = before.Count('\n');
        return line == 0 ? text.At : new(text.At.Path, text.At.Line + line, 1);
    }
}
