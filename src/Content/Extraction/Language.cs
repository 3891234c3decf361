using System.Text;

using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>The compiled rules of one language, from its two files under <c>Rules/</c>.</summary>
internal sealed class Language
{
    private const string Folder = "Timeline.Content.Extraction.Rules.";
    private const string RuleFile = ".rules.txt";

    private readonly WordClasses classes;

    private Language(VocabularyBuilder builder, WordClasses classes, RuleReader reader, string ruleLines)
    {
        this.classes = classes;
        var rules = reader.ReadRules(ruleLines);
        Vocabulary = new(builder);
        Matcher = new(Vocabulary, rules);
        Tenses = new(Vocabulary, classes, [.. builder.WordsOf("tense-ending")
            .Select(ending => (ending, (int)builder.ValueOf("tense-ending", ending)))]);
        Coordination = new(Vocabulary, classes);
        Bounding = new(Vocabulary, classes);
        Runs = new(Vocabulary, classes);
    }

    /// <summary>What there are rules for: a folder of its own each under <c>Rules/</c>, and nothing else to do for a language.</summary>
    public static IEnumerable<string> Names => typeof(Language).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(RuleFile, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^RuleFile.Length]);

    public Vocabulary Vocabulary { get; }

    public Matcher Matcher { get; }

    public Tenses Tenses { get; }

    public Coordination Coordination { get; }

    public Bounding Bounding { get; }

    public Runs Runs { get; }

    public static Language Read(string name) => Compile(Resource(name, "words"), Resource(name, "rules"));

    public static Language Compile(string words, string ruleLines)
    {
        var builder = new VocabularyBuilder();
        var reader = new RuleReader(builder);
        reader.ReadWords(words);
        builder.ThousandsSeparator = builder.WordsOf("thousands-separator").FirstOrDefault(",")[0];
        return new(builder, new(builder), reader, ruleLines);
    }

    /// <summary>"yesterday's" is one expression with its possessive, where the language has one.</summary>
    public Match Possessed(Token[] tokens, Match match) =>
        match.Rule.Operation is Operation.Date or Operation.This && match.End + 1 < tokens.Length && !tokens[match.End].Gap
            && !tokens[match.End + 1].Gap
            && tokens[match.End] is { Kind: TokenKind.Mark, Length: 1, Word: var mark } && mark == Vocabulary.Number("'")
                && Vocabulary.Holds(tokens[match.End + 1], classes.Possessive)
            ? match with { End = match.End + 2 } : match;

    /// <summary>Whether a small word may stand inside a name.</summary>
    public bool StandsInNames(ReadOnlySpan<char> word) => Vocabulary.MayHold(Vocabulary.Number(word), classes.InName);

    /// <summary>Whether it may stand between bounding words and a date: "by <em>the</em> 15th century".</summary>
    public bool IsLink(in Token token) => Vocabulary.Holds(token, classes.Link);

    /// <summary>Whether a full stop after this word, written as the rules write words, ends no sentence.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => Vocabulary.MayHold(Vocabulary.Number(word), classes.Abbreviation);

    /// <summary>A name without its possessive: "Antwerp's" is Antwerp, where the language has such an ending.</summary>
    public ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> name)
    {
        var mark = name.LastIndexOfAny('\'', '’');
        return mark > 0 && Vocabulary.MayHold(Vocabulary.Number(name[(mark + 1)..]), classes.Possessive) ? name[..mark] : name;
    }

    private static string Resource(string language, string file)
    {
        var name = Folder + language + "." + file + ".txt";
        using var stream = typeof(Language).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("no resource " + name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
