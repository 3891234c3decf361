using System.Net;
using System.Text;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;

namespace Timeline.Site.Citing;

/// <summary>
/// A source as an entry of a bibliography, as HTML (works in italics): Chicago 17 and APA 7.
/// </summary>
internal static class Styles
{
    public static string Chicago(Source source, SiteContext site)
    {
        var text = new Prose();
        text.Sentence(Encode(List(source.Authors, "and", (name, place) => place == 0 ? name.Inverted : name.Natural)));
        var whole = IsWhole(source);
        text.Sentence(whole ? $"<i>{Encode(source.Title)}</i>" : $"“{Encode(Ended(source.Title))}”");
        var date = source.Issued is { } issued ? site.Phrases.Long(issued.Value) : null;
        var (volume, issue, page) = (Detail(source, "volume"), Detail(source, "issue"), Detail(source, "page"));
        if (source.ContainerTitle is { } container)
        {
            var numbered = volume is null ? "" : $" {Encode(volume)}{(issue is null ? "" : $", no. {Encode(issue)}")}";
            var dated = date is null ? "" : volume is null ? $", {Encode(date)}" : $" ({Encode(date)})";
            var paged = page is null ? "" : volume is null ? $", {Encode(page)}" : $": {Encode(page)}";
            text.Sentence($"<i>{Encode(container)}</i>{numbered}{dated}{paged}");
        }
        else
        {
            text.Sentence(Encode(string.Join(", ", new[] { SameAs(source.Publisher, source.Authors) ? null : source.Publisher,
                date }.OfType<string>())));
        }

        text.Sentence(Encode(source.Url));
        return text.ToString();
    }

    public static string Apa(Source source, SiteContext site)
    {
        var text = new Prose();
        var title = IsWhole(source) || source.ContainerTitle is null ? $"<i>{Encode(source.Title)}</i>" : Encode(source.Title);
        var date = $"({Encode(ApaDate(source.Issued, site))})";
        if (source.Authors.IsEmpty)
        {
            text.Sentence(title);
            text.Sentence(date);
        }
        else
        {
            text.Sentence(Encode(List(source.Authors, "&", (name, _) => name.Initials)));
            text.Sentence(date);
            text.Sentence(title);
        }

        var (volume, issue, page) = (Detail(source, "volume"), Detail(source, "issue"), Detail(source, "page"));
        text.Sentence(source.ContainerTitle is { } container
            ? $"<i>{Encode(container)}{(volume is null ? "" : $", {Encode(volume)}")}</i>{(issue is null ? ""
                : $"({Encode(issue)})")}{(page is null ? "" : $", {Encode(page)}")}"
            : SameAs(source.Publisher, source.Authors) ? "" : Encode(source.Publisher));
        // An address ends an APA entry without a full stop, which could be read as part of it.
        return text.Last(Encode(source.Url));
    }

    // APA puts the year first; what is coarser or unsure keeps its own phrase.
    private static string ApaDate(DatedText? issued, SiteContext site) => issued?.Value switch
    {
        null => "n.d.",
        CalendarDate { Precision: Precision.Day, Qualification: Qualification.None } day when site.Settings.Language.StartsWith("en",
            StringComparison.OrdinalIgnoreCase) && day.Bounds.Earliest is { Year: > 0 } first =>
            $"{first.Year}, {EnglishMonth(first.Month)} {first.Day}",
        { } other => site.Phrases.Long(other),
    };

    private static string EnglishMonth(int month) => System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static bool IsWhole(Source source) =>
        source.Type is "book" or "report" or "thesis" or "motion_picture" or "map" or "legislation" or "legal_case";

    private static bool SameAs(string? publisher, IEnumerable<string> authors) =>
        publisher is not null && authors.Contains(publisher, StringComparer.Ordinal);

    private static string? Detail(Source source, string name) => source.Details.FirstOrDefault(d => d.Key == name).Value;

    // Behind a name that has a comma itself the next needs one.
    private static string List(IReadOnlyList<string> written, string and, Func<CitedName, int, string> form)
    {
        string[] names = [.. written.Select((name, place) => form(CitedName.Of(name), place))];
        return names.Length < 2 ? string.Concat(names)
            : $"{string.Join(", ", names[..^1])}{(names.Length > 2 || names[0].Contains(',', StringComparison.Ordinal) ? "," : "")} {and} {names[^1]}";
    }

    private static string Ended(string title) => title.Length > 0 && title[^1] is '.' or '?' or '!' or '…' ? title : title + ".";

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>Parts, each ended by one full stop.</summary>
    private sealed class Prose
    {
        private readonly StringBuilder text = new();

        public void Sentence(string part)
        {
            Append(part);
            if (LastSign() is not (null or '.' or '?' or '!' or '…'))
            {
                text.Append('.');
            }
        }

        // What stands before the ends of quotations and italics.
        private char? LastSign()
        {
            var end = text.Length;
            while (end > 0)
            {
                if (text[end - 1] == '”')
                {
                    end--;
                }
                else if (end >= 4 && text[end - 1] == '>' && text.ToString(end - 4, 4) == "</i>")
                {
                    end -= 4;
                }
                else
                {
                    return text[end - 1];
                }
            }

            return null;
        }

        public string Last(string part)
        {
            Append(part);
            return text.ToString();
        }

        public override string ToString() => text.ToString();

        private void Append(string part)
        {
            if (part.Length > 0)
            {
                text.Append(text.Length > 0 ? " " : "").Append(part);
            }
        }
    }
}
