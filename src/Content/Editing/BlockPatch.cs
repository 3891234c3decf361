using System.Text;

using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>Changes in YAML that is set out by indentation: each gives the whole text with one thing changed.</summary>
internal sealed class BlockPatch(TextLines lines)
{
    private const int Step = 2;

    private readonly string text = lines.Text;

    /// <summary>Another value in the place of one.</summary>
    public string Replaced(SpannedNode old, YamlNode wanted, ValuePlace place)
    {
        var (head, below) = Written(old, wanted, place);
        var after = place.After;
        if (below.Length > 0 && lines.End(old.End) == text.Length && wanted is not YamlScalar { Value: [.., not '\n'] })
        {
            below += "\n"; // the file did not end its last line, and what is said now does
        }

        if (old is SpannedScalar { IsBlock: true })
        {
            var (mark, end) = (EndOfMark(old.Start), EndOfContent(old));
            var line = lines.End(old.Start);
            return head.Length == 0 ? lines.With((after, mark, ""), (line, end, below))
                : lines.With((old.Start, mark, head), (line, end, below));
        }

        if (old.Start == old.End)
        {
            return lines.With((after, after, head.Length == 0 ? "" : " " + head), (lines.End(after), lines.End(after), below));
        }

        if (lines.AreOnOneLine(after, old.Start))
        {
            var line = lines.End(old.End);
            return head.Length == 0 ? lines.With((after, old.End, ""), (line, line, below))
                : lines.With((old.Start, old.End, head), (line, line, below));
        }

        // It begins on a line below its key.
        if (below.Length == 0 && old is not (SpannedMap { IsFlow: false } or SpannedList { IsFlow: false }))
        {
            return lines.With((old.Start, old.End, head));
        }

        return lines.With((after, after, head.Length == 0 ? "" : " " + head), (lines.End(after), old.End, below));
    }

    /// <summary>A single value becomes a list of one: others are then added to that.</summary>
    public string Listed(SpannedNode old, YamlList wanted, ValuePlace place)
    {
        var isShort = YamlWriter.OnOneLine(wanted) is not null;
        var written = text[old.Start..old.End];
        if (old is SpannedScalar { IsBlock: true } || place.IsItem
            || (old is not SpannedMap { IsFlow: false } && written.Contains('\n', StringComparison.Ordinal)))
        {
            return Replaced(old, wanted, place);
        }

        if (old is SpannedScalar && isShort
            && YamlText.CanBePlain(written, inBrackets: true) == YamlText.CanBePlain(written, inBrackets: false))
        {
            return lines.With((old.Start, old.End, $"[{written}]"));
        }

        var dash = place.Column + Step;
        if (old is not SpannedMap { IsFlow: false })
        {
            var line = lines.End(old.End);
            return lines.AreOnOneLine(place.After, old.Start)
                ? lines.With((place.After, old.End, ""), (line, line, $"\n{new string(' ', dash)}- {written}"))
                : lines.With((old.Start, old.Start, "- "));
        }

        // Each line of the map moves to the right of the dash.
        var indented = new StringBuilder();
        for (var line = lines.Start(old.Start); line <= old.End && line < text.Length; line = lines.Next(line))
        {
            var own = text[line..lines.Next(line)];
            indented.Append(line == lines.Start(old.Start) ? own.Insert(old.Start - line, "- ") : lines.IsBlank(line) ? own : "  " + own);
        }

        return text[..lines.Start(old.Start)] + indented + text[lines.Next(old.End)..];
    }

    /// <summary>
    /// A field more, in the order of the table: below the nearest that comes before it there, else above the nearest after it.
    /// </summary>
    public string Inserted(SpannedMap map, string key, YamlNode value, FieldShape shape)
    {
        var place = shape.PlaceOf(key);
        var column = lines.Column(map.Entries[0].KeyStart);
        var before = map.Entries.Where(e => place == int.MaxValue || shape.PlaceOf(e.Key) < place).OrderBy(e => shape.PlaceOf(e.Key))
            .Select(e => (SpannedEntry?)e).LastOrDefault();
        var written = new StringBuilder();
        YamlWriter.Entry(key, value, written, new() { Indent = column, ListStep = ListStep(map) });
        if (before is { } above)
        {
            return lines.WithLines(lines.Below(above.Value.End, column), written.ToString());
        }

        var at = map.Entries.MinBy(e => shape.PlaceOf(e.Key)).KeyStart;
        return lines.With((at, at, written.ToString()[column..] + new string(' ', column)));
    }

    public string Removed(SpannedMap map, int index)
    {
        var (_, start, _, value) = map.Entries[index];
        var end = lines.Next(value.End);
        if (lines.IsFirst(start))
        {
            return lines.With((lines.Start(start), end, ""));
        }

        // Behind a dash: what is next takes its place, be it a comment.
        while (end < text.Length && text[end] is ' ' or '\n' or '\r')
        {
            end++;
        }

        return lines.With((start, end, ""));
    }

    public string Inserted(SpannedList list, int index, YamlNode item)
    {
        var first = list.Dashes[0];
        var column = lines.Column(first);
        var width = list.Items[0].End > list.Items[0].Start && lines.AreOnOneLine(first, list.Items[0].Start)
            ? list.Items[0].Start - first : Step;
        var written = new StringBuilder();
        YamlWriter.Item(item, written, new() { Indent = column, DashWidth = width, ListStep = ListStep(list.Items[0]) });
        if (index == 0)
        {
            return lines.With((first, first, written.ToString()[column..] + new string(' ', column)));
        }

        // Where items stand apart, so does the new one.
        var isApart = list.Items.Length > 1 && lines.IsBlank(lines.Next(list.Items[^2].End));
        return lines.WithLines(lines.Below(list.Items[index - 1].End, column), (isApart ? "\n" : "") + written);
    }

    public string Removed(SpannedList list, int index)
    {
        var dash = list.Dashes[index];
        return lines.IsFirst(dash) ? lines.With((lines.Start(dash), lines.Next(list.Items[index].End), ""))
            : lines.With((dash, index + 1 < list.Items.Length ? list.Dashes[index + 1] : list.Items[index].End, ""));
    }

    // What stands on the line of the key or dash, and the lines below it, each after its line break.
    private (string Head, string Below) Written(SpannedNode old, YamlNode wanted, ValuePlace place)
    {
        var inner = place.IsItem && old.End > old.Start && lines.AreOnOneLine(place.After, old.Start) ? lines.Column(old.Start)
            : place.Column + Step;
        if (wanted is YamlScalar scalar)
        {
            return new ScalarPatch(lines).Written(old as SpannedScalar, scalar, inner);
        }

        var isBlockNow = old is SpannedMap { IsFlow: false } or SpannedList { IsFlow: false };
        if (wanted is YamlList list && (list.Items.IsEmpty || !isBlockNow) && YamlWriter.OnOneLine(list) is { } line)
        {
            return (line, "");
        }

        var written = new StringBuilder();
        var layout = new YamlLayout { Indent = inner, Written = value => old is SpannedScalar { IsBlock: false } same && same.Says(value)
            && text[same.Start..same.End] is var own && !own.Contains('\n', StringComparison.Ordinal) ? own : null };
        switch (wanted)
        {
            case YamlMap { Entries.IsEmpty: true }:
                return ("{}", "");
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    YamlWriter.Entry(entry.Key, entry.Value, written, layout);
                }

                break;
            case YamlList items:
                foreach (var item in items.Items)
                {
                    YamlWriter.Item(item, written, layout);
                }

                break;
        }

        var block = written.ToString().TrimEnd('\n');
        if (!place.IsItem)
        {
            return ("", "\n" + block);
        }

        var end = block.IndexOf('\n', StringComparison.Ordinal) is > 0 and var feed ? feed : block.Length;
        return (block[inner..end], block[end..]);
    }

    private int EndOfMark(int start) =>
        text.AsSpan(start).IndexOfAny(' ', '\n', '\r') is >= 0 and var length ? start + length : text.Length;

    // Blank lines that a block keeps stay where they are.
    private int EndOfContent(SpannedNode block)
    {
        var head = lines.End(block.Start);
        var end = block.Start + text.AsSpan(block.Start, block.End - block.Start).TrimEnd().Length;
        return end <= head ? head : lines.End(end);
    }

    // How the file sets out its lists: dashes below their key, or further in.
    private int ListStep(SpannedNode near)
    {
        foreach (var entry in near is SpannedMap map ? map.Entries : [])
        {
            if (entry.Value is SpannedList { IsFlow: false, Dashes: [var dash, ..] })
            {
                return Math.Max(0, lines.Column(dash) - lines.Column(entry.KeyStart));
            }
        }

        return Step;
    }
}
