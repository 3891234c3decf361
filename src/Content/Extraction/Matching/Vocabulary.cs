namespace Timeline.Content.Extraction.Matching;

/// <summary>Every word the rules of one language mention, numbered, and the classes each belongs to.</summary>
internal sealed class Vocabulary
{
    /// <summary>Longer words cannot be in the rules and are not looked up.</summary>
    public const int LongestWord = 40;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers;
    private readonly Dictionary<(int Word, int Class), Membership> members;
    private readonly ulong[] bits;
    private readonly int stride;

    public Vocabulary(VocabularyBuilder builder)
    {
        // As they were collected: to freeze them takes longer than all the looking up of a small site.
        numbers = builder.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        members = builder.Members;
        ClassCount = builder.ClassCount;
        stride = (builder.ClassCount + 63) / 64;
        Count = builder.Words.Count + 1;
        bits = new ulong[Count * stride];
        foreach (var (word, group) in builder.Members.Keys)
        {
            bits[word * stride + (group >> 6)] |= 1UL << (group & 63);
        }

        ThousandsSeparator = builder.ThousandsSeparator;
    }

    /// <summary>One more than the highest word number.</summary>
    public int Count { get; }

    public int ClassCount { get; }

    public char ThousandsSeparator { get; }

    public int Number(ReadOnlySpan<char> word) => numbers.TryGetValue(word, out var number) ? number : 0;

    /// <summary>Whether any token with this word could be in the class, capitals aside.</summary>
    public bool MayHold(int word, int group) => (bits[word * stride + (group >> 6)] >> (group & 63) & 1) != 0;

    public bool Holds(in Token token, int group) => Find(token, group, out _);

    public bool Find(in Token token, int group, out long value)
    {
        value = 0;
        if (token.Word == 0 || !MayHold(token.Word, group))
        {
            return false;
        }

        var member = members[(token.Word, group)];
        value = member.Value;
        return token.Capital || !member.CapitalOnly;
    }
}

/// <summary>What a word stands for within a class, and whether it must be written with a capital ("May", not "may").</summary>
internal readonly record struct Membership(long Value, bool CapitalOnly);
