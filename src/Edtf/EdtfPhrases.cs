using Timeline.Edtf.Phrases;

namespace Timeline.Edtf;

/// <summary>Dates in words: "c. 1816", "spring 2001", "one of 1667, 1668 or 1670–1672". Never more precise than the date.</summary>
public sealed class EdtfPhrases
{
    private readonly PhraseWriter phraseWriter;

    private EdtfPhrases(string requested, PhraseTable table)
    {
        RequestedLanguage = requested;
        Language = table.Language;
        phraseWriter = new(table);
    }

    /// <summary>The languages there are words for: the files in Phrases/.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. PhraseTable.Languages];

    /// <summary>The language asked for.</summary>
    public string RequestedLanguage { get; }

    /// <summary>The language the words are in.</summary>
    public string Language { get; }

    /// <summary>There are no words in the language asked for (nor, for `nl-BE`, in `nl`), so they are English.</summary>
    public bool IsFallback => !RequestedLanguage.Split('-', '_')[0].Equals(Language, StringComparison.OrdinalIgnoreCase);

    /// <summary>Phrases in a language named as BCP 47 does: `nl`, `nl-BE`. Reads the words anew on every call, so keep the
    /// result.</summary>
    public static EdtfPhrases For(string language) => new(language, PhraseTable.Load(language, overrides: null));

    /// <summary>Phrases with some entries replaced, or all of those of a language that has none; the entries are those of the files in
    /// Phrases/.</summary>
    public static EdtfPhrases From(string language, IReadOnlyDictionary<string, string> overrides) =>
        new(language, PhraseTable.Load(language, overrides));

    /// <summary>The full phrase: "10 September 2025", "1984, uncertain".</summary>
    public string Long(EdtfDate date) => phraseWriter.Write(date, isShort: false);

    /// <summary>For narrow places: "10 Sep 2025", "1984?".</summary>
    public string Short(EdtfDate date) => phraseWriter.Write(date, isShort: true);

    /// <summary>Both dates: "25 October 1917 (Julian; 7 November 1917 Gregorian)".</summary>
    public string Long(ForeignDate date) => phraseWriter.Write(date, isShort: false);

    /// <inheritdoc cref="Long(ForeignDate)"/>
    public string Short(ForeignDate date) => phraseWriter.Write(date, isShort: true);

    /// <summary>A day of every year, "10 September", or a month of it, "September".</summary>
    public string Yearly(int month, int? day = null) => phraseWriter.Yearly(month, day);
}
