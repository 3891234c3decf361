using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>`if` and `case`.</summary>
internal sealed partial class Parser
{
    private If If()
    {
        var opener = Keyword();
        var branches = new List<(Expression, Statement)> { (Header(opener), BodyPart()) };
        Statement? otherwise = null;
        while (AtWord("else"))
        {
            var word = Keyword();
            if (AtWord("if"))
            {
                var elseIf = Keyword();
                var condition = Header(elseIf);
                var body = BodyPart();
                branches.Add((condition, body));
                if (otherwise is not null)
                {
                    _diagnostics.Add(word.Start, "No `else if` can follow an `else`");
                }
            }
            else
            {
                if (otherwise is not null)
                {
                    _diagnostics.Add(word.Start, "There is more than one `else`");
                }

                otherwise = BodyPart();
            }
        }

        CloseBody(opener);
        return new([.. branches], otherwise);
    }

    private Case Case()
    {
        var opener = Keyword();
        var subject = Header(opener);
        var before = BodyPart();
        var branches = new List<(Expression[], Statement)>();
        Statement? otherwise = null;
        while (AtWord("when") || AtWord("else"))
        {
            var word = Keyword();
            if (IsWord(word, "when"))
            {
                var matches = Try(() => Matches(word)) ?? [];
                branches.Add((matches, BodyPart()));
            }
            else
            {
                otherwise = BodyPart();
            }
        }

        CloseBody(opener);
        return new(subject, before, [.. branches], otherwise);
    }

    private Expression[] Matches(Token word)
    {
        if (AtStatementEnd)
        {
            throw Fault(word, "An expression is expected after `when`");
        }

        var matches = new List<Expression>();
        do
        {
            SkipNewLines();
            AddMatch(matches, Pipeline());
        }
        while (Take(TokenKind.Comma));
        return [.. matches];
    }

    // `when 1 || 2` lists values like `when 1, 2`.
    private static void AddMatch(List<Expression> matches, Expression match)
    {
        if (match is Logical { IsAnd: false } either)
        {
            AddMatch(matches, either.Left);
            AddMatch(matches, either.Right);
        }
        else
        {
            matches.Add(match);
        }
    }
}
