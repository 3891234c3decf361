using System.Text;

namespace Timeline.Content.Sources.Reading.Wiki;

/// <summary>
/// Writes links as their words. Categories and links to other languages are no text; of a picture its caption is, as a paragraph.
/// </summary>
internal sealed class WikiLinks
{
    private const int Deepest = 10;

    private static readonly string[] Pictures = ["File:", "Image:", "Datei:", "Bild:", "Fichier:", "Archivo:", "Bestand:", "Afbeelding:",
        "Fil:", "Media:"];
    private static readonly string[] Categories = ["Category:", "Kategorie:", "Catégorie:", "Categoría:", "Categorie:"];
    private static readonly string[] Options = ["thumb", "thumbnail", "mini", "left", "right", "center", "none", "frame", "frameless",
        "border", "upright", "hochkant", "miniatur", "gauche", "droite", "rechts", "links"];

    private readonly string wikitext;
    private readonly Dictionary<int, int> links;
    private readonly StringBuilder text = new();

    private WikiLinks(string wikitext) => (this.wikitext, links) = (wikitext, WikiMarkup.Pairs(wikitext, "[[", "]]"));

    public static string Resolve(string wikitext)
    {
        var resolver = new WikiLinks(wikitext);
        resolver.Add(0, wikitext.Length, 0);
        return resolver.text.ToString();
    }

    private void Add(int from, int to, int depth)
    {
        for (var at = from; at < to;)
        {
            if (wikitext[at] == '[' && links.TryGetValue(at, out var end) && end <= to)
            {
                if (depth < Deepest)
                {
                    AddLink(at + 2, end - 2, depth + 1);
                }

                at = end;
            }
            else if (wikitext[at] == '[' && External(at, to) is var (words, past))
            {
                Add(words, past - 1, depth);
                at = past;
            }
            else
            {
                text.Append(wikitext[at++]);
            }
        }
    }

    private void AddLink(int from, int to, int depth)
    {
        var bars = Bars(from, to);
        var target = wikitext.AsSpan(from, (bars.Count > 0 ? bars[0] : to) - from).Trim();
        if (IsOf(target, Pictures))
        {
            var last = bars.Count > 0 ? bars[^1] + 1 : to;
            if (!IsOption(wikitext.AsSpan(last, to - last).Trim()))
            {
                text.Append("\n\n");
                Add(last, to, depth);
                text.Append("\n\n");
            }

            return;
        }

        var isOtherLanguage = bars.Count == 0 && target.IndexOf(':') is (2 or 3) and var colon
            && target[..colon].IndexOfAnyExceptInRange('a', 'z') < 0;
        if (IsOf(target, Categories) || isOtherLanguage)
        {
            return;
        }

        if (bars.Count == 0)
        {
            text.Append(target.TrimStart(':'));
        }
        else
        {
            Add(bars[0] + 1, to, depth);
        }
    }

    // The bars of this link, not of those within it.
    private List<int> Bars(int from, int to)
    {
        List<int> bars = [];
        for (var at = from; at < to; at++)
        {
            if (wikitext[at] == '[' && links.TryGetValue(at, out var end))
            {
                at = end - 1;
            }
            else if (wikitext[at] == '|')
            {
                bars.Add(at);
            }
        }

        return bars;
    }

    // "[https://example.org words]": where the words are and what comes after; a link without words shows a number, which is none.
    private (int Words, int Past)? External(int at, int to)
    {
        var rest = wikitext.AsSpan(at + 1, Math.Min(to - at - 1, 4000));
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://",
            StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("//"))
        {
            return null;
        }

        var end = rest.IndexOfAny(']', '\n');
        if (end < 0 || rest[end] != ']')
        {
            return null;
        }

        var space = rest[..end].IndexOf(' ');
        return (at + 1 + (space < 0 ? end : space + 1), at + end + 2);
    }

    private static bool IsOption(ReadOnlySpan<char> words) =>
        words.IsEmpty || words.EndsWith("px") || words.StartsWith("alt=") || words.StartsWith("link=") || words.StartsWith("upright=")
            || IsOneOf(words);

    private static bool IsOneOf(ReadOnlySpan<char> words)
    {
        foreach (var option in Options)
        {
            if (words.Equals(option, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(ReadOnlySpan<char> target, string[] names)
    {
        foreach (var name in names)
        {
            if (target.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
