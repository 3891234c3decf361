using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction.Written;
using Timeline.Content.Model;
using Timeline.Edtf;

namespace Timeline.Content.Reading;

/// <summary>A date as an author writes it in EDTF, and what there is to ask about it.</summary>
internal static class StandardDates
{
    /// <param name="written">The text, and where it stands.</param>
    /// <param name="complaints">Where errors and questions go.</param>
    /// <param name="isSettled">Whether the author has said, in a note, which of two readings is meant.</param>
    public static DatedText? Read(LocatedText written, Complaints complaints, bool isSettled = false)
    {
        var (text, at) = (written.Text.Trim(), written.At);
        var result = EdtfPattern.Instance.Read(text);
        if (result.Error is { } error)
        {
            complaints.Add(Codes.BadDate, at with { Column = at.Column + error.Index },
                $"'{Excerpt.Of(written.Text)}' is not a date in EDTF: {error.Message}{WrittenDates.Meant(written.Text)}");
            return null;
        }

        if (!isSettled && SeasonOrSpan.Of(text) is { } meant)
        {
            complaints.Add(Codes.SeasonOrSpan, at, $"'{text}' is {meant.Season} in EDTF; if the years are meant, write {meant.Span}, and " +
                $"if it is so, say it in a note: {{ edtf: {text}, note: … }}");
        }

        // Where the extension begins is where the strictest pattern without extensions stops.
        if (result.Level > 2 && EdtfPattern.Level2.Read(text).Error is { } beyond)
        {
            complaints.Add(Codes.BeyondEdtf, at with { Column = at.Column + beyond.Index },
                $"'{Excerpt.Of(written.Text)}' is from here on a form of this program's own, which others may refuse: EDTF writes a time with its " +
                "seconds and no fraction of them, a zone as an offset such as +02:00, no time in an interval, and a set without blanks");
        }

        return new(result.Value!, at);
    }
}
