using System.Globalization;
using System.Text;

using Timeline.Content.Yaml;

namespace Timeline.Desk.Sources;

/// <summary>A citation as an item of an event's <c>citations</c>, for who writes the file by hand.</summary>
internal static class CitationYaml
{
    public static string Of(string source, QuoteRequest request, bool supportsDate)
    {
        var yaml = new StringBuilder();
        yaml.Append("- source: ").Append(YamlText.Scalar(source)).Append('\n');
        Line("quote", YamlText.Quoted(request.Quote));
        Line("prefix", request.Prefix is { } prefix ? YamlText.Quoted(prefix) : null);
        Line("suffix", request.Suffix is { } suffix ? YamlText.Quoted(suffix) : null);
        if (request.Locator is { IsEmpty: false } place)
        {
            string?[] parts =
            [
                place.Page is { } page ? "page: " + YamlText.Scalar(page) : null,
                place.Paragraph is { } paragraph ? "paragraph: " + paragraph.ToString(CultureInfo.InvariantCulture) : null,
                place.Timecode is { } time ? "timecode: " + YamlText.Quoted(time) : null,
                place.Cell is { } cell ? "cell: " + YamlText.Quoted(cell) : null,
            ];
            Line("locator", $"{{ {string.Join(", ", parts.OfType<string>())} }}");
        }

        Line("supports", supportsDate ? "[date]" : null);
        return yaml.ToString();

        void Line(string field, string? value)
        {
            if (value is not null)
            {
                yaml.Append("  ").Append(field).Append(": ").Append(value).Append('\n');
            }
        }
    }
}
