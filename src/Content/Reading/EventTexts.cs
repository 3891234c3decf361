using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Model;
using Timeline.Content.Sources.Matching;

namespace Timeline.Content.Reading;

/// <summary>
/// The texts of an event in the language of this build: each the translation where there is one, else as it was written.
/// <c>Untranslated</c> names those of the
/// second kind where that is another language, <c>Language</c>; <c>Others</c> are the summaries and bodies that are not shown.
/// </summary>
internal sealed record EventTexts(string Language, string Title, LocatedText Summary, LocatedText? Body, string? Note)
{
    public ImmutableArray<string> Untranslated { get; private init; } = [];

    public ImmutableArray<LocatedText> Others { get; private init; } = [];

    public static EventTexts Read(FieldReader fields, string title, Settings settings, Complaints complaints)
    {
        var language = settings.OriginalLanguage;
        if (fields.Located("language") is { } own)
        {
            if (Languages.IsTag(own.Text))
            {
                language = own.Text;
            }
            else
            {
                complaints.Add(Codes.WrongKind, own.At, $"'language' is a BCP 47 tag such as en or nl-BE, not '{own.Text}'");
            }
        }

        var (summary, body) = Split(fields.Markdown("summary"), fields.Markdown("body"), fields.At);
        var original = new EventTexts(language, title, summary, body, fields.Plain("note"));
        if (fields.Node("translations") is null)
        {
            return Languages.AreSame(language, settings.Language) ? original : original with { Untranslated = original.Missing(null) };
        }

        var translations = fields.ByLanguage("translations")
            .Select(t => Translation.Read(t.Language, t.Record, isSplit: fields.Node("summary") is null)).ToArray();
        return Languages.AreSame(language, settings.Language)
            ? original with { Others = [.. translations.SelectMany(t => t.Texts)] }
            : original.In(Languages.Nearest(translations, t => t.Language, settings.Language), translations);
    }

    private EventTexts In(Translation? chosen, Translation[] all) =>
        new(Language, chosen?.Title ?? Title, chosen?.Summary ?? Summary, chosen?.Body ?? Body, chosen?.Note ?? Note)
    {
        Untranslated = Missing(chosen),
        Others =
        [
            .. all.Where(t => t != chosen).SelectMany(t => t.Texts),
            .. new[] { chosen?.Summary is null ? null : Summary, chosen?.Body is null ? null : Body }.OfType<LocatedText>(),
        ],
    };

    private ImmutableArray<string> Missing(Translation? chosen)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, lacks) in new[]
        {
            ("title", chosen?.Title is null),
            ("summary", Summary.Text.Length > 0 && chosen?.Summary is null),
            ("body", Body is not null && chosen?.Body is null),
            ("note", Note is not null && chosen?.Note is null),
        })
        {
            if (lacks)
            {
                missing.Add(name);
            }
        }

        return missing.ToImmutable();
    }

    // A text without a summary gives its first paragraph as one, and then no longer begins with it: nothing is read twice.
    private static (LocatedText Summary, LocatedText? Body) Split(LocatedText? summary, LocatedText? body, Location at)
    {
        if (summary is not null)
        {
            return (summary, body);
        }

        if (body is null)
        {
            return (new("", at), null);
        }

        var text = body.Text.ReplaceLineEndings("\n");
        var start = text.Length - text.TrimStart().Length;
        if (start == text.Length || text[start] is '#' or '>' or '|' or '`')
        {
            return (new("", at), body);
        }

        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        var rest = end < 0 ? "" : text[end..].TrimStart('\n');
        return (Part(text[start..(end < 0 ? text.Length : end)], start), rest.Trim().Length == 0 ? null
            : Part(rest, text.Length - rest.Length));

        LocatedText Part(string words, int offset) =>
            body with { Text = words, At = body.PlaceOf(text.AsSpan(0, offset).Count('\n'), body.At.Column) };
    }

    private sealed record Translation(string Language, string? Title, LocatedText? Summary, LocatedText? Body, string? Note)
    {
        public IEnumerable<LocatedText> Texts => new[] { Summary, Body }.OfType<LocatedText>();

        // Where the original's summary is its first paragraph, so is the translation's.
        public static Translation Read(string language, FieldReader fields, bool isSplit)
        {
            var (summary, body) = (fields.Markdown("summary"), fields.Markdown("body"));
            if (summary is null && body is not null && isSplit)
            {
                (summary, body) = Split(null, body, fields.At);
            }

            return new(language, fields.Plain("title")?.Trim(), summary, body, fields.Plain("note"));
        }
    }
}
