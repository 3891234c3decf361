using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>Where a value stands: behind the colon of a key, or the dash of an item, or between brackets.</summary>
/// <param name="IsFlow">Whether it is between brackets.</param>
/// <param name="After">Just behind the colon or dash.</param>
/// <param name="Column">Of the key or dash.</param>
internal readonly record struct ValuePlace(bool IsFlow, int After, int Column, bool IsItem);

/// <summary>
/// Brings a text to say something else, one step at a time: the first difference between what it says and what it shall say is found, and
/// the smallest change made.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="isJson">Whether it is JSON.</param>
/// <param name="firstLine">The line of the file on which it begins.</param>
internal sealed class TextPatch(string text, bool isJson, int firstLine = 1)
{
    private readonly TextLines lines = new(text);

    /// <summary>The text one step nearer; null when it says what is wanted.</summary>
    public string? Next(SpannedNode old, YamlNode wanted, FieldShape shape) =>
        Next(old, wanted, shape, new(IsFlow: IsFlow(old), old.Start, lines.Column(old.Start), IsItem: false));

    private string? Next(SpannedNode old, YamlNode wanted, FieldShape shape, ValuePlace place)
    {
        if (old.Says(wanted))
        {
            return null;
        }

        return (old, wanted) switch
        {
            (SpannedMap map, YamlMap { Entries.IsEmpty: false } into) when map.IsFlow || map.Entries.Length > 0 => InMap(map, into, shape),
            (SpannedList list, YamlList { Items.IsEmpty: false } into) when list.IsFlow || list.Items.Length > 0 =>
                InList(list, into, shape),
            _ when place.IsFlow => new FlowPatch(lines, isJson).Replaced(old, wanted),
            (SpannedScalar or SpannedMap, YamlList { Items: [var first, ..] } into) when old.Says(first) =>
                Block().Listed(old, into, place),
            _ => Block().Replaced(old, wanted, place),
        };
    }

    private string? InMap(SpannedMap map, YamlMap wanted, FieldShape shape)
    {
        foreach (var (key, _, value) in wanted.Entries)
        {
            var at = map.Find(key);
            if (at < 0)
            {
                return map.IsFlow ? new FlowPatch(lines, isJson).Inserted(map, key, value, shape)
                    : Block().Inserted(map, key, value, shape);
            }

            var (_, keyStart, after, old) = map.Entries[at];
            var place = new ValuePlace(map.IsFlow, after, lines.Column(keyStart), IsItem: false);
            if (Next(old, value, shape.Inside(shape.StepOf(key)).Shape, place) is { } edited)
            {
                return edited;
            }
        }

        for (var i = 0; i < map.Entries.Length; i++)
        {
            if (wanted.Find(map.Entries[i].Key) is null)
            {
                return !map.IsFlow ? Block().Removed(map, i)
                    : new FlowPatch(lines, isJson).Removed(map.Start, [.. map.Entries.Select(e => (e.KeyStart, e.Value.End))], i);
            }
        }

        return null;
    }

    // What is alike at both ends stays. Between them an item that is no longer wanted makes way for those that stay, a new one stands
    // before them, and else one becomes another.
    private string? InList(SpannedList list, YamlList wanted, FieldShape shape)
    {
        var same = 0;
        while (same < Math.Min(list.Items.Length, wanted.Items.Length) && list.Items[same].Says(wanted.Items[same]))
        {
            same++;
        }

        var tail = 0;
        while (tail < Math.Min(list.Items.Length, wanted.Items.Length) - same && list.Items[^(tail + 1)].Says(wanted.Items[^(tail + 1)]))
        {
            tail++;
        }

        var (olds, news) = (list.Items[same..^tail], wanted.Items[same..^tail]);
        var isKept = olds.Length > 0 && news.Any(olds[0].Says);
        var isThere = news.Length > 0 && olds.Any(old => old.Says(news[0]));
        if (olds.Length > 0 && news.Length > 0 && isKept == isThere)
        {
            var item = list.Items[same];
            var dash = list.IsFlow ? item.Start : list.Dashes[same];
            return Next(item, wanted.Items[same], shape.Inside("0").Shape, new(list.IsFlow, dash + 1, lines.Column(dash), IsItem: true));
        }

        if (news.Length > 0 && !isThere)
        {
            return list.IsFlow ? new FlowPatch(lines, isJson).Inserted(list, same, wanted.Items[same])
                : Block().Inserted(list, same, wanted.Items[same]);
        }

        var gone = Gone(list, wanted) ?? same;
        return list.IsFlow ? new FlowPatch(lines, isJson).Removed(list.Start, [.. list.Items.Select(item => (item.Start, item.End))], gone)
            : Block().Removed(list, gone);
    }

    // Of items that say the same, the one that is meant: the others know their places.
    private int? Gone(SpannedList list, YamlList wanted)
    {
        if (wanted.Items.Length != list.Items.Length - 1)
        {
            return null;
        }

        var gone = 0;
        while (gone < wanted.Items.Length && wanted.Items[gone].At is var at
            && at.Line == lines.Number(list.Items[gone].Start) + firstLine - 1
            && at.Column == lines.Column(list.Items[gone].Start) + 1)
        {
            gone++;
        }

        return list.Items.RemoveAt(gone).Zip(wanted.Items).All(pair => pair.First.Says(pair.Second)) ? gone : null;
    }

    private BlockPatch Block() => new(lines);

    private static bool IsFlow(SpannedNode node) => node is SpannedMap { IsFlow: true } or SpannedList { IsFlow: true };
}
