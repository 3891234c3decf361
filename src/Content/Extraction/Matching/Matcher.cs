using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Matching;

/// <summary>
/// Finds, from left to right, the longest rule that fits at each token (of equally long ones the first in the file).
/// Only rules that can start with a token are tried on it, and no rule can loop: the cost is linear in the text.
/// </summary>
internal sealed class Matcher
{
    private readonly Vocabulary _vocabulary;
    private readonly Rule[][] _byWord;
    private readonly Rule[] _byNumber;

    // Which rules can read a pair of tokens: most are ruled out by the second, and pairs repeat ("the" and any unknown word).
    // A memo of a pure function, shared by all texts; no larger than the pairs of words the rules know.
    private readonly ConcurrentDictionary<(int, int), Rule[]> _byPair = new();

    public Matcher(Vocabulary vocabulary, ImmutableArray<Rule> rules)
    {
        _vocabulary = vocabulary;
        var byWord = new List<Rule>?[vocabulary.Count];
        var byNumber = new List<Rule>();
        foreach (var rule in rules)
        {
            var starts = Starts(rule).ToList();
            if (starts.Any(step => step.Kind == StepKind.Number))
            {
                byNumber.Add(rule);
            }

            var classes = starts.Where(step => step.Kind == StepKind.Word).Select(step => step.A).Distinct().ToList();
            for (var word = 1; word < vocabulary.Count; word++)
            {
                if (classes.Exists(group => vocabulary.MayHold(word, group)))
                {
                    (byWord[word] ??= []).Add(rule);
                }
            }
        }

        _byWord = [.. byWord.Select(list => list?.ToArray() ?? [])];
        _byNumber = [.. byNumber];
    }

    public List<Match> Find(Token[] tokens)
    {
        var found = new List<Match>();
        var run = new Run(_vocabulary, tokens);
        for (var at = 0; at < tokens.Length;)
        {
            var match = Longest(run, tokens, at);
            if (match is null)
            {
                at++;
                continue;
            }

            found.Add(match);
            at = match.End;
        }

        return found;
    }

    private Match? Longest(Run run, Token[] tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        var number = token.Kind == TokenKind.Number;
        if ((number ? _byNumber.Length : _byWord[token.Word].Length) == 0
            || (at > 0 && !token.Gap && token.Kind != TokenKind.Mark && tokens[at - 1].Kind != TokenKind.Mark))
        {
            return null;
        }

        var rules = Candidates(Sign(token), at + 1 < tokens.Length ? Sign(tokens[at + 1]) : 0);

        Rule? best = null;
        run.BestEnd = at;
        foreach (var rule in rules)
        {
            if (run.Try(rule, at))
            {
                best = rule;
            }
        }

        return best is null ? null : new(best, at, run.BestEnd, new(run.Best));
    }

    private Rule[] Candidates(int first, int second) =>
        _byPair.TryGetValue((first, second), out var rules) ? rules : _byPair.GetOrAdd((first, second), Pair);

    private Rule[] Pair((int First, int Second) signs) =>
    [
        .. (signs.First < 0 ? _byNumber : _byWord[signs.First]).Where(rule => Reach(rule, 0).Any(first => Reads(rule.Steps[first], signs.First)
            && Reach(rule, first + 1).Any(second => rule.Steps[second].Kind == StepKind.Done || Reads(rule.Steps[second], signs.Second)))),
    ];

    private static int Sign(in Token token) => token.Kind == TokenKind.Number ? -1 : token.Word;

    private bool Reads(in Step step, int sign) =>
        step.Kind == StepKind.Number ? sign < 0 : step.Kind == StepKind.Word && sign > 0 && _vocabulary.MayHold(sign, step.A);

    private static IEnumerable<Step> Starts(Rule rule)
    {
        foreach (var at in Reach(rule, 0))
        {
            yield return rule.Steps[at].Kind == StepKind.Done ? throw new FormatException("this rule can match nothing: " + rule.Line) : rule.Steps[at];
        }
    }

    // The steps that read a token, or end the rule, reached from this one without reading any.
    private static IEnumerable<int> Reach(Rule rule, int from)
    {
        var open = new Stack<int>([from]);
        while (open.TryPop(out var at))
        {
            var step = rule.Steps[at];
            switch (step.Kind)
            {
                case StepKind.Word or StepKind.Number or StepKind.Done:
                    yield return at;
                    break;
                case StepKind.Split:
                    open.Push(at + 1);
                    open.Push(step.A);
                    break;
                case StepKind.Jump:
                    open.Push(step.A);
                    break;
                case StepKind.Fill or StepKind.Glue or StepKind.Check:
                    open.Push(at + 1);
                    break;
            }
        }
    }

    /// <summary>The working memory of one text: the trail of filled slots of the pattern being tried and of the best so far.</summary>
    private sealed class Run(Vocabulary vocabulary, Token[] tokens)
    {
        private readonly Filling[] _trail = new Filling[32];
        private readonly Filling[] _best = new Filling[32];
        private int _bestCount;
        private int _first;
        private Rule _rule = null!;

        public int BestEnd { get; set; }

        public ReadOnlySpan<Filling> Best => _best.AsSpan(0, _bestCount);

        /// <summary>Whether the rule fits here and is longer than the best so far, which it then becomes.</summary>
        public bool Try(Rule rule, int first)
        {
            var before = BestEnd;
            (_rule, _first) = (rule, first);
            Follow(0, first, 0, glued: false);
            return BestEnd > before;
        }

        // Backtracking by recursion at each split: patterns are short and have no loops.
        private void Follow(int step, int at, int filled, bool glued)
        {
            while (true)
            {
                var current = _rule.Steps[step];
                switch (current.Kind)
                {
                    case StepKind.Glue:
                        glued = true;
                        step++;
                        continue;
                    case StepKind.Fill:
                        _trail[filled++] = current.Fill;
                        step++;
                        continue;
                    case StepKind.Check when Holds(current.Condition, at):
                        step++;
                        continue;
                    case StepKind.Check:
                        return;
                    case StepKind.Jump:
                        step = current.A;
                        continue;
                    case StepKind.Split:
                        Follow(step + 1, at, filled, glued);
                        step = current.A;
                        continue;
                    case StepKind.Done:
                        Keep(at, filled);
                        return;
                }

                if (at >= tokens.Length || (at > _first && (tokens[at].Break || (glued && tokens[at].Gap))) || !Fits(current, tokens[at], out var value))
                {
                    return;
                }

                if (current.Captures)
                {
                    _trail[filled++] = current.Fill with { Value = value };
                }

                glued = false;
                step++;
                at++;
            }
        }

        private bool Fits(in Step step, in Token token, out long value)
        {
            if (step.Kind == StepKind.Word)
            {
                return vocabulary.Find(token, step.A, out value);
            }

            value = token.Number;
            return token.Kind == TokenKind.Number && token.Number >= step.A && token.Number <= step.B && (step.Digits == 0 || token.Length == step.Digits);
        }

        private void Keep(int end, int filled)
        {
            if (end <= BestEnd || EndsInsideAWord(end))
            {
                return;
            }

            BestEnd = end;
            _bestCount = filled;
            _trail.AsSpan(0, filled).CopyTo(_best);
        }

        private bool EndsInsideAWord(int end) =>
            end < tokens.Length && !tokens[end].Gap && tokens[end].Kind != TokenKind.Mark && tokens[end - 1].Kind != TokenKind.Mark;

        private bool Holds(Condition condition, int end)
        {
            var before = _first > 0 && !tokens[_first].Break ? tokens[_first - 1] : default;
            var after = end < tokens.Length && !tokens[end].Break ? tokens[end] : default;
            return condition.Kind switch
            {
                ConditionKind.After => before.Length > 0 && vocabulary.Holds(before, condition.Class),
                ConditionKind.NotAfter => before.Length == 0 || !vocabulary.Holds(before, condition.Class),
                ConditionKind.Before => after.Length > 0 && vocabulary.Holds(after, condition.Class),
                ConditionKind.NotBefore => after.Length == 0 || !vocabulary.Holds(after, condition.Class),
                ConditionKind.Capital => tokens[_first].Capital,
                ConditionKind.AfterNumber => before.Kind == TokenKind.Number,
                ConditionKind.NotBeforeCapital => !after.Capital,
                _ => throw new InvalidOperationException(condition.Kind.ToString()),
            };
        }
    }
}
