using System.Text;

using Timeline.Scriban.Running;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Makes a tree that can run from the tokens of a template; after an error it goes on with the next statement.</summary>
internal sealed partial class Parser
{
    // Bounds what parsing and running take of the stack.
    private const int MostNestedStatements = 100;
    private const int MostNestedExpressions = 200;
    private const int MostDepth = 300;

    private readonly Diagnostics _diagnostics;
    private readonly Dictionary<string, int> _globals = new(StringComparer.Ordinal);
    private List<Token> _tokens;
    private string _text;
    private int _next;
    private int _nestedStatements;
    private int _nestedExpressions;
    private int _loops;
    private bool _skipsLines;
    private bool _inArguments;
    private bool _inLoopHeader;
    private bool _isIndented;
    private Run? _folder;

    public Parser(string text, List<Token> tokens, Diagnostics diagnostics)
    {
        (_text, _tokens, _diagnostics) = (text, tokens, diagnostics);
    }

    /// <summary>The layout of the page, and while parsing that of the function being parsed.</summary>
    public LocalLayout Layout { get; private set; } = new();

    public string[] GlobalNames => [.. _globals.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    public Block Template()
    {
        var statements = new List<Statement>();
        try
        {
            while (true)
            {
                statements.AddRange(Statements());
                if (Current.Kind == TokenKind.End)
                {
                    break;
                }

                _diagnostics.Add(Current.Start, $"Unexpected `{Spell(Current)}` without a block it belongs to");
                _next++;
                FinishStatement();
            }
        }
        catch (ParseFault)
        {
            // Nested too deep to go on; it has been reported.
        }

        return new([.. statements]);
    }

    private List<Statement> Statements()
    {
        var statements = new List<Statement>();
        while (true)
        {
            var token = Current;
            switch (token.Kind)
            {
                case TokenKind.End:
                    return statements;
                case TokenKind.Text:
                    statements.Add(new TextStatement(Encoding.UTF8.GetBytes((string)token.Content!)));
                    _next++;
                    break;
                case TokenKind.CodeEnter:
                    _isIndented = token.Content is not null;
                    if (_isIndented)
                    {
                        statements.Add(new IndentStatement((string)token.Content!));
                    }

                    _next++;
                    break;
                case TokenKind.CodeExit:
                    // Text ends an indentation by itself.
                    if (_isIndented && _tokens[_next + 1].Kind != TokenKind.Text)
                    {
                        statements.Add(new IndentStatement(null));
                    }

                    _isIndented = false;
                    _next++;
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    _next++;
                    break;
                case TokenKind.Identifier when AtWord("end") || AtWord("else") || AtWord("when"):
                    return statements;
                default:
                    if (StatementOrError() is { } statement)
                    {
                        statements.Add(statement);
                    }

                    break;
            }
        }
    }

    private Statement? StatementOrError()
    {
        if (_nestedStatements >= MostNestedStatements)
        {
            _diagnostics.Add(Current.Start, $"Statements are nested more than {MostNestedStatements} deep");
            _next = _tokens.Count - 1;
            return null;
        }

        _nestedStatements++;
        var statement = Try(Statement);
        _nestedStatements--;
        FinishStatement();
        return statement;
    }

    private Statement Statement()
    {
        var token = Current;
        if (token.Kind == TokenKind.Identifier && _tokens[_next + 1].Kind != TokenKind.Dot)
        {
            Statement? statement = (string)token.Content! switch
            {
                "if" => If(),
                "case" => Case(),
                "for" => For(isTable: false),
                "tablerow" => For(isTable: true),
                "while" => While(),
                "func" => Function(),
                "capture" => Capture(),
                "readonly" => ReadOnly(),
                "import" => Import(),
                "with" => With(),
                "wrap" => Wrap(),
                "ret" => Return(),
                "break" => Jump(Flow.Break),
                "continue" => Jump(Flow.Continue),
                _ => null,
            };
            if (statement is not null)
            {
                return statement;
            }

            if (IsInlineFunction())
            {
                return InlineFunction();
            }
        }

        return ExpressionStatement();
    }

    private Statement ExpressionStatement()
    {
        var expression = Expression();
        var sign = Current;
        if (sign.Kind is < TokenKind.Assign or > TokenKind.ModuloAssign)
        {
            return new PrintStatement(expression);
        }

        if (expression is not Assignable target)
        {
            throw Fault(sign, $"Only a variable, member or item can be set, not `{expression.Describe()}`");
        }

        _next++;
        SkipNewLines();
        var value = Expression();
        return sign.Kind == TokenKind.Assign ? new Assignment(target, value) : new CompoundAssignment(sign.Start, target, CompoundOperator(sign.Kind), value);
    }

    private static Operator CompoundOperator(TokenKind kind) => kind switch
    {
        TokenKind.AddAssign => Operator.Add,
        TokenKind.SubtractAssign => Operator.Subtract,
        TokenKind.MultiplyAssign => Operator.Multiply,
        TokenKind.DivideAssign => Operator.Divide,
        TokenKind.DivideRoundAssign => Operator.DivideRound,
        _ => Operator.Modulo,
    };

    private int GlobalPlace(string name)
    {
        if (!_globals.TryGetValue(name, out var place))
        {
            place = _globals.Count;
            _globals.Add(name, place);
        }

        return place;
    }
}
