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

    /// <param name="steps">Room to work in; what it holds is lost.</param>
    public ImmutableArray<Step> Compile(List<Step> steps)
    {
        steps.Clear();
        Emit(steps);
        steps.Add(new(StepKind.Done));
        return [.. steps];
    }

    private void Emit(List<Step> steps)
    {
        switch (this)
        {
            case Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    part.Emit(steps);
                }

                break;
            case Choice choice:
                EmitChoice(steps, choice.Options);
                break;
            case Optional optional:
                EmitChoice(steps, [optional.Inner, new Sequence([])]);
                break;
            case Words words:
                steps.Add(new(StepKind.Word, words.Class));
                break;
            case Member member:
                steps.Add(new(StepKind.Word, member.Class, Captures: true, Fill: new(member.Slot, member.Mode, 0)));
                break;
            case Digits digits:
                steps.Add(new(StepKind.Number, digits.Least, digits.Greatest, digits.Count, digits.Slot is not null,
                    new(digits.Slot ?? default, digits.Mode, 0)));
                break;
            case Check check:
                steps.Add(new(StepKind.Check, Condition: check.Condition));
                break;
            case Assign assign:
                steps.Add(new(StepKind.Fill, Fill: assign.Fill));
                break;
            case Stop:
                steps.Add(new(StepKind.Stop));
                break;
            default:
                steps.Add(new(StepKind.Glue));
                break;
        }
    }

    private static void EmitChoice(List<Step> steps, ImmutableArray<Pattern> options)
    {
        var ends = new List<int>();
        for (var i = 0; i < options.Length; i++)
        {
            if (i == options.Length - 1)
            {
                options[i].Emit(steps);
                break;
            }

            var split = steps.Count;
            steps.Add(new(StepKind.Split));
            options[i].Emit(steps);
            ends.Add(steps.Count);
            steps.Add(new(StepKind.Jump));
            steps[split] = new(StepKind.Split, steps.Count);
        }

        foreach (var end in ends)
        {
            steps[end] = new(StepKind.Jump, steps.Count);
        }
    }
}
