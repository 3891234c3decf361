namespace Timeline.Content.Extraction.Matching;

/// <summary>The classes of <c>words.txt</c> that code asks for by name; a language that has no use for one leaves it out.</summary>
internal sealed class WordClasses(VocabularyBuilder builder)
{
    /// <summary>Words that tell past (-1) or future (1).</summary>
    public int Tense { get; } = builder.Class("tense");

    /// <summary>After these a past-looking word is none: "will be held", "is shut".</summary>
    public int Passive { get; } = builder.Class("passive");

    /// <summary>A state that lasts: what "is shut until April" is shut until an April to come.</summary>
    public int Present { get; } = builder.Class("present");

    /// <summary>What gives a last day: "was <em>given</em> until April".</summary>
    public int Allowing { get; } = builder.Class("allowing");

    /// <summary>What tells, before "'t", another time than alone: "won't".</summary>
    public int Contracted { get; } = builder.Class("contracted");

    public int SentenceEnd { get; } = builder.ClassOf([".", "!", "?", "…"]);

    /// <summary>Between two dates that share a year or a week.</summary>
    public int Connector { get; } = builder.Class("connector");

    /// <summary>Between the two ends of a stretch.</summary>
    public int Through { get; } = builder.Class("through");

    /// <summary>Between the two days after "between".</summary>
    public int And { get; } = builder.Class("and");

    /// <summary>Between dates that share a month: "and", "or", a comma.</summary>
    public int List { get; } = builder.Class("list");

    /// <summary>What may stand between bounding words and a date: "by <em>the</em> 15th century".</summary>
    public int Link { get; } = builder.Class("link");

    /// <summary>"not expected before May" is May at the earliest.</summary>
    public int Negation { get; } = builder.Class("negation");

    /// <summary>"after the 1987 crash" bounds the crash.</summary>
    public int Article { get; } = builder.Class("article");

    public int Weekday { get; } = builder.Class("weekday");

    /// <summary>"st", "nd", "th".</summary>
    public int OrdinalEnding { get; } = builder.Class("ordinalending");

    /// <summary>What follows the apostrophe in "yesterday's".</summary>
    public int Possessive { get; } = builder.Class("possessive");

    /// <summary>Bounding words that may also say what a thing is meant for: Dutch "voor".</summary>
    public int Meant { get; } = builder.Class("meant");

    /// <summary>What is meant for a day: "gepland". Those of value 1 may also stand after the date.</summary>
    public int Planned { get; } = builder.Class("planned");

    /// <summary>What puts a thing from one day to another: "moved", "postponed".</summary>
    public int Moved { get; } = builder.Class("moved");

    /// <summary>Such words of which the day is meant even where what is moved stands between: "postponed the vote from May to
    /// June".</summary>
    public int MovedThing { get; } = builder.Class("movedthing");

    /// <summary>May stand after such a word: "brought <em>forward</em>".</summary>
    public int MovedHow { get; } = builder.Class("movedhow");

    /// <summary>Before the day a thing is moved from.</summary>
    public int MovedFrom { get; } = builder.Class("movedfrom");

    /// <summary>Before the day it is moved to.</summary>
    public int MovedTo { get; } = builder.Class("movedto");

    /// <summary>Small words inside a name: "Charles <em>de</em> Gaulle".</summary>
    public int InName { get; } = builder.Class("inname");

    /// <summary>Words whose full stop ends no sentence: "Mr.", "Sept.".</summary>
    public int Abbreviation { get; } = builder.Class("abbreviation");
}
