using System.Globalization;
using System.Text;

using Timeline.Content.Yaml;

namespace Timeline.Content.Extraction.Drafting;

/// <summary>A draft as the event file an author goes on with.</summary>
public static class EventDraftYaml
{
    private const int LongestName = 60;

    /// <summary>The file's name without extension: the date and the first words of the title.</summary>
    public static string FileName(EventDraft draft) => $"{DateInName(draft.Date)}-{Slug(draft.Title)}".TrimEnd('-');

    /// <summary>A date in EDTF as the beginning of a file's name.</summary>
    public static string DateInName(string edtf)
    {
        var name = new StringBuilder();
        foreach (var c in WithoutBrackets(edtf).Replace("..", "open", StringComparison.Ordinal).Replace("/", "--", StringComparison.Ordinal))
        {
            if (c is not ('~' or '?' or '%'))
            {
                name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
            }
        }

        // A hyphen first is an option to other programs; a dot first, as of an open beginning, hides the file from every build.
        if (name.Length > 0 && name[0] == '-')
        {
            name.Insert(0, 'y');
        }

        return name.ToString();
    }

    // [1932..1935] is named as 1932/1935 is.
    private static string WithoutBrackets(string edtf)
    {
        if (edtf is not ['[' or '{', .., ']' or '}'])
        {
            return edtf;
        }

        var inside = edtf[1..^1];
        return inside.Contains(',', StringComparison.Ordinal) || inside.Split("..") is not [var first, var last] ? inside
            : $"{(first.Length > 0 ? first : "..")}/{(last.Length > 0 ? last : "..")}";
    }

    /// <summary>Lower-case letters, digits and hyphens; accents are dropped, and no word is cut unless it fills the name alone.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’')
                && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length > LongestName)
            {
                slug.Length = slug.ToString().LastIndexOf('-') is > 0 and var word ? word : LongestName;
                break;
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "event" : text;
    }

    public static string Text(EventDraft draft, string source)
    {
        var yaml = new StringBuilder();
        yaml.Append("title: ").Append(YamlText.Quoted(draft.Title)).Append('\n');
        yaml.Append("date: ").Append(draft.Date.AsSpan().ContainsAny("X~/:") ? YamlText.Quoted(draft.Date) : draft.Date).Append('\n');
        yaml.Append("status: draft\n");
        yaml.Append("summary: ").Append(YamlText.Quoted("DRAFT: say in your own words what happened.")).Append('\n');
        if (draft.Note is not null)
        {
            yaml.Append("note: ").Append(YamlText.Quoted(draft.Note)).Append('\n');
        }

        if (!draft.Names.IsEmpty)
        {
            yaml.Append("# Names in the sentence, for people: or places: ").AppendJoin(", ", draft.Names.Select(OneLine)).Append('\n');
        }

        yaml.Append("citations:\n  - source: ").Append(source).Append('\n');
        yaml.Append("    quote: ").Append(YamlText.Quoted(draft.Quote)).Append('\n');
        yaml.Append("    supports: [date]\n");
        return yaml.ToString();
    }

    private static string OneLine(string name) => name.ReplaceLineEndings(" ");
}
