using System.Collections.Frozen;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Layout;

/// <summary>A name at the beginning of a line that may be a speaker's: <c>ANNA BERG: The harbour …</c>, <c>[Anna Berg] The …</c>.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="Length">How much of the line it takes with all that belongs to it, spaces behind it too.</param>
/// <param name="IsPlain">Whether it is written as names of speakers are and little else: in capitals, <c>Q</c> and <c>A</c>, a title.</param>
internal readonly record struct SpeakerLabel(string Name, int Length, bool IsPlain)
{
    private const int LongestName = 40;
    private const int LongestLabel = 100;
    private const int MostWords = 5;

    // Words before a colon that open a remark, a list or a field. Lower case.
    private static readonly FrozenSet<string> NoNames = new[]
    {
        "abstract", "address", "also", "answer", "appendix", "attention", "author", "authors", "background", "bcc", "but", "by", "caption",
        "caution", "cc", "chapter", "city", "conclusion", "contact", "correction", "cost", "country", "credit", "date", "day", "definition",
        "description", "disclaimer", "doi", "edit", "editor", "editor's note", "email", "e-mail", "error", "example", "fact", "fax",
        "figure", "file", "footnote", "from", "hint", "however", "idea", "image", "important", "info", "introduction", "isbn", "issn",
        "issue", "keywords", "language", "length", "location", "method", "methods", "more", "name", "nb", "note", "notes", "number", "online",
        "page", "phone", "photo", "photos", "picture", "place", "price", "problem", "ps", "p.s.", "published", "question", "read more",
        "reason", "related", "remark", "reply", "reply to", "result", "results", "score", "section", "see also", "sent", "size", "solution",
        "source", "sources", "spoiler", "status", "subject", "summary", "table", "tel", "telephone", "time", "tip", "title", "tl;dr",
        "to", "topic", "total", "trivia", "type", "update", "updated", "url", "version", "video", "volume", "warning", "web", "website",
        "what", "when", "where", "who", "why", "how", "year",
        "achtung", "anmerkung", "antwort", "beispiel", "betreff", "datum", "foto", "frage", "hinweis", "quelle", "von", "an", "warnung",
        "attention", "exemple", "objet", "photo", "remarque", "source", "réponse", "fuente", "nota", "ejemplo", "asunto", "fecha",
        "opmerking", "voorbeeld", "bron", "onderwerp", "let op", "примечание", "источник", "внимание", "тема", "дата", "фото",
        "注", "注意", "备注", "備註", "来源", "來源", "例", "例如", "图", "表", "时间", "地点", "日期", "出典", "注記", "日時", "場所",
        "ملاحظة", "المصدر", "مثال", "التاريخ", "הערה", "מקור", "תאריך", "टिप्पणी", "स्रोत", "หมายเหตุ", "ที่มา",
        "applause", "cheering", "crosstalk", "inaudible", "indistinct", "laughs", "laughter", "music", "noise", "pause", "silence",
        "sighs", "singing", "applaus", "gelächter", "musik", "musique", "rires", "applaudissements", "música", "risas", "aplausos",
        "muziek", "gelach", "музыка", "смех", "аплодисменты",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "de", "del", "della", "der", "den", "des", "di", "da", "dos", "du", "van", "von", "vom", "zu", "zum", "ten", "ter", "la", "le",
        "el", "al", "bin", "ibn", "bint", "of", "the", "and", "y", "e", "af", "av", "zur",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles = new[]
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "sen", "rep", "gov", "gen", "col", "capt", "judge", "justice", "president", "chairman",
        "chairwoman", "chair", "senator", "representative", "minister", "secretary", "moderator", "interviewer", "interviewee", "speaker",
        "host", "guest", "narrator", "reporter", "witness", "counsel", "herr", "frau", "mme", "m", "sr", "sra", "dhr", "mevrouw",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The label at the beginning of a line, or null. A time before or behind the name is passed over.</summary>
    public static SpeakerLabel? Of(ReadOnlySpan<char> line, bool inBrackets)
    {
        var start = AfterTime(line);
        var rest = line[start..];
        if (inBrackets && rest is ['[' or '(', ..])
        {
            var close = rest[..Math.Min(rest.Length, LongestLabel)].IndexOf(rest[0] == '[' ? ']' : ')');
            var behind = close < 0 ? [] : rest[(close + 1)..].TrimStart(" \t:");
            return close > 0 && !behind.IsEmpty && NameOf(rest[1..close]) is var (name, isPlain)
                ? new(name, line.Length - behind.Length, isPlain) : null;
        }

        var colon = rest[..Math.Min(rest.Length, LongestLabel)].IndexOfAny(':', '：');

        // A time behind the name has colons of its own.
        if (colon > 0 && rest[..colon].IndexOfAny('[', '(') is var open and > 0
            && rest[open..Math.Min(rest.Length, LongestLabel)].IndexOfAny(']', ')') is var length and > 0)
        {
            var behind = rest[(open + length + 1)..];
            colon = behind.TrimStart() is [':' or '：', ..] ? rest.Length - behind.TrimStart().Length : -1;
        }

        if (colon <= 0 || (rest[colon] == ':' && colon + 1 < rest.Length && !Characters.IsSpace(rest[colon + 1])))
        {
            return null;
        }

        var words = rest[..colon];
        words = words.IndexOfAny('[', '(') is var bracket and > 0 ? words[..bracket] : words;
        return NameOf(words) is var (named, plain) ? new(named, line.Length - rest[(colon + 1)..].TrimStart().Length, plain) : null;
    }

    /// <summary>The words as a name, or null if they are none.</summary>
    private static (string Name, bool IsPlain)? NameOf(ReadOnlySpan<char> text)
    {
        var name = text.Trim().ToString();
        if (name.Length is 0 or > LongestName || NoNames.Contains(name.ToLowerInvariant()))
        {
            return null;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords || !IsCapital(words[0][0]))
        {
            return null;
        }

        var isPlain = words[0] is "Q" or "A" or "Q." or "A." or "Q1" || Titles.Contains(words[0].TrimEnd('.').ToLowerInvariant());
        foreach (var word in words)
        {
            if (!word.All(IsOfName) || !(IsCapital(word[0]) || char.IsDigit(word[0]) || Particles.Contains(word)))
            {
                return null;
            }
        }

        return (string.Join(' ', words), isPlain || (name.Count(char.IsUpper) > 1 && !name.Any(char.IsLower)));
    }

    private static bool IsCapital(char c) =>
        char.IsUpper(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherLetter
            or System.Globalization.UnicodeCategory.TitlecaseLetter;

    private static bool IsOfName(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Characters.IsMark(char.GetUnicodeCategory(c))
        || c is '.' or '-' or '\'' or '’' or '·' or '・' or '\u200C' or '\u200D' or '#';

    // [00:12:34] or 00:12:34, at the beginning.
    private static int AfterTime(ReadOnlySpan<char> line)
    {
        var start = line.Length - line.TrimStart().Length;
        var length = line[start..].IndexOfAnyExcept("[]()0123456789:.,- ");
        return length > 0 && line.Slice(start, length) is var time && time.Contains(':') && time.ContainsAnyInRange('0', '9')
            ? start + time.TrimEnd("[(").Length : start;
    }
}
