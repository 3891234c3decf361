using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>The names of what templates see, as the theme's README lists them; maps of a kind share one.</summary>
internal static class Shapes
{
    public static readonly DataShape Site = new(
        "title", "description", "language", "dir", "host", "lanes", "eras", "facets", "menu", "version", "tokens",
        "event_count", "source_count", "quote_count", "first_year", "last_year", "data", "has_drafts", "axis", "languages", "proof");

    public static readonly DataShape Page = new("kind", "title", "description", "path", "root", "canonical", "url", "alternates", "preview", "image", "jsonld", "embed", "original");

    public static readonly DataShape Embed = new("url", "base", "path", "frame", "element");

    public static readonly DataShape PageImage = new("url", "alt", "width", "height", "type");

    public static readonly DataShape Language = new("id", "name");

    public static readonly DataShape Edition = new("id", "name", "url", "current");

    public static readonly DataShape Link = new("title", "url", "current");

    public static readonly DataShape Alternate = new("url", "type", "title", "language");

    public static readonly DataShape Date = new(
        "edtf", "phrase", "short", "datetime", "earliest", "latest", "precision", "approximate", "uncertain",
        "open_start", "open_end", "unspecified", "year_inferred", "written", "written_phrase", "note", "sentence", "zoned");

    public static readonly DataShape Lane = new("id", "title", "url");

    public static readonly DataShape Era = new("id", "title", "url", "date", "description");

    public static readonly DataShape Term = new("id", "title", "url", "count");

    public static readonly DataShape TermWithDates = new("id", "title", "url", "count", "first", "last");

    public static readonly DataShape Facet = new("id", "title", "url", "terms");

    public static readonly DataShape Year = new("year", "label", "url");

    public static readonly DataShape CountedYear = new("year", "label", "url", "count", "possible_count");

    public static readonly DataShape Group = new("year", "label", "url", "count", "events");

    public static readonly DataShape Month = new("id", "label", "days");

    public static readonly DataShape DayOfYear = new("id", "number", "label", "years");

    public static readonly DataShape DayInYear = new("label", "event");

    public static readonly DataShape Event = new(
        "id", "url", "title", "summary", "summary_text", "body", "lane", "importance", "status", "date", "dates", "notes", "facets", "eras", "years",
        "related", "media", "links", "corrections", "note", "place", "previous", "next", "jsonld", "cite", "citing", "same_source", "has_inferred_year", "file", "line", "aliases", "extra", "players",
        "language", "untranslated");

    public static readonly DataShape Note = new(
        "number", "id", "quote", "language", "locator", "supports", "source", "verdict", "verdict_text", "verified", "passage_url", "original_url", "archive_url",
        "explanation", "difference", "prefix", "suffix", "backrefs", "date_verdict", "note", "archive_date");

    public static readonly DataShape CompetingDate = new("date", "notes", "note");

    public static readonly DataShape Media = new(
        "kind", "src", "url", "alt", "caption", "credit", "width", "height", "thumbnail", "thumbnail_width", "thumbnail_height", "captions", "player", "player_host");

    public static readonly DataShape Correction = new("date", "what", "why");

    public static readonly DataShape SiteCorrection = new("event", "date", "what", "why", "url");

    public static readonly DataShape Place = new("title", "latitude", "longitude");

    public static readonly DataShape SourceCard = new(
        "id", "url", "title", "authors", "container", "issued", "original_url", "byline", "passages_count", "verified_count", "events_count", "language");

    public static readonly DataShape Source = new(
        "id", "url", "title", "type", "type_text", "authors", "container", "publisher", "issued", "accessed", "language", "original_url", "archive", "publish",
        "note", "details", "has_text", "locked", "passages", "citations", "events", "record_file", "cite", "text", "byline", "citing", "line");

    public static readonly DataShape Archive = new("url", "date");

    public static readonly DataShape Detail = new("label", "value");

    public static readonly DataShape Passage = new(
        "number", "id", "quote", "language", "before", "after", "verdict", "verdict_text", "verified", "uses", "original_url", "locator", "position");

    public static readonly DataShape Use = new("event", "note_number", "note_url");

    public static readonly DataShape Paragraph = new("html");

    public static readonly DataShape Document = new("title", "body");

    public static readonly DataShape Axis = new("width", "height", "lanes", "ticks", "eras", "from", "to");

    public static readonly DataShape AxisLane = new("id", "title", "y", "height", "marks");

    public static readonly DataShape Tick = new("x", "label", "major");

    public static readonly DataShape AxisEra = new("id", "title", "url", "x", "width", "y");

    public static readonly DataShape Mark = new(
        "event", "shape", "x", "width", "y", "fade_start", "fade_end", "open_start", "open_end", "uncertain", "approximate",
        "label", "label_anchor", "label_x", "label_y", "title", "row", "count", "competing");

    public static readonly DataShape ClusterTarget = new("id", "url", "title", "importance");

    public static readonly DataShape VerdictCount = new("verdict", "text", "count");

    public static readonly DataShape ReportRow = new("title", "url", "file", "line", "text");

    public static readonly DataShape StatementCount = new("id", "title", "carried", "count");

    public static readonly DataShape Coverage = new("event", "statements", "file", "line");

    public static readonly DataShape CoveredStatement = new("id", "title", "carried", "notes");

    public static readonly DataShape NoteLink = new("number", "url");

    public static readonly DataShape EvidenceRow = new("event", "note", "verdict", "verdict_text", "verified", "file", "line", "explanation");
}
