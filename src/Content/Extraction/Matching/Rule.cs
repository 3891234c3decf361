using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Matching;

/// <summary>
/// One line of a rule file. It is compiled when a text first has a word it begins with: most texts need few of a language's hundreds of
/// rules, and compiling all took a tenth of a small site's build. Two threads may compile one at once, and come to the same.
/// </summary>
internal sealed class Rule
{
    private readonly Pattern pattern;
    private Compiled? compiled;

    public Rule(string line, Operation operation, Pattern pattern)
    {
        this.pattern = pattern;
        (Line, Operation) = (line, operation);
        var classes = new HashSet<int>();
        if (pattern.AddStarts(classes, out var number))
        {
            throw new FormatException("this rule can match nothing: " + line);
        }

        (StartClasses, StartsWithNumber) = ([.. classes], number);
    }

    public string Line { get; }

    public Operation Operation { get; }

    /// <summary>The classes of the words it can begin with.</summary>
    public ImmutableArray<int> StartClasses { get; }

    public bool StartsWithNumber { get; }

    /// <summary>Whether it fits only what opens a line.</summary>
    public bool OpensLine => Now.OpensLine;

    public Step[] Steps => Now.Steps;

    private Compiled Now => compiled ??= new(pattern.Compile());

    /// <summary>The steps that read a token, or end the rule, reached from this one without reading any.</summary>
    public int[] Reach(int from)
    {
        var known = Now.Reached;
        return known[from] ??= Follow(from);
    }

    private int[] Follow(int from)
    {
        var found = new List<int>();
        var open = new Stack<int>([from]);
        while (open.TryPop(out var at))
        {
            var step = Steps[at];
            switch (step.Kind)
            {
                case StepKind.Word or StepKind.Number or StepKind.Done:
                    found.Add(at);
                    break;
                case StepKind.Split:
                    open.Push(at + 1);
                    open.Push(step.A);
                    break;
                case StepKind.Jump:
                    open.Push(step.A);
                    break;
                case StepKind.Fill or StepKind.Glue or StepKind.Check or StepKind.Stop:
                    open.Push(at + 1);
                    break;
            }
        }

        return [.. found];
    }

    private sealed class Compiled(Step[] steps)
    {
        public Step[] Steps => steps;

        public int[]?[] Reached { get; } = new int[]?[steps.Length];

        public bool OpensLine { get; } = Array.Exists(steps, step => step is { Kind: StepKind.Check, Condition.Kind: ConditionKind.Opens });
    }
}

/// <summary>What is done with the slots of a match.</summary>
internal enum Operation
{
    /// <summary>A trap: the words are passed over.</summary>
    Skip,

    /// <summary>A place on the calendar, with or without its year.</summary>
    Date,

    /// <summary>A unit, weekday, month … so many before or after the anchor's own: "last week", "next March".</summary>
    This,

    /// <summary>A distance from the anchor: "two weeks ago", "three days later".</summary>
    Shift,

    /// <summary>A length of time with a point at its other end: "a month earlier".</summary>
    Point,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that recurs.</summary>
    Set,

    /// <summary>Words that bound the date after them, and no date themselves: "no later than", "about".</summary>
    Bound,

    /// <summary>Past, present or future, no more exactly.</summary>
    Vague,
}
