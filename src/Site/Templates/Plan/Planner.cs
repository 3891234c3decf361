using System.Collections.Immutable;

using Scriban.Parsing;
using Scriban.Syntax;

namespace Timeline.Site.Templates.Plan;

/// <summary>
/// Makes the plan of a template, or none when it has pieces that only the engine can run among the others: those that change variables
/// or the flow from within.
/// </summary>
internal sealed class Planner
{
    private readonly List<string> locals = [];
    private readonly HashSet<string> assigned = [];
    private readonly HashSet<string> looped = [];

    public static TemplatePlan? For(ScriptPage? page)
    {
        var planner = new Planner();
        try
        {
            var steps = page?.Body is { } body ? planner.Block(body) : [];
            // In the engine, a loop's variable hides one that is set in its body.
            return planner.assigned.Overlaps(planner.looped) ? null : new(steps, [.. planner.locals]);
        }
        catch (OnlyByEngine)
        {
            return null;
        }
    }

    private ImmutableArray<Step> Block(ScriptBlockStatement? block) =>
        block is null ? [] : [.. block.Statements.Where(s => !IsNothing(s)).Select(Statement)];

    // Where a line begins with spaces and then code, Scriban indents every line that the code prints: that is left to the engine.
    private static bool IsNothing(ScriptStatement statement) => statement switch
    {
        ScriptEscapeStatement { Indent.Length: > 0 } => throw new OnlyByEngine(),
        ScriptRawStatement raw => raw.Text.Length == 0,
        _ => statement.CanSkipEvaluation || statement is ScriptNopStatement,
    };

    private Step Statement(ScriptStatement statement) => statement switch
    {
        ScriptRawStatement raw => new Text(raw.Text.ToString()),
        ScriptIfStatement { Condition: { } condition } choice => new If(Expression(condition), Block(choice.Then), Otherwise(choice.Else)),
        ScriptForStatement { Variable: ScriptVariableLocal variable, Iterator: { } list } loop
            when loop is not ScriptTableRowStatement && LoopArguments(loop) is { } arguments =>
            new For(loop, Place(variable, looped), Expression(list), arguments, Block(loop.Body), Otherwise(loop.Else)),
        ScriptExpressionStatement { Expression: { } expression } => expression switch
        {
            ScriptAssignExpression { EqualToken.TokenType: TokenType.Equal, Target: ScriptVariableLocal local } set
                when local.BaseName.Length > 0 => new SetLocal(Place(local, assigned), Expression(set.Value!)),
            ScriptAssignExpression { EqualToken.TokenType: TokenType.Equal, Target: ScriptVariableGlobal global } set =>
                new SetGlobal(global, Expression(set.Value!)),
            ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" }, Arguments.Count: > 0 } call =>
                new IncludeStep(call, Positional(call), Named(call)),
            _ => new Print(Expression(expression)),
        },
        _ => new EngineStep(Safe(statement)),
    };

    private ImmutableArray<Step> Otherwise(ScriptConditionStatement? otherwise) => otherwise switch
    {
        null => [],
        ScriptElseStatement last => Block(last.Body),
        _ => [Statement(otherwise)],
    };

    private Operand Expression(ScriptExpression expression) => expression switch
    {
        ScriptLiteral literal => new Literal(literal),
        ScriptVariableLocal { BaseName.Length: > 0 } local => new Local(local, Place(local)),
        ScriptVariableGlobal { Name: not ("for" or "include" or "include_join") } global => new Global(global, global.Name),
        ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int index and >= 0 } } =>
            new Argument(expression, index),
        ScriptIsEmptyExpression => new EngineOperand(Safe(expression)),
        ScriptMemberExpression { Target: ScriptVariableLocal { BaseName: "" }, Member.Name: { } name } =>
            new NamedArgument(expression, name),
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: "for" }, Member.Name: { } name } => new OfLoop(expression, name),
        ScriptMemberExpression { Target: { } target, Member.Name: { } name } => new Member(Safe(expression), Expression(target), name),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or, Left: { } left, Right: { } right } both =>
            new Both(both, Expression(left), Expression(right), both.Operator == ScriptBinaryOperator.Or),
        ScriptBinaryExpression { Left: { } left, Right: { } right } binary => new Operation(binary, Expression(left), Expression(right)),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } right } => new Not(expression, Expression(right)),
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } =>
            new Choice(expression, Expression(condition), Expression(then), Expression(otherwise)),
        ScriptNestedExpression { Expression: { } inner } => new Nested(expression, Expression(inner)),
        ScriptFunctionCall { Target: ScriptVariableGlobal { Name: var name } } call =>
            new Call(Safe(call), (null, name), Positional(call), Named(call)),
        ScriptFunctionCall { Target: ScriptMemberExpression { Target: ScriptVariableGlobal { Name: var group }, Member.Name: { } name } } call =>
            new Call(Safe(call), (group, name), Positional(call), Named(call)),
        _ => new EngineOperand(Safe(expression)),
    };

    private Operand[] Positional(ScriptFunctionCall call) =>
    [
        .. call.Arguments.Where(argument => argument is not ScriptNamedArgument).Select(argument =>
            argument is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand } ? throw new OnlyByEngine()
            : Expression(argument)),
    ];

    private (string Name, Operand Value)[] Named(ScriptFunctionCall call) =>
        [.. call.Arguments.OfType<ScriptNamedArgument>().Select(argument => (argument.Name!.Name, Expression(argument.Value!)))];

    private (string Name, Operand Value)[]? LoopArguments(ScriptForStatement loop) =>
        loop.NamedArguments is not { } all ? []
        : all.All(a => a.Name?.Name is "reversed" || (a is { Name.Name: "offset" or "limit", Value: not null }))
            ? [.. all.Select(a => (a.Name!.Name, a.Value is null ? new Literal(new ScriptLiteral(true)) : Expression(a.Value)))]
            : null;

    private int Place(ScriptVariableLocal variable, HashSet<string>? kind = null)
    {
        kind?.Add(variable.BaseName);
        var place = locals.IndexOf(variable.BaseName);
        if (place < 0)
        {
            place = locals.Count;
            locals.Add(variable.BaseName);
        }

        return place;
    }

    // A piece that the engine runs in the midst of a plan may read the plan's variables, but must not set one, nor end a loop or the page.
    private static T Safe<T>(T piece) where T : ScriptNode
    {
        var unsafePiece = piece is ScriptAssignExpression or ScriptCaptureStatement or ScriptFunction or ScriptAnonymousFunction
            or ScriptImportStatement or ScriptWithStatement or ScriptWrapStatement or ScriptReadOnlyStatement or ScriptReturnStatement
            or ScriptBreakStatement or ScriptContinueStatement or ScriptThisExpression or ScriptIncrementDecrementExpression
            or ScriptEscapeStatement { Indent.Length: > 0 }
            or ScriptVariable { Name: "include" or "include_join" or "eval" or "eval_template" };
        if (unsafePiece)
        {
            throw new OnlyByEngine();
        }

        for (var i = 0; i < piece.ChildrenCount; i++)
        {
            if (piece.GetChildren(i) is { } child)
            {
                Safe(child);
            }
        }

        return piece;
    }

    private sealed class OnlyByEngine : Exception;
}
