using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>Two operands and an operator that needs both.</summary>
internal sealed class Binary : Expression
{
    private readonly Operator _operator;

    public Binary(int position, Operator @operator, Expression left, Expression right)
        : base(position)
    {
        (_operator, Left, Right) = (@operator, left, right);
        Depth = DepthOf([left, right]);
    }

    public Operator Operator => _operator;

    public Expression Left { get; }

    public Expression Right { get; }

    public override Value Evaluate(Run run) => Arithmetic.Apply(run, Position, _operator, Left.Evaluate(run), Right.Evaluate(run));

    public override string Describe() => $"{Left.Describe()} {Operators.Sign(_operator)} {Right.Describe()}";
}

/// <summary>`and` and `or`: the second operand only where the first does not decide; always a boolean.</summary>
internal sealed class Logical : Expression
{
    private readonly bool _isAnd;

    public Logical(int position, bool isAnd, Expression left, Expression right)
        : base(position)
    {
        (_isAnd, Left, Right) = (isAnd, left, right);
        Depth = DepthOf([left, right]);
    }

    public Expression Left { get; }

    public Expression Right { get; }

    public bool IsAnd => _isAnd;

    public override Value Evaluate(Run run) =>
        Value.From(Left.Evaluate(run).IsTrue == _isAnd ? Right.Evaluate(run).IsTrue : !_isAnd);

    public override string Describe() => $"{Left.Describe()} {(_isAnd ? "&&" : "||")} {Right.Describe()}";
}

/// <summary>`left ?? right`: the right one if the left is null; `left ?! right`: the right one if the left is not null.</summary>
internal sealed class Coalesce : Expression
{
    private readonly bool _whenNull;

    public Coalesce(int position, bool whenNull, Expression left, Expression right)
        : base(position)
    {
        (_whenNull, Left, Right) = (whenNull, left, right);
        Depth = DepthOf([left, right]);
    }

    public Expression Left { get; }

    public Expression Right { get; }

    public bool WhenNull => _whenNull;

    public override Value Evaluate(Run run)
    {
        var left = Left.Evaluate(run);
        return left.IsNull == _whenNull ? Right.Evaluate(run) : left;
    }

    public override string Describe() => $"{Left.Describe()} {(_whenNull ? "??" : "?!")} {Right.Describe()}";
}

/// <summary>`condition ? then : otherwise`.</summary>
internal sealed class Conditional : Expression
{
    private readonly Expression _condition;
    private readonly Expression _then;
    private readonly Expression _otherwise;

    public Conditional(int position, Expression condition, Expression then, Expression otherwise)
        : base(position)
    {
        (_condition, _then, _otherwise) = (condition, then, otherwise);
        Depth = DepthOf([condition, then, otherwise]);
    }

    public override Value Evaluate(Run run) => _condition.Evaluate(run).IsTrue ? _then.Evaluate(run) : _otherwise.Evaluate(run);

    public override void Print(Run run)
    {
        if (_condition.Evaluate(run).IsTrue)
        {
            _then.Print(run);
        }
        else
        {
            _otherwise.Print(run);
        }
    }
}

/// <summary>`!value`.</summary>
internal sealed class Not : Expression
{
    private readonly Expression _operand;

    public Not(int position, Expression operand)
        : base(position)
    {
        _operand = operand;
        Depth = operand.Depth + 1;
    }

    public override Value Evaluate(Run run) => Value.From(!_operand.Evaluate(run).IsTrue);
}

/// <summary>`-value` and `+value`.</summary>
internal sealed class Signed : Expression
{
    private readonly Expression _operand;
    private readonly bool _isNegative;

    public Signed(int position, bool isNegative, Expression operand)
        : base(position)
    {
        (_isNegative, _operand) = (isNegative, operand);
        Depth = operand.Depth + 1;
    }

    public override Value Evaluate(Run run)
    {
        var value = _operand.Evaluate(run);
        if (!value.IsNumber && Conversion.TryNumber(value, out var number))
        {
            value = number;
        }

        return _isNegative ? Arithmetic.Negate(run, Position, value)
            : value.IsNumber || value.IsNull ? value
            : run.Fail(Position, $"A {Kinds.Of(value)} is not a number");
    }

    public override string Describe() => (_isNegative ? "-" : "+") + _operand.Describe();
}

/// <summary>`@path`: a function as a value, not called.</summary>
internal sealed class Alias : Expression
{
    private readonly Expression _target;

    public Alias(int position, Expression target)
        : base(position)
    {
        _target = target;
        Depth = target.Depth + 1;
    }

    public override Value Evaluate(Run run) => _target.EvaluateUncalled(run);

    public override string Describe() => "@" + _target.Describe();
}

/// <summary>`^list`: each item as an argument of its own.</summary>
internal sealed class Expanded : Expression
{
    public Expanded(int position, Expression list)
        : base(position)
    {
        List = list;
        Depth = list.Depth + 1;
    }

    public Expression List { get; }

    public override Value Evaluate(Run run) => List.Evaluate(run);
}

/// <summary>`++x`, `x--` and their like.</summary>
internal sealed class Step : Expression
{
    private readonly Assignable _target;
    private readonly bool _isPrefix;
    private readonly Operator _operator;

    public Step(int position, Assignable target, bool isPrefix, bool isIncrement)
        : base(position)
    {
        (_target, _isPrefix) = (target, isPrefix);
        _operator = isIncrement ? Operator.Add : Operator.Subtract;
        Depth = target.Depth + 1;
    }

    public override Value Evaluate(Run run)
    {
        var before = _target.Evaluate(run);
        var after = Arithmetic.Apply(run, Position, _operator, before, 1);
        _target.Assign(run, after);
        return _isPrefix ? after : before;
    }
}

/// <summary>`target = value`, inside an expression.</summary>
internal sealed class Nested : Expression
{
    public Nested(int position, Expression inner)
        : base(position)
    {
        Inner = inner;
        Depth = inner.Depth + 1;
    }

    public Expression Inner { get; }

    public override Value Evaluate(Run run) => Inner.Evaluate(run);

    public override string Describe() => $"({Inner.Describe()})";
}
