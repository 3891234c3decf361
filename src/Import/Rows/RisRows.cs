using System.Text.RegularExpressions;

using Timeline.Content.Extraction.Written;

namespace Timeline.Import.Rows;

/// <summary>
/// RIS: lines of a two-letter tag and its value, a record from <c>TY</c> to <c>ER</c>; a tag that stands twice is a list. Beside <c>SN</c> stand
/// <c>isbn</c> and <c>issn</c>.
/// </summary>
internal sealed partial class RisRows : IRowReader
{
    public string Name => "ris";

    public string Meaning => "a bibliography in RIS (.ris)";

    public bool Recognises(ImportFile file) => file.Extension is ".ris";

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints)
    {
        if (file.Text(complaints) is not { } text)
        {
            yield break;
        }

        var tags = new List<(string Tag, List<YamlNode> Values)>();
        var (number, start) = (0, 0);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var place = new Location(file.Path, number, 1);
            if (Tag().Match(line) is not { Success: true } match)
            {
                if (tags.Count > 0 && !string.IsNullOrWhiteSpace(line) && tags[^1].Values[^1] is YamlScalar last)
                {
                    tags[^1].Values[^1] = last with { Value = $"{last.Value} {line.Trim()}" };
                }
            }
            else if (match.Groups[1].Value == "ER")
            {
                yield return Row(tags, new(file.Path, start, 1));
                tags.Clear();
            }
            else
            {
                start = tags.Count == 0 ? number : start;
                var tag = match.Groups[1].Value;
                var said = match.Groups[2].Value.Trim();
                var value = new YamlScalar(tag is "DA" or "PY" or "Y1" or "Y2" ? Date(said, place, complaints) : said, false, place);
                if (tags.FirstOrDefault(t => t.Tag == tag) is { Values: { } known })
                {
                    known.Add(value);
                }
                else
                {
                    tags.Add((tag, [value]));
                }
            }
        }

        if (tags.Count > 0)
        {
            complaints.Add(Codes.ImportMalformed, new(file.Path, start, 1), "the last record has no line 'ER  -', so it may not be whole");
            yield return Row(tags, new(file.Path, start, 1));
        }
    }

    // 1998/07/04/ and 1901///: year, month, day and other information, such as a season, each perhaps empty. What has no number is said whole
    // in that last part by some: 1932/03//c. March 1932, ///2nd century BC.
    private static string Date(string said, Location place, Complaints complaints)
    {
        if (Slashed().Match(said) is not { Success: true } match)
        {
            return said;
        }

        var (year, month, other) = (match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["other"].Value.Trim());
        if (other.Contains(year, StringComparison.Ordinal) && WrittenDates.Read(other, new()).Edtf is not null)
        {
            return other;
        }

        if (other.Length > 0 && month.Length == 0)
        {
            return $"{other} {year}".Trim();
        }

        if (other.Length > 0)
        {
            complaints.Add(Codes.ImportGuess, place, $"of the date '{said}' the words '{other}' are left out");
        }

        return string.Join('-', new[] { "year", "month", "day" }.Select(part => match.Groups[part].Value).TakeWhile(part => part.Length > 0)
            .Select(part => part.PadLeft(2, '0')));
    }

    private static YamlMap Row(List<(string Tag, List<YamlNode> Values)> tags, Location at) =>
        new([.. tags.Concat(Numbers(tags)).Select(t => new YamlEntry(t.Tag, t.Values[0].At, t.Values.Count == 1 ? t.Values[0]
            : new YamlList([.. t.Values], t.Values[0].At)))], at);

    // SN is an ISBN or an ISSN, as its digits say, and where these do not, the type.
    private static IEnumerable<(string Tag, List<YamlNode> Values)> Numbers(List<(string Tag, List<YamlNode> Values)> tags)
    {
        var type = tags.Where(t => t.Tag == "TY").Select(t => ((YamlScalar)t.Values[0]).Value).FirstOrDefault();
        var isBook = type is "BOOK" or "EBOOK" or "EDBOOK" or "CHAP" or "ECHAP" or "CONF" or "RPRT" or "THES" or "CLSWK" or "DICT" or "ENCYC";
        return tags.Where(t => t.Tag == "SN").SelectMany(t => t.Values)
            .GroupBy(value => ((YamlScalar)value).Value.Count(c => char.IsAsciiDigit(c) || c is 'X' or 'x') switch
            {
                8 => "issn",
                10 or 13 => "isbn",
                _ => isBook ? "isbn" : "issn",
            })
            .Select(group => (group.Key, group.ToList()));
    }

    [GeneratedRegex("^(?:(?<year>\\d{4})|(?=///))/(?<month>\\d{0,2})(?:/(?<day>\\d{0,2})(?:/(?<other>.*))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^\uFEFF?([A-Z][A-Z0-9])  ?- ?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
