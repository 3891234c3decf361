using System.Text;

namespace Timeline.Content.Sources.Reading.Wiki;

/// <summary>
/// Takes out of wikitext what is no text: comments, references, templates, struck-out words; what is in <c>nowiki</c> is kept from all
/// later steps.
/// </summary>
/// <remarks>
/// A template that stands by itself (an infobox, a navigation bar) or marks a reference goes without a trace. One in the middle of a line
/// stands for words that
/// only the wiki knows, so its name stays in braces and nothing can be quoted over it.
/// </remarks>
internal static class WikiMarkup
{
    // Characters that no text holds (Unicode's noncharacters) stand for marks that are meant as they are.
    private const string Marks = "[]{}|'=*#:;<>!_&-";
    private const char FirstSafe = '\uFDD0';

    private static readonly string[] Withdrawn = ["s", "del", "strike", "gallery", "math", "score", "timeline", "imagemap", "references"];

    private static readonly string[] Notes =
        ["sfn", "efn", "refn", "cn", "r", "rp", "harv", "cite", "citation", "fact", "reflist", "note", "ref", "anchor", "clarify", "when",
            "who", "dubious", "better source"];

    public static string Clean(string wikitext)
    {
        var templates = Pairs(wikitext, "{{", "}}");
        var text = new StringBuilder(wikitext.Length);
        HashSet<string> unclosed = [];
        var aloneUntil = -1;
        for (var at = 0; at < wikitext.Length;)
        {
            var rest = wikitext.AsSpan(at);
            if (rest[0] == '{' && templates.TryGetValue(at, out var end))
            {
                aloneUntil = AddTemplate(wikitext, at, end, aloneUntil, text);
                at = end;
            }
            else if (rest[0] != '<')
            {
                text.Append(rest[0] is >= FirstSafe and <= '\uFDEF' ? ' ' : rest[0]);
                at++;
            }
            else
            {
                at += AddTag(rest, text, unclosed);
            }
        }

        return text.ToString();
    }

    /// <summary>Puts back what was kept safe.</summary>
    public static string Restore(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstSafe, '\uFDEF'))
        {
            return text;
        }

        var restored = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            restored.Append(c >= FirstSafe && c - FirstSafe < Marks.Length ? Marks[c - FirstSafe] : c);
        }

        return restored.ToString();
    }

    /// <summary>Where each outermost pair of marks begins, and where it ends.</summary>
    public static Dictionary<int, int> Pairs(string text, string open, string close)
    {
        var pairs = new Dictionary<int, int>();
        var opened = new Stack<int>();
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (text[at] == open[0] && text[at + 1] == open[1])
            {
                opened.Push(at++);
            }
            else if (text[at] == close[0] && text[at + 1] == close[1] && opened.TryPop(out var start))
            {
                pairs[start] = ++at + 1;
            }
        }

        return pairs;
    }

    // Where the last template ends that stands by itself.
    private static int AddTemplate(string wikitext, int start, int end, int aloneUntil, StringBuilder text)
    {
        var inner = wikitext.AsSpan(start + 2, end - start - 4);
        var name = inner[..(inner.IndexOfAny('|', '\n', '}') is >= 0 and var stop ? stop : inner.Length)].Trim().ToString();
        var standsAlone = IsAlone(wikitext, start, end, aloneUntil);
        if (!standsAlone && name.Length < 60 && !Notes.Any(note => name.StartsWith(note, StringComparison.OrdinalIgnoreCase)
            && (name.Length == note.Length || !char.IsLetter(name[note.Length]))))
        {
            text.Append(Safe("{{" + name + "}}"));
        }

        return standsAlone ? end : aloneUntil;
    }

    // On a line of its own, or with nothing but others of that sort.
    private static bool IsAlone(string wikitext, int start, int end, int aloneUntil)
    {
        while (start > 0 && start > aloneUntil && (wikitext[start - 1] is ' ' or '\t'))
        {
            start--;
        }

        while (end < wikitext.Length && (wikitext[end] is ' ' or '\t' or '\r'))
        {
            end++;
        }

        return (start == 0 || start == aloneUntil || wikitext[start - 1] == '\n')
            && (end == wikitext.Length || wikitext[end] == '\n' || wikitext.AsSpan(end).StartsWith("{{"));
    }

    // How many characters were read.
    private static int AddTag(ReadOnlySpan<char> rest, StringBuilder text, HashSet<string> unclosed)
    {
        if (rest.StartsWith("<!--"))
        {
            return Past(rest, "-->", unclosed) ?? rest.Length;
        }

        var end = rest.IndexOf('>');
        var name = rest[1..].TrimStart('/');
        name = name[..(name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") is >= 0 and var stop ? stop
            : name.Length)];
        if (end < 0 || end > 2000 || name.IsEmpty)
        {
            text.Append('<');
            return 1;
        }

        var tag = name.ToString().ToLowerInvariant();
        var isOpening = rest[1] != '/' && rest[end - 1] != '/';
        if (tag is "br" or "hr" or "p" or "div" or "blockquote" or "poem" or "center" or "li" or "tr")
        {
            text.Append(tag is "br" ? "\uFDEF" : "\n\n");
            return end + 1;
        }

        if (isOpening && (tag is "nowiki" or "ref" or "sup" or "sub" || Withdrawn.Contains(tag)) && Past(rest, $"</{tag}>",
            unclosed) is { } past && past - tag.Length - 3 > end)
        {
            var inner = rest[(end + 1)..(past - tag.Length - 3)];
            if (tag == "nowiki")
            {
                text.Append(Safe(inner));
            }
            else if (tag is "sup" or "sub" && NoteMarks.Digits(tag) is { } digits && !inner.ContainsAny('[', '{'))
            {
                foreach (var c in inner)
                {
                    text.Append(char.IsAsciiDigit(c) ? digits[c - '0'] : c);
                }
            }
            else if (tag is "sup" or "sub")
            {
                return end + 1;
            }

            return past;
        }

        return end + 1;
    }

    private static int? Past(ReadOnlySpan<char> rest, string close, HashSet<string> unclosed)
    {
        if (unclosed.Contains(close))
        {
            return null; // sought once to the end of the file, and never again
        }

        var found = rest.IndexOf(close, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            unclosed.Add(close);
            return null;
        }

        return found + close.Length;
    }

    private static string Safe(ReadOnlySpan<char> words)
    {
        var safe = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            safe.Append(Marks.IndexOf(c, StringComparison.Ordinal) is >= 0 and var mark ? (char)(FirstSafe + mark) : c);
        }

        return safe.ToString();
    }
}
