using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>The compiled rules of one language, from its two files under <c>Rules/</c>.</summary>
internal sealed record Language(Vocabulary Vocabulary, Matcher Matcher, Tenses Tenses, Coordination Coordination)
{
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
        var connector = builder.Class("connector");
        var rules = reader.ReadRules(ruleLines);
        var vocabulary = new Vocabulary(builder);
        return new(vocabulary, new(vocabulary, rules), new(vocabulary, tense, passive, stop, endings), new(vocabulary, connector));
    }

    private static string Resource(string language, string file)
    {
        var name = $"Timeline.Content.Extraction.Rules.{language}.{file}.txt";
        using var stream = typeof(Language).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException("no resource " + name);
        return new StreamReader(stream).ReadToEnd();
    }
}
