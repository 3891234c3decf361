using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Matching;

/// <summary>
/// Finds, from left to right, the longest rule that fits at each token (of equally long ones the first in the file).
/// Only rules that can start with a token are tried on it, and no rule can loop: the cost is linear in the text.
/// </summary>
internal sealed class Matcher
{
    private readonly Vocabulary vocabulary;
    private readonly ImmutableArray<Rule> rules;
    private readonly Rule[] byNumber;

    // The numbers of the rules that can begin with a word of a class, ascending.
    private readonly List<int>?[] byClass;

    // A word's rules are sought when a text first has it: a language knows thousands of words, a text has dozens of them. Threads that
    // seek the same at once find the same.
    private readonly Rule[]?[] byWord;

    // Which rules can read a pair of tokens: most are ruled out by the second, and pairs repeat ("the" and any unknown word).
    // A memo of a pure function, shared by all texts; no larger than the pairs of words the rules know.
    private readonly ConcurrentDictionary<(int, int), Rule[]> byPair = new();

    public Matcher(Vocabulary vocabulary, ImmutableArray<Rule> rules)
    {
        this.vocabulary = vocabulary;
        this.rules = rules;
        byWord = new Rule[]?[vocabulary.Count];
        byNumber = [.. rules.Where(rule => rule.StartsWithNumber)];
        byClass = new List<int>?[vocabulary.ClassCount];
        for (var i = 0; i < rules.Length; i++)
        {
            foreach (var group in rules[i].StartClasses)
            {
                (byClass[group] ??= []).Add(i);
            }
        }
    }

    public List<Match> Find(Token[] tokens)
    {
        var found = new List<Match>();
        var run = new Run(vocabulary, tokens);
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
        if ((number ? byNumber : ByWord(token.Word)).Length == 0
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
        byPair.TryGetValue((first, second), out var rules) ? rules : byPair.GetOrAdd((first, second), Pair);

    private Rule[] Pair((int First, int Second) signs) =>
    [
        .. (signs.First < 0 ? byNumber : ByWord(signs.First)).Where(rule =>
            Array.Exists(rule.Reach(0), first => Reads(rule.Steps[first], signs.First)
            && Array.Exists(rule.Reach(first + 1), second => rule.Steps[second].Kind == StepKind.Done || Reads(rule.Steps[second], signs.Second)))),
    ];

    // The first word is the one that no rule knows.
    private Rule[] ByWord(int word) => word == 0 ? [] : byWord[word] ??= StartingWith(word);

    private Rule[] StartingWith(int word)
    {
        var numbers = new SortedSet<int>();
        for (var group = 0; group < byClass.Length; group++)
        {
            if (byClass[group] is { } starting && vocabulary.MayHold(word, group))
            {
                numbers.UnionWith(starting);
            }
        }

        return [.. numbers.Select(number => rules[number])];
    }

    private static int Sign(in Token token) => token.Kind == TokenKind.Number ? -1 : token.Word;

    private bool Reads(in Step step, int sign) =>
        step.Kind == StepKind.Number ? sign < 0 : step.Kind == StepKind.Word && sign > 0 && vocabulary.MayHold(sign, step.A);

    /// <summary>The working memory of one text: the trail of filled slots of the pattern being tried and of the best so far.</summary>
    private sealed class Run(Vocabulary vocabulary, Token[] tokens)
    {
        private readonly Filling[] trail = new Filling[32];
        private readonly Filling[] best = new Filling[32];
        private int bestCount;
        private int first;
        private Step[] steps = [];

        public int BestEnd { get; set; }

        public ReadOnlySpan<Filling> Best => best.AsSpan(0, bestCount);

        /// <summary>Whether the rule fits here and is longer than the best so far, which it then becomes.</summary>
        public bool Try(Rule rule, int first)
        {
            var before = BestEnd;
            (steps, this.first) = (rule.Steps, first);
            Follow(0, first, 0, glued: false, stop: null);
            return BestEnd > before;
        }

        // Backtracking by recursion at each split: patterns are short and have no loops.
        private void Follow(int step, int at, int filled, bool glued, (int End, int Filled)? stop)
        {
            while (true)
            {
                ref readonly var current = ref steps[step];
                switch (current.Kind)
                {
                    case StepKind.Glue:
                        glued = true;
                        step++;
                        continue;
                    case StepKind.Fill:
                        trail[filled++] = current.Fill;
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
                        Follow(step + 1, at, filled, glued, stop);
                        step = current.A;
                        continue;
                    case StepKind.Stop:
                        stop = (at, filled);
                        step++;
                        continue;
                    case StepKind.Done:
                        Keep(stop?.End ?? at, stop?.Filled ?? filled);
                        return;
                }

                if (at >= tokens.Length || (at > first && (tokens[at].Break || (glued
                    && tokens[at].Gap))) || !Fits(current, tokens[at], out var value))
                {
                    return;
                }

                if (current.Captures)
                {
                    trail[filled++] = current.Fill with { Value = value };
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
            return token.Kind == TokenKind.Number && token.Number >= step.A && token.Number <= step.B
                && (step.Digits == 0 || token.Length == step.Digits);
        }

        private void Keep(int end, int filled)
        {
            if (end <= BestEnd || EndsInsideAWord(end))
            {
                return;
            }

            BestEnd = end;
            bestCount = filled;
            trail.AsSpan(0, filled).CopyTo(best);
        }

        private bool EndsInsideAWord(int end) =>
            end < tokens.Length && !tokens[end].Gap && tokens[end].Kind != TokenKind.Mark && tokens[end - 1].Kind != TokenKind.Mark;

        private bool Holds(Condition condition, int end)
        {
            var before = first > 0 && !tokens[first].Break ? tokens[first - 1] : default;
            var after = end < tokens.Length && !tokens[end].Break ? tokens[end] : default;
            return condition.Kind switch
            {
                ConditionKind.After => before.Length > 0 && vocabulary.Holds(before, condition.Class),
                ConditionKind.NotAfter => before.Length == 0 || !vocabulary.Holds(before, condition.Class),
                ConditionKind.Before => after.Length > 0 && vocabulary.Holds(after, condition.Class),
                ConditionKind.NotBefore => after.Length == 0 || !vocabulary.Holds(after, condition.Class),
                ConditionKind.Capital => tokens[first].Capital,
                ConditionKind.AfterNumber => before.Kind == TokenKind.Number,
                ConditionKind.NotBeforeCapital => !after.Capital,
                ConditionKind.NotBeforeNumber => after.Kind != TokenKind.Number || after.Length == 0,
                ConditionKind.Opens => tokens[first].Line,
                ConditionKind.Ahead => end + 1 < tokens.Length && vocabulary.Holds(tokens[end + 1], condition.Class),
                ConditionKind.AheadYear => end + 1 < tokens.Length && tokens[end + 1] is { Length: 4, Number: >= 1000 },
                _ => throw new InvalidOperationException(condition.Kind.ToString()),
            };
        }
    }
}
