using System.Collections.Immutable;

namespace Timeline.Content.Sources.Layout;

/// <summary>Tells whether lines that begin with a name and a colon are a conversation, and who speaks from where on.</summary>
/// <remarks>
/// "Note:" and "Paris:" stand in articles too. It is a conversation if there are three such lines or more, of two names or more that take
/// turns (one comes back after another), each used more than once and a half on average; and if the lines carry the text: where the names
/// are written as those of speakers are (in capitals, Q and A, with a title) one paragraph in twelve begins with one, else every second.
/// </remarks>
internal static class Transcript
{
    private const int LeastTurns = 3;
    private const int PlainShare = 12;
    private const int Share = 2;

    /// <summary>Of a text without landmarks of its own: its words stay as they are, names and all. Empty if it is no transcript.</summary>
    public static ImmutableArray<Turn> Turns(TextLayout layout)
    {
        var labels = new List<(int Start, SpeakerLabel Label)>();
        foreach (var line in layout.Text.AsSpan().EnumerateLines())
        {
            if (line.ContainsAny(':', '：') && SpeakerLabel.Of(line, inBrackets: false) is { } label)
            {
                layout.Text.AsSpan().Overlaps(line, out var start);
                labels.Add((start, label));
            }
        }

        if (labels.Count < LeastTurns)
        {
            return [];
        }

        var paragraphs = layout.Paragraphs.Length - layout.ParagraphAt(labels[0].Start) + 1;
        return IsConversation(labels.ConvertAll(label => label.Label), paragraphs, Share) ? Turns(layout, labels) : [];
    }

    /// <param name="labels">The names at the beginnings of lines, in order.</param>
    /// <param name="paragraphs">How many paragraphs, or cues, there are from the first of them on.</param>
    /// <param name="share">Of so many paragraphs one must begin with a name if the names could be something else.</param>
    public static bool IsConversation(List<SpeakerLabel> labels, int paragraphs, int share)
    {
        var names = labels.Select(label => label.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var least = labels.All(label => label.IsPlain) ? Math.Max(PlainShare, share) : share;
        return labels.Count >= LeastTurns && names >= 2 && labels.Count * 2 >= names * 3 && labels.Count * least >= paragraphs
            && TakeTurns(labels);
    }

    private static bool TakeTurns(List<SpeakerLabel> labels)
    {
        var spoken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var last = "";
        foreach (var label in labels)
        {
            var isOther = !label.Name.Equals(last, StringComparison.OrdinalIgnoreCase);
            if (!spoken.Add(label.Name) && isOther)
            {
                return true;
            }

            last = label.Name;
        }

        return false;
    }

    // Under the next heading, or behind a line of stars, nobody speaks any more until the next name.
    private static ImmutableArray<Turn> Turns(TextLayout layout, List<(int Start, SpeakerLabel Label)> labels)
    {
        var turns = labels.ConvertAll(label => new Turn(label.Start, label.Label.Name, IsWritten: true));
        var first = labels[0].Start;
        turns.AddRange((layout.Places.Headings ?? []).Where(heading => heading.Start > first)
            .Select(heading => new Turn(heading.Start, "", IsWritten: true)));
        turns.AddRange(layout.Paragraphs.Where(paragraph => paragraph.Start > first && layout.Text[paragraph.Start] is '*' or '#'
                && IsBreak(layout.Text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start)))
            .Select(paragraph => new Turn(paragraph.Start, "", IsWritten: true)));
        return [.. turns.OrderBy(turn => turn.Start)];
    }

    private static bool IsBreak(ReadOnlySpan<char> paragraph) =>
        paragraph[0] == '#' ? paragraph.TrimStart('#') is [' ', ..] : !paragraph.ContainsAnyExcept("* ");
}
