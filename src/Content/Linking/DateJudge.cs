namespace Timeline.Content;

/// <summary>Whether the words of a citation that <c>supports: [date]</c> agree with the event's date.</summary>
public static class DateJudge
{
    public static DateVerdict? Judge(Event read, Citation citation, Source source)
    {
        if (!citation.Supports.Contains("date") || citation.Quote is null)
        {
            return null;
        }

        return new("cannot-check", null, false);
    }
}
