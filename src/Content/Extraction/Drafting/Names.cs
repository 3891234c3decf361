using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Drafting;

/// <summary>Capitalised names in a sentence, in order, each once.</summary>
internal sealed class Names(Language language)
{
    private static readonly char[] White = [' ', '\n', '\r', '\t', '\f', '\u00A0'];

    public ImmutableArray<string> In(string sentence, IReadOnlySet<string> dateWords)
    {
        var names = new List<string>();
        var words = sentence.Split(White, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length;)
        {
            var run = new List<string>();
            while (i + run.Count < words.Length && ((IsName(words[i + run.Count])
                && !dateWords.Contains(Bare(words[i + run.Count]))) || (run.Count > 0 && Joins(words, i + run.Count))))
            {
                run.Add(words[i + run.Count]);
                if (EndsName(run[^1]))
                {
                    break;
                }
            }

            // A lone capital at the start of a sentence is mostly not a name.
            var name = Bare(string.Join(' ', run));
            if (name.Length > 2 && (run.Count > 1 || i > 0) && !names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
            }

            i += Math.Max(1, run.Count);
        }

        return [.. names];
    }

    private static bool IsName(string word)
    {
        var bare = word.TrimStart('"', '“', '‘', '(', '\'');
        return bare.Length > 1 && char.IsUpper(bare[0]) && bare.AsSpan().ContainsAnyInRange('a', 'z');
    }

    private bool Joins(string[] words, int at) =>
        at + 1 < words.Length && language.StandsInNames(words[at]) && IsName(words[at + 1]);

    private bool EndsName(string word) =>
        word[^1] is ',' or '.' or ';' or ':' or ')' or '"' or '”' or '?' or '!' || language.WithoutPossessive(word).Length < word.Length;

    private string Bare(string name) =>
        language.WithoutPossessive(name.Trim('"', '“', '”', '‘', '(', ')', ',', '.', ';', ':', '?', '!', '\'', '’')).ToString();
}
