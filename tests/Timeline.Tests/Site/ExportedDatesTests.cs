using System.Text.Json;

using Timeline.Edtf;
using Timeline.Site.Citing;

namespace Timeline.Tests.Site;

/// <summary>Dates as bibliographies get them: no more than is known, years BCE by each format's own rule. The cases are in <c>tests/cases/exports/dates.txt</c>.</summary>
public sealed class ExportedDatesTests
{
    [Fact]
    public void A_bibliography_is_told_no_more_of_a_date_than_is_known()
    {
        var wrong = File.ReadAllText(Path.Combine(Repository.Cases, "exports", "dates.txt")).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(block => block[0] != '#')
            .Select(block => (Expected: block.Trim(), Found: Told(block.Split('\n')[0])))
            .Where(c => c.Expected != c.Found);
        Assert.Equal([], wrong);
    }

    private static string Told(string date)
    {
        var source = new Source { Id = "s", At = default, Title = "T", Issued = new DatedText(EdtfPattern.Instance.Read(date).Value!, default) };
        var bib = BibTeX.Entry(source).Split('\n').Select(l => l.Trim().TrimEnd(',')).Where(l => l.StartsWith("year", StringComparison.Ordinal) || l.StartsWith("date", StringComparison.Ordinal) || l.StartsWith("note", StringComparison.Ordinal));
        var ris = Ris.Entry(source).Split("\r\n").Where(l => l.StartsWith("PY", StringComparison.Ordinal) || l.StartsWith("DA", StringComparison.Ordinal));
        using var csl = JsonDocument.Parse(CslJson.Text(source));
        var issued = csl.RootElement[0].GetProperty("issued").GetRawText();
        var wiki = Wikipedia.Template(source).Split(" |").Select(p => p.TrimEnd('}')).Where(p => p.StartsWith("date", StringComparison.Ordinal));
        return string.Join('\n', [date, .. bib.Select(l => "bib " + l), .. ris.Select(l => "ris " + l), "csl " + issued, .. wiki.Select(l => "wiki " + l)]);
    }
}
