using System.Text.RegularExpressions;

using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>A locator of one text, as our own data files say it ("p. 3, paragraph 9"), and of what is said apart from it.</summary>
internal sealed partial record LocatorRule(NodePath Words, RecordRule Apart) : Rule
{
    private static readonly string[] Parts = ["page", "paragraph", "line", "section", "timecode", "cell"];

    public override IEnumerable<NodePath> Reads => [Words, .. Apart.Reads];

    public override YamlNode? Apply(YamlNode row, MappingRun run)
    {
        var apart = Apart.Apply(row, run) as YamlMap;
        if (DateEnd.Text(Words, row) is not { } words)
        {
            return apart;
        }

        if (Said().Match(words.Value) is not { Success: true } said)
        {
            run.Complaints.Add(Codes.ImportGuess, words.At, $"'{words.Value}' is not read as a place in a source, and is left out");
            return apart;
        }

        return new YamlMap(
            [
                .. Parts.Where(part => said.Groups[part].Success).Select(part =>
                    new YamlEntry(part, words.At, new YamlScalar(said.Groups[part].Value, false, words.At))),
                .. apart?.Entries ?? [],
            ], words.At);
    }

    // In the order in which CitationReader writes them.
    [GeneratedRegex("""
        ^(?=.)
        (?:p\.\ (?<page>.+?))?
        (?:(?:^|,\ )paragraph\ (?<paragraph>.+?))?
        (?:(?:^|,\ )line\ (?<line>.+?))?
        (?:(?:^|,\ )section\ (?<section>.+?))?
        (?:(?:^|,\ )at\ (?<timecode>[0-9][^,]*))?
        (?:(?:^|,\ )(?<cell>cell\ .+))?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Said();
}
