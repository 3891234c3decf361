using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Reading;

/// <summary>
/// Every field of every kind of record, with its meaning. The one table behind readers, messages, editors and documentation.
/// </summary>
public static class FieldTables
{
    public static readonly FieldTable Date = new("date", [
        new("edtf", FieldKind.Text, "The date, in EDTF.") { Required = true },
        new("calendar", FieldKind.Text, "The calendar it is written in, when not the Gregorian one: julian, hebrew, islamic …"),
        new("inferred", FieldKind.Texts, "What the source does not say and was inferred: year.") { Choices = ["year"] },
        new("note", FieldKind.Text, "How the date was arrived at."),
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Archive = new("archive", [
        new("url", FieldKind.Url, "The address of the kept copy; may be missing where it is a file of your own, such as a WARC, and its date is known."),
        new("date", FieldKind.Date, "When the copy was made."),
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Locator = new("locator", [
        new("page", FieldKind.Text, "A page: the number printed on it, where the file keeps that (xii, A-3, 12), else counted from 1."),
        new("paragraph", FieldKind.Text, "A paragraph, counted from 1."),
        new("line", FieldKind.Text, "A line, counted from 1."),
        new("section", FieldKind.Text, "The heading of a section."),
        new("timecode", FieldKind.Text, "Hours, minutes and seconds into a recording."),
        new("speaker", FieldKind.Text, "Who says it, in a transcript or in subtitles."),
        new("cell", FieldKind.Text, "A cell of a table: B3, or table 2, row 3, column 2. The header's row counts."),
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Source = new("source", [
        new("id", FieldKind.Id, "Unique and stable; the URL. Default: the file's name."),
        new("type", FieldKind.Text, "A CSL type: article-newspaper, book, report, webpage, interview …"),
        new("title", FieldKind.Text, "The document's title.") { Required = true },
        new("author", FieldKind.Texts, "Who wrote it."),
        new("container_title", FieldKind.Text, "The newspaper, journal, book or site it appeared in."),
        new("publisher", FieldKind.Text, "Who published it."),
        new("issued", FieldKind.Date, "When it appeared."),
        new("language", FieldKind.Text, "Its language, as BCP 47."),
        new("url", FieldKind.Url, "Where the original is."),
        new("archive", FieldKind.Record, "A kept copy.") { Inside = Archive },
        new("accessed", FieldKind.Date, "When it was last looked at."),
        new("text", FieldKind.Text, "The file with its words, beside this record."),
        new("fingerprint", FieldKind.Text, "The file that stands in for the words where they may not lie in the repository."),
        new("sha256", FieldKind.Text, "The lock: SHA-256 of the text that was cited."),
        new("tier", FieldKind.Text, "How near it is to what happened, or how reliable, in your own words: 1, primary …"),
        new("publish", FieldKind.Choice, "How much of the text the site may show.") { Choices = ["quotes", "full"] },
        new("note", FieldKind.Text, "What readers should know about this source."),
        new("edition", FieldKind.Text, "The edition."),
        new("volume", FieldKind.Text, "The volume."),
        new("issue", FieldKind.Text, "The issue."),
        new("page", FieldKind.Text, "The pages it covers."),
        new("section", FieldKind.Text, "The section it stands in."),
        new("doi", FieldKind.Text, "Digital object identifier."),
        new("isbn", FieldKind.Text, "ISBN."),
        new("issn", FieldKind.Text, "ISSN."),
        new("archive_location", FieldKind.Text, "Shelf mark, box, folio."),
        new("rights", FieldKind.Text, "Copyright and licence."),
    ]);

    public static readonly FieldTable Citation = new("citation", [
        new("id", FieldKind.Id, "Unique within its event; what [@id] points at. Default: the source's id."),
        new("source", FieldKind.Text, "The id of a source record, or the address of a source; or leave it out and describe the source here."),
        new("quote", FieldKind.Text, "The exact words."),
        new("prefix", FieldKind.Text, "Words just before the quote, where it stands more than once."),
        new("suffix", FieldKind.Text, "Words just after the quote, where it stands more than once."),
        new("locator", FieldKind.Record, "Where in the source: page, paragraph, line, section, timecode, speaker or cell of a table.") { Inside = Locator },
        new("supports", FieldKind.Texts, "Which statements this passage carries: title, date, summary …"),
        new("note", FieldKind.Text, "A remark on this citation."),
        new("outlet", FieldKind.Text, "Inline source: container_title by another name."),
        new("date", FieldKind.Date, "Inline source: issued by another name."),
        .. Source.Fields.Where(f => f.Name is not ("id" or "note"))
            .Select(f => f with { Required = false, Meaning = $"Inline source. {f.Meaning}" }),
    ]) { TakesOwnNames = true };

    public static readonly FieldTable CompetingDate = new("competing date", [
        new("date", FieldKind.Date, "The other date.") { Required = true },
        new("citations", FieldKind.Ids, "The citations of this event that carry it."),
        new("note", FieldKind.Text, "A remark."),
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Media = new("media", [
        new("file", FieldKind.Text, "A file under input/."),
        new("url", FieldKind.Url, "An address, opened only after a click."),
        new("alt", FieldKind.Text, "What it shows, for who cannot see it.") { Required = true },
        new("caption", FieldKind.Text, "The caption."),
        new("credit", FieldKind.Text, "Who made it."),
        new("thumbnail", FieldKind.Text, "A smaller picture under input/ that stands for it on the page."),
        new("captions", FieldKind.Text, "The words of a film or sound: a .vtt file under input/."),
        new("embed", FieldKind.Url, "The address of a player on another site, where 'url' is none we know; it loads only after a click."),
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Link = new("link", [
        new("title", FieldKind.Text, "The text of the link. Default: its address."),
        new("url", FieldKind.Url, "Where it leads.") { Required = true },
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Correction = new("correction", [
        new("date", FieldKind.Date, "When it was corrected.") { Required = true },
        new("what", FieldKind.Text, "What was changed.") { Required = true },
        new("why", FieldKind.Text, "Why."),
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Place = new("place", [
        new("title", FieldKind.Text, "Its name."),
        new("latitude", FieldKind.Text, "Degrees north, WGS 84.") { Required = true },
        new("longitude", FieldKind.Text, "Degrees east, WGS 84.") { Required = true },
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Translation = new("translation", [
        new("title", FieldKind.Text, "What happened, as a headline."),
        new("summary", FieldKind.Markdown, "The summary; [@id] points at the same citations."),
        new("body", FieldKind.Markdown, "The longer annotation."),
        new("note", FieldKind.Text, "What readers should know about this entry."),
    ]);

    /// <summary>Without the facets, which are the author's own.</summary>
    public static readonly FieldTable Event = new("event", [
        new("id", FieldKind.Id, "Unique and stable; the URL. Default: the file's name."),
        new("title", FieldKind.Text, "What happened, as a headline.") { Required = true },
        new("date", FieldKind.Date, "When, in EDTF; or a map with edtf, calendar, inferred, note.") { Required = true },
        new("summary", FieldKind.Markdown, "One paragraph in your own words; [@id] points at a citation."),
        new("body", FieldKind.Markdown, "The longer annotation, for the event's page."),
        new("lane", FieldKind.Text, "The row of the drawn timeline."),
        new("importance", FieldKind.Text, "1 (a detail) to 5 (a turning point), or on the scale that the settings give."),
        new("order", FieldKind.Integer, "Its place among events of the same time, smallest first; a clock time decides before it."),
        new("added", FieldKind.Date, "The day it was added to the timeline, for feeds."),
        new("status", FieldKind.Choice, "Whether it is shown.") { Choices = ["published", "draft", "retracted"] },
        new("publish", FieldKind.Text, "The day (or the time, as in 2026-12-01T09:00) from which it is published; until then only previews " +
            "show it."),
        new("citations", FieldKind.Records, "The exact words of sources that carry this event; an address or an id alone " +
            "is a citation without words.") { Inside = Citation, Alone = "source" },
        new("source", FieldKind.Records, "The same as citations, for events that only name where they are from.")
        {
            Inside = Citation,
            Alone = "source",
        },
        new("dates", FieldKind.Records, "Other dates that other sources give.") { Inside = CompetingDate },
        new("aliases", FieldKind.Ids, "Ids this event had before."),
        new("related", FieldKind.Ids, "Ids of related events."),
        new("media", FieldKind.Records, "Pictures, sound, film.") { Inside = Media },
        new("links", FieldKind.Records, "Further reading; not evidence. An address alone is a link too.") { Inside = Link, Alone = "url" },
        new("corrections", FieldKind.Records, "What was changed after publication.") { Inside = Correction },
        new("note", FieldKind.Text, "What readers should know about this entry."),
        new("place", FieldKind.Record, "Where it happened.") { Inside = Place },
        new("language", FieldKind.Text, "The language this entry is written in, where it is not the first of the site's."),
        new("translations", FieldKind.ByLanguage,
            "Its texts in other languages: language → title, summary, body, note.") { Inside = Translation },
    ]) { TakesOwnNames = true };

    public static readonly FieldTable Page = new("page", [
        new("title", FieldKind.Text, "The title.") { Required = true },
        new("description", FieldKind.Text, "One sentence for search engines."),
        new("menu", FieldKind.Integer, "Its place in the menu; without it the page is not listed there."),
        new("body", FieldKind.Markdown, "The text."),
    ]);

    public static readonly FieldTable Era = new("era", [
        new("id", FieldKind.Id, "Unique and stable; the URL.") { Required = true },
        new("title", FieldKind.Words, "Its name.") { Required = true },
        new("date", FieldKind.Date, "An interval, in EDTF.") { Required = true },
        new("description", FieldKind.Words, "A sentence."),
    ]);

    public static readonly FieldTable Lane = new("lane", [
        new("id", FieldKind.Id, "Unique and stable.") { Required = true },
        new("title", FieldKind.Words, "Its name."),
    ]);

    public static readonly FieldTable Facet = new("facet", [
        new("title", FieldKind.Words, "Its name."),
        new("kind", FieldKind.Choice, "What its terms are: statements that evidence must carry (the default), or " +
            "labels of your own, which claim nothing.") { Choices = ["statements", "labels"] },
        new("terms", FieldKind.Free, "Titles of terms: id → title, or a map of it by language."),
    ]);

    public static readonly FieldTable Scale = new("scale of importance", [
        new("least", FieldKind.Text, "The number of a detail.") { Required = true },
        new("most", FieldKind.Text, "The number of a turning point.") { Required = true },
    ]);

    public static readonly FieldTable EvidenceRules = new("evidence", [
        new("require", FieldKind.Choice, "What an event needs before it may be published.") { Choices = ["verified", "cited", "none"] },
        new("sentences", FieldKind.Choice, "What a sentence without a note is: an error (carried), or a warning (listed, " +
            "the default unless require is none).") { Choices = ["listed", "carried"] },
    ]);

    public static readonly FieldTable Links = new("links", [
        new("report", FieldKind.Text, "Where an error is reported, with {id} {title} {file} {line} {url} of what is wrong."),
        new("edit", FieldKind.Text, "Where the file of an event or a source is changed; the same names."),
        new("contribute", FieldKind.Text, "Where readers learn how to contribute, for the foot of every page."),
        new("archive", FieldKind.Text, "Where a copy of a source that has none is sought, with {url} {date} {title} of it, such as " +
            "https://web.archive.org/web/{date}/{url}."),
    ]);

    public static readonly FieldTable Settings = new("settings", [
        new("title", FieldKind.Words, "The site's title, or a map of it by language, as everywhere in this file.") { Required = true },
        new("description", FieldKind.Words, "One sentence on the site."),
        new("language", FieldKind.Text, "The language of this build, as BCP 47."),
        new("languages", FieldKind.Free, "All languages the site is built in, the original first: language → where that build lies, " +
            "such as ../nl/."),
        new("host", FieldKind.Url, "The absolute address the site will have."),
        new("facets", FieldKind.Free, "Your own taxonomies: id → title and terms."),
        new("lanes", FieldKind.Free, "The rows of the drawn timeline, top to bottom."),
        new("eras", FieldKind.Records, "Named stretches of time.") { Inside = Era },
        new("importance", FieldKind.Free, "Your own scale of what events matter: words from the least to the greatest, or a map with the " +
            "number that is least and the one that is most. Default: 1 to 5."),
        new("axis", FieldKind.Choice, "How time runs on the drawn timeline; auto: down on narrow screens, else from left to " +
            "right.") { Choices = ["auto", "horizontal", "vertical"] },
        new("view", FieldKind.Date, "The stretch of time the drawing opens with, such as 1990/2026 or 1990/..; readers reach the rest."),
        new("order", FieldKind.Choice, "Which event lists begin with.") { Choices = ["oldest", "newest"] },
        new("links", FieldKind.Record, "Where readers report, change, add and look further: addresses with names in braces that are " +
            "filled in.") { Inside = Links },
        new("evidence", FieldKind.Record, "What the publish gate asks for.") { Inside = EvidenceRules },
        new("cards", FieldKind.Choice, "Which social cards are drawn, where host is set; without it all, or the site's alone above 500 " +
            "events.") { Choices = ["all", "site", "none"] },
        new("time_zone", FieldKind.Text, "Where the days of 'publish' begin, such as Europe/Brussels; UTC by default."),
        new("feed_dates", FieldKind.Choice, "When the feed says an event changed: as written in 'added' and 'corrections' (the " +
            "default), or as Git knows of its file.") { Choices = ["written", "git"] },
        new("exports", FieldKind.Texts, "The forms in which the build writes the events beside the pages, by the names that 'timeline " +
            "export' knows; 'default' and 'all' stand for several, and [] is none."),
        new("metadata", FieldKind.Choice, "What becomes of what published pictures and PDFs say of themselves (camera, place, names): it is " +
            "removed (the default), or kept.") { Choices = ["remove", "keep"] },
        new("headers", FieldKind.Choice, "What stands in '_headers', for hosts that read it: rules made for the site's files and after them " +
            "those of input/_headers (the default), or the latter alone.") { Choices = ["made", "own"] },
        new("fields", FieldKind.Free, "Your own names of fields of events: ours → yours. A dot leads inside: citations.quote, " +
            "media.alt."),
        new("extra", FieldKind.Choice, "What to do with fields that are not known, of events and what is in them, and of " +
            "sources.") { Choices = ["error", "keep"] },
        new("embed", FieldKind.Choice, "What can be put into other pages: everything, all but single events (parts), the timeline as a " +
            "whole alone, or nothing. Default: all up to 2,000 pages of them; else parts, up to 500 and 2,000 events; else the " +
            "whole.") { Choices = ["all", "parts", "whole", "none"] },
        new("tokens", FieldKind.Free, "Design tokens that override the theme's: name → CSS value; under 'dark' those of dark mode."),
        new("data", FieldKind.Free, "Free values for templates."),
    ]);
}
