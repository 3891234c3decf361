using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Reading;

/// <summary>
/// Every field of every kind of record, with its meaning and an example. The one table behind readers, messages, editors and documentation.
/// </summary>
public static class FieldTables
{
    public static readonly FieldTable Date = new("date", [
        new("edtf", FieldKind.Text, "The date, in EDTF.") { Required = true, Example = "1917-10-25" },
        new("calendar", FieldKind.Text, "The calendar it is written in, when not the Gregorian one: julian, hebrew, islamic-civil …")
        {
            Default = "gregorian",
            Example = "julian",
        },
        new("inferred", FieldKind.Texts, "What the source does not say and was inferred: year.") { Choices = ["year"], Example = "[year]" },
        new("note", FieldKind.Text, "How the date was arrived at.") { Example = "The letter names the day alone; its envelope is of 1917." },
    ])
    {
        TakesOwnNames = true,
        Meaning = "A date may be a map where there is more to say of it than when it was. Wherever a date is wanted, its text alone will do.",
    };

    public static readonly FieldTable Archive = new("archive", [
        new("url", FieldKind.Url, "The address of the kept copy; may be missing where it is a file of your own, such as a WARC, and " +
            "its date is known.")
        {
            Example = "https://web.archive.org/web/20250911/https://herald.example/bridge",
        },
        new("date", FieldKind.Date, "When the copy was made.") { Example = "2025-09-11" },
    ]) { TakesOwnNames = true, Meaning = "A kept copy of a source, for when the original is gone or has changed." };

    public static readonly FieldTable Locator = new("locator", [
        new("page", FieldKind.Text, "A page: the number printed on it, where the file keeps that (xii, A-3, 12), else counted from 1.")
        {
            Example = "xii",
        },
        new("paragraph", FieldKind.Text, "A paragraph, counted from 1.") { Example = "9" },
        new("line", FieldKind.Text, "A line, counted from 1.") { Example = "120" },
        new("section", FieldKind.Text, "The heading of a section.") { Example = "The opening" },
        new("timecode", FieldKind.Text, "Hours, minutes and seconds into a recording.") { Example = "\"01:02:30\"" },
        new("speaker", FieldKind.Text, "Who says it, in a transcript or in subtitles.") { Example = "Jane Doe" },
        new("cell", FieldKind.Text, "A cell of a table: B3, or table 2, row 3, column 2. The header's row counts.") { Example = "B3" },
    ])
    {
        TakesOwnNames = true,
        Meaning = "Where in its source a quote stands. It is checked: a wrong one is told the right one.",
    };

    public static readonly FieldTable Source = new("source", [
        new("id", FieldKind.Id, "Its name for citations, and its address: unique, and better never changed. Default: the file's name.")
        {
            Example = "herald-1932",
        },
        new("type", FieldKind.Text, "A CSL type: article-newspaper, book, report, webpage, interview …") { Example = "article-newspaper" },
        new("title", FieldKind.Text, "The document's title.") { Required = true, Example = "Bridge opened before great crowds" },
        new("author", FieldKind.Texts,
            "Who wrote it; a list where several did. Of 'Doe, Jane' citations know which name is the family's; a name without a comma, and a body's, they leave whole.")
            { Example = "[\"Doe, Jane\", Acme News]" },
        new("container_title", FieldKind.Text, "The newspaper, journal, book or site it appeared in.") { Example = "The Herald" },
        new("publisher", FieldKind.Text, "Who published it.") { Example = "Herald Press" },
        new("issued", FieldKind.Date, "When it appeared. Dates in its quotes that name no year are read by it.") { Example = "1932-03-21" },
        new("language", FieldKind.Text, "Its language, as BCP 47.") { Example = "en-AU" },
        new("url", FieldKind.Url, "Where the original is.") { Example = "https://herald.example/bridge" },
        new("archive", FieldKind.Record, "A kept copy.")
        {
            Inside = Archive,
            Example = "{ url: \"https://web.archive.org/web/20250911/https://herald.example/bridge\", date: 2025-09-11 }",
        },
        new("accessed", FieldKind.Date, "When it was last looked at.") { Example = "2025-09-12" },
        new("text", FieldKind.Text, "The file with its words, beside this record: plain text, Markdown, HTML, PDF, subtitles, a Word or " +
            "OpenDocument file, an e-book, a message.") { Example = "private/herald-1932.txt" },
        new("fingerprint", FieldKind.Text, "The file that stands in for the words where they may not lie in the repository; 'timeline " +
            "fingerprint' makes it.") { Example = "herald-1932.fp" },
        new("sha256", FieldKind.Text, "The lock: SHA-256 of the text that was cited. Another text is refused.")
        {
            Example = "6824bfa814da4a2def0bd989b531da33376d9b89694c045cbda1aa4a15848fa0",
        },
        new("tier", FieldKind.Text, "How near it is to what happened, or how reliable, in your own words: 1, primary … Readers filter by it.")
        {
            Example = "primary",
        },
        new("publish", FieldKind.Choice, "How much of the text the site may show: the quoted words, or all of it.")
        {
            Choices = ["quotes", "full"],
            Default = "quotes",
            Example = "full",
        },
        new("note", FieldKind.Text, "What readers should know about this source.") { Example = "The only report by an eyewitness." },
        new("edition", FieldKind.Text, "The edition.") { Example = "2nd" },
        new("volume", FieldKind.Text, "The volume.") { Example = "12" },
        new("issue", FieldKind.Text, "The issue.") { Example = "3" },
        new("page", FieldKind.Text, "The pages it covers.") { Example = "4–6" },
        new("section", FieldKind.Text, "The section it stands in.") { Example = "City" },
        new("doi", FieldKind.Text, "Digital object identifier.") { Example = "10.1000/182" },
        new("isbn", FieldKind.Text, "ISBN.") { Example = "978-3-16-148410-0" },
        new("issn", FieldKind.Text, "ISSN.") { Example = "2049-3630" },
        new("archive_location", FieldKind.Text, "Shelf mark, box, folio.") { Example = "City Archives, box 12, folio 3" },
        new("rights", FieldKind.Text, "Copyright and licence.") { Example = "Public domain" },
    ])
    {
        Meaning = "A document that events quote: one record, or a list of them, in a file under seeds/. The names follow CSL, which " +
            "reference managers speak.",
    };

    public static readonly FieldTable Citation = new("citation", [
        new("id", FieldKind.Id, "Unique within its event; what [@id] points at. Default: the source's id.") { Example = "opened" },
        new("source", FieldKind.Text, "The id of a source record, or the address of a source; or leave it out and describe the source here.")
        {
            Example = "herald-1932",
        },
        new("quote", FieldKind.Text, "The exact words. … or […] skips words, [brackets] hold words of your own.")
        {
            Example = "\"the bridge was declared open […] on Saturday\"",
        },
        new("prefix", FieldKind.Text, "Words just before the quote, where it stands more than once.") { Example = "In the end" },
        new("suffix", FieldKind.Text, "Words just after the quote, where it stands more than once.") { Example = "by the mayor" },
        new("locator", FieldKind.Record, "Where in the source: page, paragraph, line, section, timecode, speaker or cell of a table.")
        {
            Inside = Locator,
            Example = "{ page: 3, paragraph: 9 }",
        },
        new("supports", FieldKind.Texts, "Which statements this passage carries: title, date, summary, body, place, a facet …")
        {
            Example = "[date, title]",
        },
        new("note", FieldKind.Text, "A remark on this citation, which readers see.") { Example = "The paper misprints the name." },
        new("outlet", FieldKind.Text, "Inline source: container_title by another name.") { Example = "The Herald" },
        new("date", FieldKind.Date, "Inline source: issued by another name.") { Example = "1932-03-21" },
        .. Source.Fields.Where(f => f.Name is not ("id" or "note"))
            .Select(f => f with { Required = false, Meaning = $"Inline source. {f.Meaning}" }),
    ])
    {
        TakesOwnNames = true,
        Meaning = "A passage that carries an event. An address or an id alone is a citation without words, which proves nothing.",
    };

    public static readonly FieldTable CompetingDate = new("competing date", [
        new("date", FieldKind.Date, "The other date.") { Required = true, Example = "1932-03-20" },
        new("citations", FieldKind.Ids, "The citations of this event that carry it.") { Example = "[tribune]" },
        new("note", FieldKind.Text, "A remark.") { Example = "Written two days later, from memory." },
    ])
    {
        TakesOwnNames = true,
        Meaning = "A date that another source gives, or another reading of the same words. Both are shown, each with who says so.",
    };

    public static readonly FieldTable Media = new("media", [
        new("file", FieldKind.Text, "A file under input/.") { Example = "media/opening.jpg" },
        new("url", FieldKind.Url, "An address, opened only after a click.") { Example = "https://www.youtube.com/watch?v=aqz-KE-bpKQ" },
        new("alt", FieldKind.Text, "What it shows, for who cannot see it.") { Required = true, Example = "A ribbon is cut on a bridge." },
        new("caption", FieldKind.Text, "The caption.") { Example = "The opening, seen from the south bank." },
        new("credit", FieldKind.Text, "Who made it.") { Example = "Jane Doe, City Archives" },
        new("thumbnail", FieldKind.Text, "A smaller picture under input/ that stands for it on the page.")
        {
            Example = "media/opening-small.jpg",
        },
        new("captions", FieldKind.Text, "The words of a film or sound: a .vtt file under input/.") { Example = "media/opening.vtt" },
        new("embed", FieldKind.Url, "The address of a player on another site, where 'url' is none we know; it loads only after a click.")
        {
            Example = "https://films.example/player/12",
        },
    ]) { TakesOwnNames = true, Meaning = "A picture, a sound or a film: a 'file' of your own, or a 'url'." };

    public static readonly FieldTable Link = new("link", [
        new("title", FieldKind.Text, "The text of the link. Default: its address.") { Example = "A walk over the bridge" },
        new("url", FieldKind.Url, "Where it leads.") { Required = true, Example = "https://herald.example/more" },
    ]) { TakesOwnNames = true, Meaning = "Further reading. It is no evidence." };

    public static readonly FieldTable Correction = new("correction", [
        new("date", FieldKind.Date, "When it was corrected.") { Required = true, Example = "2026-02-03" },
        new("what", FieldKind.Text, "What was changed.") { Required = true, Example = "The day of the opening is the 19th, not the 20th." },
        new("why", FieldKind.Text, "Why.") { Example = "A reader sent the programme of that day." },
    ])
    {
        TakesOwnNames = true,
        Meaning = "What was changed after publication. It stands on the event's page, on /corrections/ and in the feed.",
    };

    public static readonly FieldTable Place = new("place", [
        new("title", FieldKind.Text, "Its name.") { Example = "North bank" },
        new("latitude", FieldKind.Text, "Degrees north, WGS 84.") { Required = true, Example = "-33.8523" },
        new("longitude", FieldKind.Text, "Degrees east, WGS 84.") { Required = true, Example = "151.2108" },
    ]) { TakesOwnNames = true, Meaning = "Where an event happened." };

    public static readonly FieldTable Translation = new("translation", [
        new("title", FieldKind.Text, "What happened, as a headline.") { Example = "De brug gaat open" },
        new("summary", FieldKind.Markdown, "The summary; [@id] points at the same citations.")
        {
            Example = "\"Na negen jaar werk ging de brug open. [@opened]\"",
        },
        new("body", FieldKind.Markdown, "The longer annotation.") { Example = "\"De burgemeester knipte het lint door. [@opened]\"" },
        new("note", FieldKind.Text, "What readers should know about this entry.") { Example = "De dag is die van de krant." },
    ]) { Meaning = "An event's texts in another language. Quotes are never translated: they are the words of the source." };

    /// <summary>Without the facets, which are the author's own.</summary>
    public static readonly FieldTable Event = new("event", [
        new("id", FieldKind.Id, "Its name for other records, and its address: unique, and better never changed. Default: the file's name.")
        {
            Example = "bridge-opens",
        },
        new("title", FieldKind.Text, "What happened, as a headline.") { Required = true, Example = "The bridge opens" },
        new("date", FieldKind.Date, "When it happened, as finely as the source says; or a map with edtf, calendar, inferred, note.")
        {
            Required = true,
            Example = "1932-03-19",
        },
        new("summary", FieldKind.Markdown, "One paragraph in your own words; [@id] points at a citation.")
        {
            Example = "\"After nine years of work the bridge was opened. [@opened]\"",
        },
        new("body", FieldKind.Markdown, "The longer annotation, for the event's page.") { Example = "\"The mayor cut the ribbon. [@opened]\"" },
        new("lane", FieldKind.Text, "The row of the drawn timeline: the id of a lane of the settings.") { Example = "city" },
        new("importance", FieldKind.Text, "1 (a detail) to 5 (a turning point), or on the scale that the settings give.")
        {
            Default = "3",
            Example = "4",
        },
        new("order", FieldKind.Integer, "Its place among events of the same time, smallest first; a clock time decides before it.")
        {
            Example = "2",
        },
        new("added", FieldKind.Date, "The day it was added to the timeline, for feeds.") { Example = "2026-01-15" },
        new("status", FieldKind.Choice, "Whether it is shown: a draft in previews only, and unproven if need be; a retracted event " +
            "everywhere, marked as such.")
        {
            Choices = ["published", "draft", "retracted"],
            Default = "published",
            Example = "draft",
        },
        new("publish", FieldKind.Text, "The day (or the time, as in 2026-12-01T09:00) from which it is published; until then only previews " +
            "show it.") { Example = "2026-12-01" },
        new("citations", FieldKind.Records, "The exact words of sources that carry this event; an address or an id alone " +
            "is a citation without words.")
        {
            Inside = Citation,
            Alone = "source",
            Example = "[{ source: herald-1932, quote: \"the bridge was declared open\", supports: [date, title] }]",
        },
        new("source", FieldKind.Records, "The same as citations, for events that only name where they are from.")
        {
            Inside = Citation,
            Alone = "source",
            Example = "https://herald.example/bridge",
        },
        new("dates", FieldKind.Records, "Other dates that other sources give.")
        {
            Inside = CompetingDate,
            Example = "[{ date: 1932-03-20, citations: [tribune] }]",
        },
        new("aliases", FieldKind.Ids, "Ids this event had before; their addresses lead to it.") { Example = "[opening-of-the-bridge]" },
        new("related", FieldKind.Ids, "Ids of related events.") { Example = "[works-begin]" },
        new("media", FieldKind.Records, "Pictures, sound, film.")
        {
            Inside = Media,
            Example = "[{ file: media/opening.jpg, alt: A ribbon is cut on a bridge. }]",
        },
        new("links", FieldKind.Records, "Further reading; not evidence. An address alone is a link too.")
        {
            Inside = Link,
            Alone = "url",
            Example = "[https://herald.example/more]",
        },
        new("corrections", FieldKind.Records, "What was changed after publication.")
        {
            Inside = Correction,
            Example = "[{ date: 2026-02-03, what: \"The day of the opening: it was the 19th.\" }]",
        },
        new("note", FieldKind.Text, "What readers should know about this entry.") { Example = "The papers disagree about the day." },
        new("place", FieldKind.Record, "Where it happened.")
        {
            Inside = Place,
            Example = "{ title: North bank, latitude: -33.8523, longitude: 151.2108 }",
        },
        new("language", FieldKind.Text, "The language this entry is written in, where it is not the first of the site's.") { Example = "nl" },
        new("translations", FieldKind.ByLanguage, "Its texts in other languages: language → title, summary, body, note.")
        {
            Inside = Translation,
            Example = "{ nl: { title: De brug gaat open } }",
        },
    ])
    {
        TakesOwnNames = true,
        Meaning = "What happened: one event, or a list of them, in a file under input/events/, in YAML, JSON or Markdown with front " +
            "matter. Each facet of the settings is a field too, with the ids or titles of terms. A file _directory.yml gives fields to " +
            "the events of its folder that lack them.",
    };

    public static readonly FieldTable Page = new("page", [
        new("title", FieldKind.Text, "The title.") { Required = true, Example = "About" },
        new("description", FieldKind.Text, "One sentence for search engines.") { Example = "Who made this timeline, and how." },
        new("menu", FieldKind.Integer, "Its place in the menu; without it the page is not listed there.") { Example = "1" },
        new("body", FieldKind.Markdown, "The text; in a Markdown file what stands below the front matter. Headings can be linked to, by " +
            "their words (#a-heading) or by an id of your own (## A heading {#id}).")
        {
            Example = "\"This timeline was made from two letters.\"",
        },
    ]) { Meaning = "A page of prose: a file under input/pages/, whose path is its address." };

    public static readonly FieldTable Era = new("era", [
        new("id", FieldKind.Id, "Its address: unique, and better never changed.") { Required = true, Example = "works" },
        new("title", FieldKind.Words, "Its name.") { Required = true, Example = "The works" },
        new("date", FieldKind.Date, "An interval, in EDTF.") { Required = true, Example = "1923/1932" },
        new("description", FieldKind.Words, "A sentence.") { Example = "Nine years of building." },
    ]) { Meaning = "A named stretch of time, drawn behind the events, with a page of its own." };

    public static readonly FieldTable Lane = new("lane", [
        new("id", FieldKind.Id, "What events name it by: unique.") { Required = true, Example = "city" },
        new("title", FieldKind.Words, "Its name. Default: the id, in words.") { Example = "The city" },
    ]) { Meaning = "A row of the drawn timeline. An id alone will do." };

    public static readonly FieldTable Term = new("term", [
        new("title", FieldKind.Words, "Its name. Default: its id.") { Example = "North bank" },
        new("latitude", FieldKind.Text, "Where it is: degrees north, WGS 84.") { Example = "-33.8523" },
        new("longitude", FieldKind.Text, "Where it is: degrees east, WGS 84.") { Example = "151.2108" },
    ]) { Meaning = "A term of a facet. A title alone will do; one with coordinates is a place, and stands on the map." };

    public static readonly FieldTable Facet = new("facet", [
        new("title", FieldKind.Words, "Its name. Default: its id.") { Example = "People" },
        new("kind", FieldKind.Choice, "What its terms are: statements that evidence must carry, or labels of your own, which claim nothing.")
        {
            Choices = ["statements", "labels"],
            Default = "statements",
            Example = "labels",
        },
        new("terms", FieldKind.Free, "Titles of terms: id → title, or a map of it by language, or a term with coordinates.")
        {
            Example = "{ jane-doe: Jane Doe }",
        },
    ])
    {
        Meaning = "A taxonomy of your own, such as people or places. Its id is a field of events; each term gets a page, a filter and a " +
            "count.",
    };

    public static readonly FieldTable Scale = new("scale of importance", [
        new("least", FieldKind.Text, "The number of a detail.") { Required = true, Example = "0" },
        new("most", FieldKind.Text, "The number of a turning point.") { Required = true, Example = "100" },
    ]) { Meaning = "The numbers by which your events say how much they matter; they may fall." };

    public static readonly FieldTable EvidenceRules = new("evidence", [
        new("require", FieldKind.Choice, "What an event needs before it may be published: a quote that stands in its source, a citation, " +
            "or nothing.")
        {
            Choices = ["verified", "cited", "none"],
            Default = "verified",
            Example = "cited",
        },
        new("sentences", FieldKind.Choice, "What a sentence without a note is: an error (carried), or a warning (listed, " +
            "the default unless require is none).")
        {
            Choices = ["listed", "carried"],
            Example = "carried",
        },
    ]) { Meaning = "What the publish gate asks for." };

    public static readonly FieldTable Links = new("links", [
        new("report", FieldKind.Text, "Where an error is reported, with {id} {title} {file} {line} {url} of what is wrong.")
        {
            Example = "\"https://github.com/me/timeline/issues/new?title={title}&body={url}\"",
        },
        new("edit", FieldKind.Text, "Where the file of an event or a source is changed; the same names.")
        {
            Example = "https://github.com/me/timeline/edit/main/{file}",
        },
        new("contribute", FieldKind.Text, "Where readers learn how to contribute, for the foot of every page.")
        {
            Example = "https://github.com/me/timeline#contributing",
        },
        new("archive", FieldKind.Text, "Where a copy of a source that has none is sought, with {url} {date} {title} of it.")
        {
            Example = "https://web.archive.org/web/{date}/{url}",
        },
    ]) { Meaning = "Where readers report, change, add and look further: addresses with names in braces that are filled in." };

    public static readonly FieldTable Settings = new("settings", [
        new("title", FieldKind.Words, "The site's title, or a map of it by language, as everywhere in this file.")
        {
            Required = true,
            Example = "{ en: The port, nl: De haven }",
        },
        new("description", FieldKind.Words, "One sentence on the site.") { Example = "How the bridge came to be." },
        new("language", FieldKind.Text, "The language of this build, as BCP 47: of the interface and of dates in words.")
        {
            Default = "en",
            Example = "nl",
        },
        new("languages", FieldKind.Free, "All languages the site is built in, the original first: language → where that build lies, " +
            "such as ../nl/.") { Example = "{ en: ../en/, nl: ../nl/ }" },
        new("host", FieldKind.Url, "The absolute address the site will have. Feeds, the sitemap, oEmbed and social cards need it.")
        {
            Example = "https://example.org/timeline/",
        },
        new("facets", FieldKind.Free, "Your own taxonomies: id → title and terms.")
        {
            Example = "{ people: { title: People, terms: { jane-doe: Jane Doe } }, places: Places }",
        },
        new("lanes", FieldKind.Free, "The rows of the drawn timeline, top to bottom.") { Example = "[city, { id: state, title: The state }]" },
        new("eras", FieldKind.Records, "Named stretches of time.")
        {
            Inside = Era,
            Example = "[{ id: works, title: The works, date: 1923/1932 }]",
        },
        new("importance", FieldKind.Free, "Your own scale of what events matter: words from the least to the greatest, or a map with the " +
            "number that is least and the one that is most. Default: 1 to 5.") { Example = "[minor, notable, major]" },
        new("axis", FieldKind.Choice, "How time runs on the drawn timeline; auto: down on narrow screens, else from left to right.")
        {
            Choices = ["auto", "horizontal", "vertical"],
            Default = "auto",
            Example = "vertical",
        },
        new("view", FieldKind.Date, "The stretch of time the drawing opens with; readers reach the rest.") { Example = "1990/.." },
        new("group_by", FieldKind.Text, "What the rows of the drawing are: lane, the id of a facet, or none.")
        {
            Default = "lane",
            Example = "none",
        },
        new("colour_by", FieldKind.Text, "What has colours and shapes of its own in the drawing: lane, the id of a facet, or none. " +
            "Default: lane, where there are two to eight lanes.") { Example = "lane" },
        new("order", FieldKind.Choice, "Which event lists begin with.")
        {
            Choices = ["oldest", "newest"],
            Default = "oldest",
            Example = "newest",
        },
        new("links", FieldKind.Record, "Where readers report, change, add and look further: addresses with names in braces that are " +
            "filled in.")
        {
            Inside = Links,
            Example = "{ edit: \"https://github.com/me/timeline/edit/main/{file}\" }",
        },
        new("evidence", FieldKind.Record, "What the publish gate asks for.")
        {
            Inside = EvidenceRules,
            Example = "{ require: verified, sentences: carried }",
        },
        new("cards", FieldKind.Choice, "Which social cards are drawn, where host is set; without it all, or the site's alone above 500 " +
            "events.")
        {
            Choices = ["all", "site", "none"],
            Example = "site",
        },
        new("time_zone", FieldKind.Text, "Where the days of 'publish' begin.") { Default = "UTC", Example = "Europe/Brussels" },
        new("feed_dates", FieldKind.Choice, "When the feed says an event changed: as written in 'added' and 'corrections', or as Git knows " +
            "of its file.")
        {
            Choices = ["written", "git"],
            Default = "written",
            Example = "git",
        },
        new("exports", FieldKind.Texts, "The forms in which the build writes the events beside the pages, by the names that 'timeline " +
            "export' knows; 'default' and 'all' stand for several, and [] is none.")
        {
            Default = "[default]",
            Example = "[default, geojson, print]",
        },
        new("metadata", FieldKind.Choice, "What becomes of what published pictures and PDFs say of themselves (camera, place, names): it is " +
            "removed, or kept.")
        {
            Choices = ["remove", "keep"],
            Default = "remove",
            Example = "keep",
        },
        new("headers", FieldKind.Choice, "What stands in '_headers', for hosts that read it: rules made for the site's files and after them " +
            "those of input/_headers, or the latter alone.")
        {
            Choices = ["made", "own"],
            Default = "made",
            Example = "own",
        },
        new("fields", FieldKind.Free, "Your own names of fields of events: ours → yours. A dot leads inside: citations.quote, media.alt.")
        {
            Example = "{ summary: description, citations.quote: words }",
        },
        new("extra", FieldKind.Choice, "What to do with fields that are not known, of events and what is in them, and of sources: they are " +
            "errors, or kept for templates.")
        {
            Choices = ["error", "keep"],
            Default = "error",
            Example = "keep",
        },
        new("embed", FieldKind.Choice, "What can be put into other pages: everything, all but single events (parts), the timeline as a " +
            "whole alone, or nothing. Default: all up to 2,000 pages of them; else parts, up to 500 and 2,000 events; else the whole.")
        {
            Choices = ["all", "parts", "whole", "none"],
            Example = "whole",
        },
        new("tokens", FieldKind.Free, "Design tokens that override the theme's: name → CSS value; under 'dark' those of dark mode.")
        {
            Example = "{ marker: \"#ffd0d0\", dark: { marker: \"#703030\" } }",
        },
        new("data", FieldKind.Free, "Free values for templates.") { Example = "{ editor: Jane Doe }" },
    ]) { Meaning = "What holds for the whole site: input/timeline.yml. Only the title is required." };
}
