using System.Runtime.CompilerServices;

using Timeline.Content.Sources.Matching;

namespace Timeline.Desk.Sources;

/// <summary>
/// What is made once of a source's text and kept as long as the text is: a reading that finds the file unchanged hands the text on.
/// </summary>
internal sealed class TextMemory
{
    private readonly ConditionalWeakTable<SourceText, TextSections> sections = [];
    private readonly ConditionalWeakTable<SourceText, Tuple<string, TextDates>> dates = [];

    public TextSections SectionsOf(SourceText text) => sections.GetValue(text, known => new(known));

    /// <summary>Null where there are no rules for the source's language.</summary>
    public TextDates? DatesOf(LinkedSource source)
    {
        if (source.Text is not { } text || TextDates.LanguageOf(source.Source) is not { } language)
        {
            return null;
        }

        // A record that now names another day or language has its dates read anew.
        var issued = source.Source.Issued?.Value.ToString();
        var key = $"{language} {issued}";
        lock (dates)
        {
            if (dates.TryGetValue(text, out var known) && known.Item1 == key)
            {
                return known.Item2;
            }

            var found = new TextDates(text, language, issued);
            dates.AddOrUpdate(text, new(key, found));
            return found;
        }
    }
}
