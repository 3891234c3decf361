using System.Collections.Immutable;

namespace Timeline.Content.Sources.Layout;

/// <summary>Who speaks where. Places are offsets of a text, or numbers of its words where only a fingerprint is there.</summary>
internal sealed class SpeakerTurns(ImmutableArray<Turn> turns)
{
    /// <summary>The voice of those whose words a message quotes: who they are the message may say, in words of its own.</summary>
    public const string Quoted = "quoted in the message";

    public ImmutableArray<Turn> All => turns;

    /// <summary>The turns that begin behind one place and no later than another.</summary>
    public ReadOnlySpan<Turn> Between(int first, int last)
    {
        var (from, to) = (IndexAt(first) + 1, IndexAt(last) + 1);
        return turns.AsSpan()[from..Math.Max(from, to)];
    }

    /// <summary>Whether a voice comes in between two places that the words themselves do not name.</summary>
    public bool IsJoined(int first, int last)
    {
        foreach (var turn in Between(first, last))
        {
            if (!turn.IsWritten)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who speaks from one place to another, each once; empty for a voice without a name.</summary>
    public ImmutableArray<string> Speakers(int first, int last)
    {
        if (turns.IsEmpty)
        {
            return [];
        }

        var names = new List<string>();
        if (IndexAt(first) is var at and >= 0)
        {
            names.Add(turns[at].Name);
        }

        foreach (var turn in Between(first, last))
        {
            names.Add(turn.Name);
        }

        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The names of those who speak, for readers; null if none is known.</summary>
    public string? Named(params ReadOnlySpan<(int First, int Last)> places)
    {
        var names = new List<string>();
        foreach (var (first, last) in places)
        {
            names.AddRange(Speakers(first, last).Where(name => name.Length > 0));
        }

        return names.Count == 0 ? null : string.Join(", ", names.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether all that is said is said by who was asked for; null if it is not known who speaks.</summary>
    public bool? AreSaidBy(ReadOnlySpan<(int First, int Last)> places, string name)
    {
        var speakers = new List<string>();
        foreach (var (first, last) in places)
        {
            speakers.AddRange(Speakers(first, last));
        }

        return turns.IsEmpty || speakers.All(speaker => speaker.Length == 0 || speaker == Quoted) ? null
            : speakers.TrueForAll(speaker => Fits(speaker, name));
    }

    /// <summary>Whether a name is meant by another: the same words, or some of them ("Berg" for "ANNA BERG").</summary>
    public static bool Fits(string speaker, string name)
    {
        var words = Words(speaker);
        var asked = Words(name);
        return asked.Length > 0 && Array.TrueForAll(asked, word => words.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Words(string name) => Normalizing.TextNormalizer.Normalize(name).ToString()
        .Split([' ', '.', ',', ':'], StringSplitOptions.RemoveEmptyEntries);

    // The turn a place lies in; -1 before the first.
    private int IndexAt(int place)
    {
        var (low, high) = (0, turns.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = turns[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
