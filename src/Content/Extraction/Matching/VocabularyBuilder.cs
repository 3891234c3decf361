namespace Timeline.Content.Extraction.Matching;

/// <summary>Collects words and classes while the rules of a language are read.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<string, int> classes = new(StringComparer.Ordinal);

    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    public Dictionary<(int Word, int Class), Membership> Members { get; } = [];

    public int ClassCount => classes.Count;

    public char ThousandsSeparator { get; set; } = ',';

    public bool Knows(string name) => classes.ContainsKey(name);

    public int Class(string name)
    {
        if (!classes.TryGetValue(name, out var number))
        {
            number = classes.Count;
            classes.Add(name, number);
        }

        return number;
    }

    public void Add(string name, string word, long value, bool capitalOnly)
    {
        if (!Words.TryGetValue(word, out var number))
        {
            number = Words.Count + 1;
            Words.Add(word, number);
        }

        Members[(number, Class(name))] = new(value, capitalOnly);
    }

    public IEnumerable<string> WordsOf(string name) =>
        Words.Where(word => Members.ContainsKey((word.Value, Class(name)))).Select(word => word.Key);

    public long ValueOf(string name, string word) => Members[(Words[word], Class(name))].Value;

    /// <summary>The class of exactly these words, made when first asked for.</summary>
    public int ClassOf(IEnumerable<string> words)
    {
        var list = words.Order(StringComparer.Ordinal).ToList();
        var name = "/" + string.Join('/', list);
        if (!Knows(name))
        {
            list.ForEach(word => Add(name, word, 0, capitalOnly: false));
        }

        return Class(name);
    }
}
