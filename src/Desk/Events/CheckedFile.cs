using System.Collections.Immutable;

namespace Timeline.Desk.Events;

/// <summary>A text of a file as the build would read it: what is wrong with it, and the events it holds.</summary>
/// <param name="Path">The file.</param>
/// <param name="Role">What a build reads it as; null where it does not.</param>
/// <param name="Diagnostics">What is wrong in it, in order of place.</param>
/// <param name="Elsewhere">What it makes wrong in other files.</param>
/// <param name="Events">Its events, in its order; null where the text cannot be read as records.</param>
internal sealed record CheckedFile(
    string Path,
    string? Role,
    IReadOnlyList<ToldDiagnostic> Diagnostics,
    IReadOnlyList<ToldDiagnostic> Elsewhere,
    IReadOnlyList<CheckedEvent>? Events);

/// <summary>A diagnostic, with the event and the field it belongs to where that can be told.</summary>
internal sealed record ToldDiagnostic(string Severity, string Code, string Message, string Path, int Line, int Column)
{
    /// <summary>The place of the event in the file, counted from 0.</summary>
    public int? Event { get; init; }

    /// <summary>The way to the field, by our names.</summary>
    public IReadOnlyList<string>? Field { get; init; }

    public static ToldDiagnostic Of(Diagnostic found) =>
        new(Diagnostic.Word(found.Severity), found.Code.Id, found.Message, found.At.Path, found.At.Line, found.At.Column);
}

/// <summary>An event of a text.</summary>
/// <param name="Index">Its place in the file, counted from 0.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Id">Its id; empty where there is none.</param>
/// <param name="Fields">Its own fields as they stand in the text, by our names.</param>
/// <param name="Date">What its date means; null where it is none.</param>
/// <param name="Citations">Its citations, in their order in the text.</param>
/// <param name="Statements">What it states, and how much of that verified words carry.</param>
/// <param name="Sentences">The sentences of its summary and body.</param>
internal sealed record CheckedEvent(
    int Index,
    int Line,
    string Id,
    IReadOnlyList<WrittenField> Fields,
    DateMeaning? Date,
    IReadOnlyList<CheckedCitation> Citations,
    IReadOnlyList<CheckedStatement> Statements,
    IReadOnlyList<CheckedSentence> Sentences)
{
    /// <summary>Where its page is in the preview; null where it has none.</summary>
    public string? Page { get; init; }

    /// <summary>What it has by the defaults of its folder: fields it lacks itself, by our names, and their values.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>A field as it stands in a text: a text, a list of texts, or (both null) what only the text itself can show.</summary>
/// <param name="Name">Our name of it.</param>
/// <param name="Key">What the author calls it.</param>
/// <param name="Line">The line it stands on.</param>
/// <param name="Text">Its value, where that is one.</param>
/// <param name="Items">Its values, where it is a list of texts.</param>
internal sealed record WrittenField(string Name, string Key, int Line, string? Text, IReadOnlyList<string>? Items)
{
    /// <summary>The fields inside, where it is a record.</summary>
    public IReadOnlyList<WrittenField>? Inside { get; init; }
}

/// <summary>What a date means: its canonical EDTF, its first and last day (null where it is open) and its words.</summary>
internal sealed record DateMeaning(string Edtf, string Phrase, string? Earliest, string? Latest)
{
    /// <summary>How the words were read, where that is not evident.</summary>
    public string? Note { get; init; }

    /// <summary>Whether whoever typed the words is to say that this is what they mean.</summary>
    public bool IsAsked { get; init; }
}

/// <summary>A citation of a text, judged.</summary>
/// <param name="Field">The way to it: <c>citations / 0</c>.</param>
/// <param name="Id">What notes point at.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Fields">Its fields as they stand in the text.</param>
/// <param name="Source">The id of its source.</param>
/// <param name="SourceTitle">The source's title; null where there is no such source.</param>
internal sealed record CheckedCitation(
    IReadOnlyList<string> Field, string Id, int Line, IReadOnlyList<WrittenField> Fields, string Source, string? SourceTitle)
{
    /// <summary>The verdict on its quote: one of <c>exact normalized elided near not-found ambiguous cannot-check no-quote</c>; null where
    /// the source is unknown.</summary>
    public string? Verdict { get; init; }

    public bool Verifies { get; init; }

    /// <summary>One sentence on the verdict.</summary>
    public string? Explanation { get; init; }

    /// <summary>How the quote differs from the nearest words of the source.</summary>
    public IReadOnlyList<DifferenceRun>? Difference { get; init; }

    /// <summary>The source's own words there; null where only its fingerprint is here.</summary>
    public string? SourceWords { get; init; }

    /// <summary>Where they begin in the source's text; null where that is not known.</summary>
    public int? Start { get; init; }

    /// <summary>The paragraph of the source that they stand in, counted from 1.</summary>
    public int? Paragraph { get; init; }

    public string? Page { get; init; }

    /// <summary>False where the locator says another place.</summary>
    public bool? LocatorAgrees { get; init; }

    /// <summary>The dates that its quote names.</summary>
    public IReadOnlyList<SaidDate> Says { get; init; } = [];

    /// <summary>Whether these words carry the event's date: <c>supports coarser contradicts cannot-check</c>; null without either.
    /// </summary>
    public string? DateVerdict { get; init; }
}

/// <summary>A run of words: <c>same</c>, <c>source</c> where only the source has them, <c>quote</c> where only the quote has.</summary>
internal sealed record DifferenceRun(string Side, string Text, bool SpaceBefore);

/// <summary>A date that words of a quote name.</summary>
internal sealed record SaidDate(string Words, string Edtf, string Phrase, bool YearInferred);

/// <summary>A statement of an event: how many it is, how many of them verified words carry, and the citations that do.</summary>
internal sealed record CheckedStatement(string What, int Count, int Carried, IReadOnlyList<string> Citations);

/// <summary>
/// A sentence of a text: <c>carried</c> by a verified note, <c>noted</c> by one that is not, the author's <c>own</c>, or <c>bare</c>.
/// </summary>
internal sealed record CheckedSentence(string Of, string Words, int Line, string State);
