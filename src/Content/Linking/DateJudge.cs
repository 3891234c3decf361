using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Resolving;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Edtf;

namespace Timeline.Content.Linking;

/// <summary>Whether the words of a citation that <c>supports: [date]</c> agree with the event's date, read against the day their source
/// appeared.</summary>
public static class DateJudge
{
    public static DateVerdict? Judge(Event read, Citation citation, Source source)
    {
        if (!citation.Supports.Contains("date") || citation.Quote is null)
        {
            return null;
        }

        // A citation of a competing date carries that date, not the event's own; unless nothing else carries that, and its words do.
        var competing = Competing(read, citation.Id);
        var verdict = Judge(competing ?? read.Date, citation, source);
        return competing is not null && verdict.Word != "supports" && !read.Citations.Any(other => other.Supports.Contains("date") && Competing(read, other.Id) is null)
            && Judge(read.Date, citation, source) is { Word: "supports" } own ? own : verdict;
    }

    private static DatedText? Competing(Event read, string citation) => read.Dates.FirstOrDefault(d => d.Citations.Any(c => c.Id == citation))?.Date;

    private static DateVerdict Judge(DatedText date, Citation citation, Source source)
    {
        var issued = DocumentDate.Of(source.Issued?.Value);
        var result = Check(date.Value);

        // A source of another calendar's country says the day by that calendar. Of the Julian one the months have the same names.
        if (result.Verdict == DateSupportVerdict.Contradicts && date.Written is { Calendar: "julian" } julian
            && EdtfPattern.Instance.Read(julian.ToString()).Value is { } asWritten)
        {
            result = Check(asWritten) is { Verdict: not DateSupportVerdict.Contradicts } agrees ? agrees : result;
        }

        var words = result.Words.IsDefaultOrEmpty ? null : string.Join(", ", result.Words.Select(w => w.Text));
        return new(result.Name, words, result.YearInferred)
        {
            Claimed = date.Value,
            Said = [.. result.Words.Select(w => w.Edtf).OfType<EdtfDate>().Distinct()],
        };

        DateSupportResult Check(EdtfDate claimed) => DateSupport.Check(claimed, citation.Quote!.Text, issued, source.Language ?? "en");
    }
}
