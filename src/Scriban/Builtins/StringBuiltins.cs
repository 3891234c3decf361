using System.Globalization;
using System.Text;

using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`string`: what can be done with text.</summary>
internal sealed class StringBuiltins() : Namespace([
    Function("append", (run, a) => Limited(run, run.Text(a[0]) + run.Text(a[1])), Text, Needs("with")),
    Function("capitalize", (run, a) => Capitalize(run.Text(a[0])), PrintCapitalized, Text),
    Function("capitalizewords", (run, a) => CapitalizeWords(run.Text(a[0])), Text),
    Function("contains", (run, a) => run.Text(a[0]).Contains(run.Text(a[1]), StringComparison.Ordinal), Text, Needs("value")),
    Function("downcase", (run, a) => run.Text(a[0]).ToLowerInvariant(), (run, a) => PrintCased(run, run.Text(a[0]), upper: false), Text),
    Function("empty", (run, a) => run.Text(a[0]).Length == 0, Text),
    Function("ends_with", (run, a) => run.Text(a[0]).EndsWith(run.Text(a[1]), StringComparison.Ordinal), Text, Needs("value")),
    Function("equals_ignore_case", (run, a) => run.Text(a[0]).Equals(run.Text(a[1]), StringComparison.OrdinalIgnoreCase), Text, Needs("value")),
    Function("escape", (run, a) => Escape(run.Text(a[0])), Text),
    Function("handleize", (run, a) => Handleize(run.Text(a[0])), Text),
    Function("index_of", IndexOf, Text, Needs("search"), May("startIndex"), May("count"), May("stringComparison")),
    Function("literal", (run, a) => a[0].IsNull ? default : StringLiteral.Quote(run.Text(a[0])), Text),
    Function("lstrip", (run, a) => run.Text(a[0]).TrimStart(), Text),
    Function("pad_left", (run, a) => run.Text(a[0]).PadLeft(Width(run, a[1])), Text, Needs("width")),
    Function("pad_right", (run, a) => run.Text(a[0]).PadRight(Width(run, a[1])), Text, Needs("width")),
    Function("pluralize", (run, a) => Conversion.Double(run.Number(a[0])) == 1 ? a[1] : a[2], Needs("number"), Needs("singular"), Needs("plural")),
    Function("prepend", (run, a) => Limited(run, run.Text(a[1]) + run.Text(a[0])), Text, Needs("by")),
    Function("remove", (run, a) => Replace(run.Text(a[0]), run.Text(a[1]), ""), Text, Needs("remove")),
    Function("remove_first", (run, a) => ReplaceOne(run.Text(a[0]), run.Text(a[1]), "", last: false), Text, Needs("remove")),
    Function("remove_last", (run, a) => ReplaceOne(run.Text(a[0]), run.Text(a[1]), "", last: true), Text, Needs("remove")),
    Function("replace", (run, a) => ReplaceLimited(run, run.Text(a[0]), run.Text(a[1]), run.Text(a[2])), Text, Needs("match"), Needs("replace")),
    Function("replace_first", (run, a) => ReplaceOne(run.Text(a[0]), run.Text(a[1]), run.Text(a[2]), a[3].IsTrue), Text, Needs("match"), Needs("replace"), May("fromEnd", false)),
    Function("rstrip", (run, a) => run.Text(a[0]).TrimEnd(), Text),
    Function("size", (run, a) => run.Text(a[0]).Length, Text),
    Function("slice", (run, a) => Slice(run.Text(a[0]), run.Int(a[1]), run.Int(a[2])), Text, Needs("start"), May("length", 0)),
    Function("slice1", (run, a) => Slice(run.Text(a[0]), run.Int(a[1]), Math.Max(run.Int(a[2]), 1)), Text, Needs("start"), May("length", 1)),
    Function("split", (run, a) => Split(run.Text(a[0]), run.Text(a[1])), Text, Needs("match")),
    Function("starts_with", (run, a) => run.Text(a[0]).StartsWith(run.Text(a[1]), StringComparison.Ordinal), Text, Needs("value")),
    Function("strip", (run, a) => run.Text(a[0]).Trim(), Text),
    Function("strip_newlines", (run, a) => run.Text(a[0]).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Text),
    Function("to_double", (run, a) => double.TryParse(run.Text(a[0]), NumberStyles.Float | NumberStyles.AllowThousands, run.Culture, out var n) ? n : default(Value), Text),
    Function("to_float", (run, a) => float.TryParse(run.Text(a[0]), NumberStyles.Float | NumberStyles.AllowThousands, run.Culture, out var n) ? Value.From(n) : default, Text),
    Function("to_int", (run, a) => int.TryParse(run.Text(a[0]), NumberStyles.Integer, run.Culture, out var n) ? n : default(Value), Text),
    Function("to_long", (run, a) => long.TryParse(run.Text(a[0]), NumberStyles.Integer, run.Culture, out var n) ? n : default(Value), Text),
    Function("truncate", Truncate, PrintTruncated, Text, Needs("length"), May("ellipsis")),
    Function("truncatewords", TruncateWords, Text, Needs("count"), May("ellipsis")),
    Function("upcase", (run, a) => run.Text(a[0]).ToUpperInvariant(), (run, a) => PrintCased(run, run.Text(a[0]), upper: true), Text),
    Function("whitespace", (run, a) => string.IsNullOrWhiteSpace(run.Text(a[0])), Text),
    .. HashBuiltins.Functions.Select(f => Function(f.Name, f.Body, f.Parameters))])
{
    private const string Ellipsis = "...";

    private static Parameter Text => Needs("text");

    private static Value Limited(Run run, string text)
    {
        run.CheckLength(text.Length);
        return text;
    }

    private static int Width(Run run, Value width)
    {
        var result = Math.Max(run.Int(width), 0);
        run.CheckLength(result);
        return result;
    }

    private static string Escape(string text)
    {
        var builder = new StringBuilder();
        StringLiteral.AppendEscaped(builder, text);
        return builder.ToString();
    }

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static void PrintCapitalized(Run run, ReadOnlySpan<Value> a)
    {
        var text = run.Text(a[0]);
        if (text.Length > 0 && char.IsSurrogate(text[0]))
        {
            run.PrintPlain(text);
        }
        else if (text.Length > 0)
        {
            run.PrintPlain([char.ToUpperInvariant(text[0])]);
            run.PrintPlain(text.AsSpan(1));
        }
    }

    private static void PrintCased(Run run, string text, bool upper)
    {
        const int most = 256;
        if (text.Length > most)
        {
            run.PrintPlain(upper ? text.ToUpperInvariant() : text.ToLowerInvariant());
            return;
        }

        Span<char> cased = stackalloc char[most];
        var length = upper ? text.AsSpan().ToUpperInvariant(cased) : text.AsSpan().ToLowerInvariant(cased);
        run.PrintPlain(cased[..length]);
    }

    private static string CapitalizeWords(string text) => string.Create(text.Length, text, static (span, text) =>
    {
        var startsWord = true;
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = startsWord ? char.ToUpperInvariant(text[i]) : text[i];
            startsWord = char.IsWhiteSpace(text[i]);
        }
    });

    private static string Handleize(string text)
    {
        var builder = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                builder.Append(char.ToLowerInvariant(c));
            }
            else if (builder.Length > 0 && builder[^1] != '-')
            {
                builder.Append('-');
            }
        }

        return builder.ToString().TrimEnd('-');
    }

    private static string Replace(string text, string match, string replacement) =>
        match.Length == 0 ? text : text.Replace(match, replacement, StringComparison.Ordinal);

    private static Value ReplaceLimited(Run run, string text, string match, string replacement)
    {
        // Counted first: a few nested replacements could otherwise fill the memory.
        if (match.Length > 0 && replacement.Length > match.Length)
        {
            run.CheckLength(text.Length + ((long)text.AsSpan().Count(match) * (replacement.Length - match.Length)));
        }

        return Replace(text, match, replacement);
    }

    private static string ReplaceOne(string text, string match, string replacement, bool last)
    {
        var at = match.Length == 0 ? -1
            : last ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    private static string Slice(string text, int start, int length)
    {
        start = start < 0 ? start + text.Length : start;
        if (start < 0 || start >= text.Length)
        {
            // A start before the text begins at its first character.
            return start >= 0 ? "" : Slice(text, 0, length);
        }

        return length <= 0 || length > text.Length - start ? text[start..] : text.Substring(start, length);
    }

    private static Value Split(string text, string match)
    {
        var parts = text.Split(match, StringSplitOptions.RemoveEmptyEntries);
        return Value.From(new ScriptList(parts.Select(Value.From)));
    }

    private static Value Truncate(Run run, ReadOnlySpan<Value> a)
    {
        var (text, length, ellipsis) = (run.Text(a[0]), run.Int(a[1]), a[2].IsNull ? Ellipsis : run.Text(a[2]));
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Min(Math.Max(length - ellipsis.Length, 0), text.Length)), ellipsis);
    }

    private static void PrintTruncated(Run run, ReadOnlySpan<Value> a)
    {
        var (text, length, ellipsis) = (run.Text(a[0]), run.Int(a[1]), a[2].IsNull ? Ellipsis : run.Text(a[2]));
        run.PrintPlain(text.Length <= length ? text : text.AsSpan(0, Math.Max(length - ellipsis.Length, 0)));
        run.PrintPlain(text.Length <= length ? "" : ellipsis);
    }

    private static Value TruncateWords(Run run, ReadOnlySpan<Value> a)
    {
        var (text, count, ellipsis) = (run.Text(a[0]), run.Int(a[1]), a[2].IsNull ? Ellipsis : run.Text(a[2]));
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= count ? text : string.Join(' ', words.Take(Math.Max(count, 0))) + ellipsis;
    }

    private static Value IndexOf(Run run, ReadOnlySpan<Value> a)
    {
        var (text, search) = (run.Text(a[0]), run.Text(a[1]));
        var start = a[2].IsNull ? 0 : run.Int(a[2]);
        var count = a[3].IsNull ? text.Length - start : run.Int(a[3]);
        if (start < 0 || count < 0 || start > text.Length || count > text.Length - start)
        {
            return run.Fail("The start or count lies outside of the text");
        }

        return a[4].IsNull
            ? text.IndexOf(search, start, count, StringComparison.Ordinal)
            : Enum.TryParse<StringComparison>(run.Text(a[4]), ignoreCase: true, out var comparison)
                ? text.IndexOf(search, start, count, comparison)
                : run.Fail($"`{run.Text(a[4])}` is not a way to compare strings");
    }
}
