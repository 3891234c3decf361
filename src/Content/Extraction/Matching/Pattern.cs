using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Matching;

/// <summary>A pattern as written in a rule file, before it is compiled to steps.</summary>
internal abstract record Pattern
{
    public sealed record Sequence(ImmutableArray<Pattern> Parts) : Pattern;

    public sealed record Choice(ImmutableArray<Pattern> Options) : Pattern;

    public sealed record Optional(Pattern Inner) : Pattern;

    public sealed record Words(int Class) : Pattern;

    public sealed record Member(int Class, Slot Slot, FillMode Mode) : Pattern;

    public sealed record Digits(Slot? Slot, FillMode Mode, int Least, int Greatest, int Count) : Pattern;

    public sealed record Assign(Filling Fill) : Pattern;

    public sealed record Check(Condition Condition) : Pattern;

    /// <summary>No white space before the next token.</summary>
    public sealed record Glue : Pattern;

    /// <summary>The match ends here; what comes after must only follow.</summary>
    public sealed record Stop : Pattern;

    /// <summary>Adds the classes of the words it can begin with; says whether it can begin with a number, and returns whether it can be empty.</summary>
    public bool AddStarts(HashSet<int> classes, out bool number)
    {
        number = false;
        switch (this)
        {
            case Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    var mayBeEmpty = part.AddStarts(classes, out var isNumber);
                    number |= isNumber;
                    if (!mayBeEmpty)
                    {
                        return false;
                    }
                }

                return true;
            case Choice choice:
                var any = false;
                foreach (var option in choice.Options)
                {
                    any |= option.AddStarts(classes, out var isNumber);
                    number |= isNumber;
                }

                return any;
            case Optional optional:
                optional.Inner.AddStarts(classes, out number);
                return true;
            case Words words:
                classes.Add(words.Class);
                return false;
            case Member member:
                classes.Add(member.Class);
                return false;
            case Digits:
                number = true;
                return false;
            default:
                return true;
        }
    }

    public Step[] Compile()
    {
        var steps = new Step[Size + 1];
        steps[Emit(steps, 0)] = new(StepKind.Done);
        return steps;
    }

    // How many steps it becomes. Counted first, because rules have hundreds and each is made once.
    private int Size => this switch
    {
        Sequence sequence => SizeOf(sequence.Parts),
        Choice choice => SizeOf(choice.Options) + (2 * (choice.Options.Length - 1)),
        Optional optional => optional.Inner.Size + 2,
        _ => 1,
    };

    private static int SizeOf(ImmutableArray<Pattern> patterns)
    {
        var size = 0;
        foreach (var pattern in patterns)
        {
            size += pattern.Size;
        }

        return size;
    }

    // Returns where the next step goes.
    private int Emit(Step[] steps, int at)
    {
        switch (this)
        {
            case Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    at = part.Emit(steps, at);
                }

                return at;
            case Choice choice:
                return EmitChoice(steps, at, choice.Options);
            case Optional optional:
                return EmitChoice(steps, at, [optional.Inner, new Sequence([])]);
            case Words words:
                steps[at] = new(StepKind.Word, words.Class);
                break;
            case Member member:
                steps[at] = new(StepKind.Word, member.Class, Captures: true, Fill: new(member.Slot, member.Mode, 0));
                break;
            case Digits digits:
                steps[at] = new(StepKind.Number, digits.Least, digits.Greatest, digits.Count, digits.Slot is not null,
                    new(digits.Slot ?? default, digits.Mode, 0));
                break;
            case Check check:
                steps[at] = new(StepKind.Check, Condition: check.Condition);
                break;
            case Assign assign:
                steps[at] = new(StepKind.Fill, Fill: assign.Fill);
                break;
            case Stop:
                steps[at] = new(StepKind.Stop);
                break;
            default:
                steps[at] = new(StepKind.Glue);
                break;
        }

        return at + 1;
    }

    private static int EmitChoice(Step[] steps, int at, ImmutableArray<Pattern> options)
    {
        // Each option but the last is followed by a jump behind them all.
        var end = at + SizeOf(options) + (2 * (options.Length - 1));
        for (var i = 0; i < options.Length - 1; i++)
        {
            var jump = options[i].Emit(steps, at + 1);
            steps[at] = new(StepKind.Split, jump + 1);
            steps[jump] = new(StepKind.Jump, end);
            at = jump + 1;
        }

        return options[^1].Emit(steps, at);
    }
}
