using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>The compiled rules of one language, from its two files under <c>Rules/</c>.</summary>
internal sealed record Language(Vocabulary Vocabulary, Matcher Matcher, Tenses Tenses, Coordination Coordination, Bounding Bounding,
    Runs Runs, int PossessiveClass)
{
    private const string Folder = "Timeline.Content.Extraction.Rules.";
    private const string RuleFile = ".rules.txt";

    /// <summary>What there are rules for: a folder of its own each under <c>Rules/</c>, and nothing else to do for a language.</summary>
    public static IEnumerable<string> Names => typeof(Language).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(RuleFile, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^RuleFile.Length]);

    public static Language Read(string name) => Compile(Resource(name, "words"), Resource(name, "rules"));

    public static Language Compile(string words, string ruleLines)
    {
        var builder = new VocabularyBuilder();
        var reader = new RuleReader(builder);
        reader.ReadWords(words);
        builder.ThousandsSeparator = builder.WordsOf("thousands-separator").FirstOrDefault(",")[0];
        var endings = builder.WordsOf("tense-ending").Select(ending => (ending, (int)builder.ValueOf("tense-ending", ending))).ToArray();
        var tense = builder.Class("tense");
        var passive = builder.Class("passive");
        var stop = builder.ClassOf([".", "!", "?", "…"]);
        var (connector, through, and, list) = (builder.Class("connector"), builder.Class("through"), builder.Class("and"),
            builder.Class("list"));
        var (link, negation, weekday, ending) = (builder.Class("link"), builder.Class("negation"), builder.Class("weekday"),
            builder.Class("ordinalending"));
        var (possessive, article) = (builder.Class("possessive"), builder.Class("article"));
        var rules = reader.ReadRules(ruleLines);
        var vocabulary = new Vocabulary(builder);
        return new(vocabulary, new(vocabulary, rules), new(vocabulary, tense, passive, stop, endings), new(vocabulary, connector,
            through, and),
            new(vocabulary, link, negation, article), new(vocabulary, list, weekday, ending), possessive);
    }

    /// <summary>"yesterday's" is one expression with its possessive, where the language has one.</summary>
    public Match Possessed(Token[] tokens, Match match) =>
        match.Rule.Operation is Operation.Date or Operation.This && match.End + 1 < tokens.Length && !tokens[match.End].Gap
            && !tokens[match.End + 1].Gap
            && tokens[match.End] is { Kind: TokenKind.Mark, Length: 1, Word: var mark } && mark == ApostropheWord
                && Vocabulary.Holds(tokens[match.End + 1], PossessiveClass)
            ? match with { End = match.End + 2 } : match;

    private int ApostropheWord => Vocabulary.Number("'");

    private static string Resource(string language, string file)
    {
        var name = Folder + language + "." + file + ".txt";
        using var stream = typeof(Language).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("no resource " + name);
        return new StreamReader(stream).ReadToEnd();
    }
}
