using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Resolving;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;
using Timeline.Edtf;

namespace Timeline.Desk.Events;

/// <summary>Citations as the desk shows them: verdict, difference, the source's own words, and what they say of dates.</summary>
internal sealed class CitationChecks(Library library, Dates dates)
{
    private static readonly string[] Lists = ["citations", "source"];

    public ImmutableArray<CheckedCitation> Of(YamlMap record, Judged judged)
    {
        var table = EventReader.Fields(library.Settings);
        var found = ImmutableArray.CreateBuilder<CheckedCitation>();
        foreach (var list in Lists)
        {
            var inside = table.Fields.First(f => f.Name == list).Inside!;
            var names = library.Settings.Fields.Inside(list);
            var index = 0;
            foreach (var item in Items(record.Find(library.Settings.Fields.Of(list))))
            {
                var field = ImmutableArray.Create(list, index.ToString(CultureInfo.InvariantCulture));
                var fields = item is YamlMap map ? WrittenFields.Of(map, inside, names)
                    : [new("source", "", item.At.Line, (item as YamlScalar)?.Value, null)];

                // One that the build cannot read yet, such as one without a source, is worked on all the same.
                found.Add(judged.Event.Citations.FirstOrDefault(c => c.At == item.At) is { } citation ? One(field, fields, citation, judged)
                    : new(field, Written("id"), item.At.Line, fields, Written("source"), null));
                index++;

                string Written(string name) => fields.FirstOrDefault(f => f.Name == name)?.Text ?? "";
            }
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<YamlNode> Items(YamlNode? value) => value switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlList list => list.Items,
        _ => [value],
    };

    private CheckedCitation One(IReadOnlyList<string> field, ImmutableArray<WrittenField> fields, Citation citation, Judged judged)
    {
        var source = library.SourcesById.GetValueOrDefault(citation.Source.Id)?.Source ?? citation.Inline;
        var told = new CheckedCitation(field, citation.Id, citation.At.Line, fields, citation.Source.Id, source?.Title);
        if (judged.Evidence.FirstOrDefault(e => e.Citation.At == citation.At) is not { } evidence)
        {
            return told;
        }

        var result = evidence.Result;
        var passage = result.Passages.IsDefaultOrEmpty ? (Passage?)null : result.Passages[0];
        return told with
        {
            Verdict = evidence.VerdictWord(),
            Verifies = result.Verifies,
            Explanation = citation.Quote is null ? null : result.Explanation,
            Difference = result.Difference is { } difference && !result.Verifies
                ? [.. difference.Runs.Select(run => new DifferenceRun(Side(run.Operation), run.Text, run.SpaceBefore))] : null,
            SourceWords = result.Verifies ? null : result.Text,
            Start = passage is { HasOffsets: true } placed ? placed.Start : null,
            Paragraph = passage?.Paragraph,
            Page = passage?.PageLabel ?? passage?.Page?.ToString(CultureInfo.InvariantCulture),
            LocatorAgrees = result.LocatorAgrees,
            Says = citation.Quote is null ? [] : Says(citation.Quote.Text, evidence.Source),
            DateVerdict = citation.Quote is null || !judged.HasDate ? null : DateVerdictOf(citation, judged.Event, evidence.Source),
        };
    }

    private static string Side(DiffOperation operation) => operation switch
    {
        DiffOperation.Removed => "source",
        DiffOperation.Added => "quote",
        _ => "same",
    };

    private ImmutableArray<SaidDate> Says(string quote, Source source)
    {
        var language = source.Language ?? "en";
        return !DateFinder.Speaks(language) ? []
            : [.. DateFinder.For(language).Find(quote, DocumentDate.Of(source.Issued?.Value))
                .Where(DateReadings.IsPlaced)
                .Select(word => new SaidDate(word.Text, word.Edtf!.ToString(), dates.Phrase(word.Edtf!), word.YearInferred))];
    }

    // Asked of every quote, not only of those that are said to carry the date: the author decides by it.
    private static string? DateVerdictOf(Citation citation, Event read, Source source) => DateJudge.Judge(
        read, citation.Supports.Contains("date") ? citation : citation with { Supports = citation.Supports.Add("date") }, source)?.Word;
}
