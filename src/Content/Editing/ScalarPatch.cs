using System.Text;

using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>A single value in the way its place was written before, as far as the new value allows that.</summary>
internal sealed class ScalarPatch(TextLines lines)
{
    private const int NarrowestLine = 60;
    private const int WidestLine = 110;

    /// <summary>What stands on the line of the key, and the lines below it.</summary>
    /// <param name="old">What is replaced, where that is a single value too.</param>
    /// <param name="value">What is written.</param>
    /// <param name="indent">Blanks before lines of block text, where none are there to go by.</param>
    public (string Head, string Below) Written(SpannedScalar? old, YamlScalar value, int indent)
    {
        if (value.IsNull)
        {
            return (value.Value, "");
        }

        var words = value.Value;
        var isBlock = old is { IsBlock: true };
        var own = isBlock ? Indent(old!) : null;
        words = own is null ? words : words.TrimEnd('\n'); // how many line breaks end it, the lines below say as before
        if ((isBlock || words.Contains('\n', StringComparison.Ordinal)) && YamlText.CanBeBlock(words))
        {
            var isFolded = old is { Form: ScalarForm.Folded } && YamlFolding.CanFold(words);
            var below = new StringBuilder("\n");
            YamlText.BlockLines(isFolded ? YamlFolding.Folded(words, Width(old!) - (own ?? indent)) : words, below, own ?? indent);
            below.Length--;
            var isAsBefore = own is not null && isFolded == (old!.Form == ScalarForm.Folded);
            return (isAsBefore ? Mark(old!) : YamlText.BlockHead(value.Value, isFolded ? '>' : '|'), below.ToString());
        }

        words = value.Value;

        var line = OnOneLine(words, old is { IsBlock: false } ? old.Form : null, inBrackets: false);
        if (old is not { IsBlock: false } || lines.AreOnOneLine(old.Start, old.End) || words.Contains('\n', StringComparison.Ordinal))
        {
            return (line, "");
        }

        // It was wrapped, so it is again; how far its lines are indented is of no matter to what it says.
        var further = lines.Indent(lines.Next(old.Start));
        var wrapped = YamlFolding.Wrap(line, Width(old) - further);
        return (wrapped.Replace("\n", "\n" + new string(' ', further), StringComparison.Ordinal), "");
    }

    /// <summary>On one line: without quotes, or in those it had; else in those that need the fewest escapes.</summary>
    public static string OnOneLine(string words, ScalarForm? form, bool inBrackets) => form switch
    {
        ScalarForm.Plain when YamlText.CanBePlain(words, inBrackets) && !YamlWriter.IsWord(words) => words,
        ScalarForm.Single when YamlText.CanBeSingle(words) => YamlText.Single(words),
        ScalarForm.Double => YamlText.Quoted(words),
        null when inBrackets => YamlWriter.Flow(new YamlScalar(words, false, default)),
        null => YamlWriter.Scalar(new(words, false, default)),
        _ => YamlWriter.InQuotes(words),
    };

    // The widest line it had, its indentation included.
    private int Width(SpannedScalar old)
    {
        var widest = 0;
        for (var line = lines.Next(old.Start); line < old.End; line = lines.Next(line))
        {
            widest = Math.Max(widest, lines.End(line) - line);
        }

        return Math.Min(Math.Max(widest, NarrowestLine), WidestLine);
    }

    // Null where no line says it, or a number behind the mark does.
    private int? Indent(SpannedScalar block)
    {
        if (Mark(block).Any(char.IsAsciiDigit))
        {
            return null;
        }

        for (var line = lines.Next(block.Start); line < block.End; line = lines.Next(line))
        {
            if (!lines.IsBlank(line))
            {
                return lines.Indent(line);
            }
        }

        return null;
    }

    private string Mark(SpannedScalar block)
    {
        var text = lines.Text.AsSpan(block.Start, block.End - block.Start);
        return text[..(text.IndexOfAny(' ', '\n', '\r') is >= 0 and var end ? end : text.Length)].ToString();
    }
}
