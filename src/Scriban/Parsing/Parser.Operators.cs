using Timeline.Scriban.Running;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Operators, from those that bind least to the signs before an operand.</summary>
internal sealed partial class Parser
{
    private Expression Binary(int weakest)
    {
        var left = Unary();
        while (true)
        {
            var sign = Current;
            var strength = Strength(sign);
            if (strength <= weakest)
            {
                return left;
            }

            _next++;
            SkipNewLines();
            left = Checked(Combine(sign, left, Binary(strength)));
        }
    }

    private int Strength(Token sign) => sign.Kind switch
    {
        TokenKind.Coalesce or TokenKind.NotNull => 1,
        TokenKind.Or => 2,
        TokenKind.And => 3,
        TokenKind.BinaryAnd => 4,
        TokenKind.Equal or TokenKind.NotEqual => 5,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => 6,
        TokenKind.DotDot or TokenKind.DotDotLess => 7,
        TokenKind.ShiftLeft or TokenKind.ShiftRight => 8,
        TokenKind.Add or TokenKind.Subtract => 9,
        TokenKind.Multiply or TokenKind.Divide or TokenKind.DivideRound or TokenKind.Modulo => 10,
        TokenKind.Identifier when IsWord(sign, "or") => 2,
        TokenKind.Identifier when IsWord(sign, "and") => 3,
        _ => 0,
    };

    private Expression Combine(Token sign, Expression left, Expression right)
    {
        switch (sign.Kind)
        {
            case TokenKind.Coalesce or TokenKind.NotNull:
                return new Coalesce(sign.Start, sign.Kind == TokenKind.Coalesce, left, right);
            case TokenKind.And or TokenKind.Or or TokenKind.Identifier:
                return new Logical(sign.Start, sign.Kind == TokenKind.And || IsWord(sign, "and"), left, right);
        }

        var @operator = sign.Kind switch
        {
            TokenKind.Equal => Operator.Equal,
            TokenKind.NotEqual => Operator.NotEqual,
            TokenKind.Less => Operator.Less,
            TokenKind.LessEqual => Operator.LessEqual,
            TokenKind.Greater => Operator.Greater,
            TokenKind.GreaterEqual => Operator.GreaterEqual,
            TokenKind.Add => Operator.Add,
            TokenKind.Subtract => Operator.Subtract,
            TokenKind.Multiply => Operator.Multiply,
            TokenKind.Divide => Operator.Divide,
            TokenKind.DivideRound => Operator.DivideRound,
            TokenKind.Modulo => Operator.Modulo,
            TokenKind.ShiftLeft => Operator.ShiftLeft,
            TokenKind.ShiftRight => Operator.ShiftRight,
            TokenKind.BinaryAnd => Operator.BinaryAnd,
            TokenKind.DotDot => Operator.RangeInclusive,
            _ => Operator.RangeExclusive,
        };
        return Folded(new(sign.Start, @operator, left, right));
    }

    // What is the same in every render is worked out now.
    private Expression Folded(Binary binary)
    {
        if (binary is not { Left: Literal left, Right: Literal right, Operator: < Operator.ShiftLeft }
            || !((left.Value.IsInteger && right.Value.IsInteger) || (left.Value.IsString && right.Value.IsString && binary.Operator == Operator.Add)))
        {
            return binary;
        }

        try
        {
            _folder ??= new();
            return new Literal(binary.Position, Arithmetic.Apply(_folder, binary.Position, binary.Operator, left.Value, right.Value));
        }
        catch (Fault)
        {
            // A division by zero is an error of the render that meets it.
            return binary;
        }
    }

    private Expression Unary()
    {
        var sign = Current;
        EnterExpression(sign);
        var expression = UnaryInside(sign);
        _nestedExpressions--;
        return Checked(expression);
    }

    private Expression UnaryInside(Token sign)
    {
        switch (sign.Kind)
        {
            case TokenKind.Not:
                _next++;
                return new Not(sign.Start, Unary());
            case TokenKind.Add or TokenKind.Subtract:
                _next++;
                return SignedNumber(sign, Unary());
            case TokenKind.Increment or TokenKind.Decrement:
                _next++;
                return new Step(sign.Start, ToStep(sign, Path()), isPrefix: true, sign.Kind == TokenKind.Increment);
            case TokenKind.At:
                _next++;
                return new Alias(sign.Start, Path());
            case TokenKind.Caret:
                _next++;
                return new Expanded(sign.Start, Path());
            default:
                return Operand();
        }
    }

    private Assignable ToStep(Token sign, Expression operand) =>
        operand as Assignable ?? throw Fault(sign, $"`{Spell(sign)}` needs a variable, member or item");

    private static Expression SignedNumber(Token sign, Expression operand)
    {
        var isNegative = sign.Kind == TokenKind.Subtract;
        return operand is Literal { Value.IsNumber: true } number
            ? new Literal(sign.Start, isNegative ? Arithmetic.Negate(new(), sign.Start, number.Value) : number.Value)
            : new Signed(sign.Start, isNegative, operand);
    }
}
