using System.Globalization;

using Timeline.Edtf;

namespace Timeline.Tests.Edtf;

/// <summary>The years a date touches for certain and those it may touch; the cases are in <c>tests/cases/edtf/years.txt</c>.</summary>
public sealed class YearsTests
{
    [Fact]
    public void A_date_is_in_the_years_it_touches_for_certain_and_may_be_in_others()
    {
        var wrong = File.ReadAllLines(Path.Combine(Repository.Cases, "edtf", "years.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (Line: line, Parts: line.Split('|', StringSplitOptions.TrimEntries)))
            .Select(c => (c.Line, Found: Found(c.Parts[0]), Expected: $"{c.Parts[1]} | {c.Parts[2]}"))
            .Where(c => c.Found != c.Expected);
        Assert.Equal([], wrong);
    }

    private static string Found(string date)
    {
        var years = EdtfYears.Of(EdtfPattern.Instance.Read(date).Value!);
        return $"{Told(years.Certain)} | {Told(Without(years))}";
    }

    // Of the years it may touch those that are certain are taken out, as the pages of a site do.
    private static IEnumerable<YearSpan> Without(EdtfYears years)
    {
        foreach (var span in years.Possible)
        {
            var (first, last) = (span.First, span.Last);
            foreach (var certain in years.Certain)
            {
                first = certain.Contains(first) ? certain.Last + 1 : first;
                last = certain.Contains(last) ? certain.First - 1 : last;
            }

            if (years.Certain is [var one] && first < one.First && last > one.Last)
            {
                yield return new(first, one.First - 1);
                first = one.Last + 1;
            }

            if (first <= last)
            {
                yield return new(first, last);
            }
        }
    }

    private static string Told(IEnumerable<YearSpan> spans) => string.Join(' ', spans.Select(s =>
        s.Count == 1 ? s.First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{s.First}..{s.Last}")));
}
