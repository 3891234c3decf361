using System.Text;

namespace Timeline.Tests.Content.Sources;

/// <summary>Made-up prose, typographic disguises and alterations of it, all from one seed.</summary>
public sealed class Prose(int seed)
{
    private static readonly string[] Words =
    [
        "harbour", "committee", "approved", "never", "the", "a", "of", "not", "and", "was", "pier", "Kerner", "Ada", "vote", "official", "office", "flight", "final",
        "co-operative", "well-known", "vice-mayor", "it's", "don't", "captain's", "café", "naïve", "Müller", "Zoë", "señor", "1921", "4,500", "1.5", "-5", "$30", "12%", "B12",
        "10:30", "1914-1918", "U.S.", "AT&T", "ship", "crew", "drawings", "before", "after", "public", "money", "against", "favour", "seven", "nine", "visit", "signed",
        "treaty", "quay", "dock", "ledger", "minutes", "tariff", "customs", "border", "witness", "engine", "cargo", "storm", "winter", "letter", "stamp", "editor",
        "printer", "island", "river", "bridge", "tunnel", "castle", "market", "school", "doctor", "farmer", "miner", "judge", "jury", "prison", "escape", "reward",
    ];

    private readonly Random random = new(seed);

    public string[][] Paragraphs { get; private set; } = [];

    public string Text()
    {
        Paragraphs = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Paragraph())];
        return string.Join("\n\n", Paragraphs.Select(tokens => string.Join(' ', tokens)));
    }

    /// <summary>A run of tokens from one paragraph, at least so many, beginning and ending with a plain word.</summary>
    public List<string> Quote(int least = 6)
    {
        while (true)
        {
            var paragraph = Paragraphs[random.Next(Paragraphs.Length)];
            var start = random.Next(paragraph.Length);
            var end = Math.Min(paragraph.Length, start + least + random.Next(12));
            if (end - start >= least && paragraph[start].All(char.IsLetter) && paragraph[end - 1].All(char.IsLetter))
            {
                return [.. paragraph[start..end]];
            }
        }
    }

    /// <summary>The same words, dressed differently.</summary>
    public string Disguise(List<string> tokens)
    {
        var line = new StringBuilder();
        var (open, close) = new[] { ('"', '"'), ('“', '”'), ('‘', '’'), ('«', '»'), ('„', '“') }[random.Next(5)];
        foreach (var token in tokens)
        {
            if (line.Length > 0)
            {
                line.Append(new[] { " ", "\u00A0", "\n", "  ", "\t", "\r\n", "\u202F", " \n   " }[random.Next(8)]);
            }

            line.Append(token switch
            {
                "–" => new[] { "-", "–", "—", "--", "―", "---" }[random.Next(6)],
                _ => Word(token.Replace('“', open).Replace('”', close)),
            });
        }

        var text = line.ToString();
        text = random.Next(3) == 0 ? text.Normalize(NormalizationForm.FormD) : text;
        return random.Next(4) == 0 ? $"“{text}”" : random.Next(4) == 0 ? $"  {text}\n" : text;
    }

    /// <summary>A text as printers and converters leave it: words broken at the ends of lines and pages, soft hyphens, ligatures, other dashes.</summary>
    public string Worn(string text)
    {
        var worn = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var inWord = i > 0 && char.IsLetter(text[i]) && char.IsLetter(text[i - 1]);
            worn.Append(inWord && random.Next(25) == 0 ? new[] { "-\n", "\u00AD", "\u00AD\n", "-\r\n", "-\n\f", "\u200B" }[random.Next(6)] : "");
            worn.Append(text[i] switch
            {
                '-' when random.Next(3) == 0 => new[] { "-\n", "\u2010", "–", "—", "\u2011" }[random.Next(5)],
                '–' => new[] { "–", "—", "--", "-" }[random.Next(4)],
                ' ' when random.Next(8) == 0 => new[] { "\n", "\u00A0", "\n\f", "\n\n12\n\n\f\nTHE HERALD\n\n", "  " }[random.Next(5)],
                '“' or '”' when random.Next(3) == 0 => "\"",
                '\'' when random.Next(3) == 0 => "’",
                'f' when i + 1 < text.Length && text[i + 1] == 'i' && random.Next(3) == 0 => "ﬁ",
                var c => c.ToString(),
            });
            i += worn[^1] == 'ﬁ' ? 1 : 0;
        }

        return worn.ToString();
    }

    /// <summary>Plain words of few kinds, so that they often return.</summary>
    public string[] Few(int most)
    {
        string[] words = ["the", "ship", "sank", "crew", "never", "saw", "land", "again"];
        return [.. Enumerable.Range(0, random.Next(2, most + 1)).Select(_ => words[random.Next(words.Length)])];
    }

    /// <summary>A change of meaning, or null where this one cannot be made; never at the quote's edges only.</summary>
    public (string Name, string Quote)? Alter(List<string> tokens)
    {
        var changed = new List<string>(tokens);
        var at = 1 + random.Next(tokens.Count - 2);
        var other = Words[random.Next(Words.Length)];
        string name;
        switch (random.Next(14))
        {
            case 0:
                name = "changed word";
                changed[at] = other;
                break;
            case 1:
                name = "dropped word";
                changed.RemoveAt(at);
                break;
            case 2:
                name = "added word";
                changed.Insert(at, other);
                break;
            case 3:
                name = "swapped words";
                (changed[at], changed[at + 1]) = (changed[at + 1], changed[at]);
                break;
            case 4:
                name = "changed edge word";
                changed[random.Next(2) == 0 ? 0 : ^1] = other;
                break;
            case 5:
                name = "changed digit";
                changed[at] = new string([.. changed[at].Select(c => char.IsDigit(c) ? (char)('0' + ((c - '0' + 1) % 10)) : c)]);
                break;
            case 6:
                name = "changed case";
                changed[at] = Swap(changed[at]);
                break;
            case 7:
                name = "glued words";
                changed[at] += changed[at + 1];
                changed.RemoveAt(at + 1);
                break;
            case 8:
                name = "split word";
                changed[at] = changed[at].Length > 3 && changed[at].All(char.IsLetter) ? changed[at].Insert(2, " ") : changed[at];
                break;
            case 9:
                name = "dropped hyphen or sign";
                changed[at] = changed[at].Replace("-", "", StringComparison.Ordinal);
                break;
            case 10:
                name = "dropped diacritics";
                changed[at] = new string([.. changed[at].Normalize(NormalizationForm.FormD).Where(c => c < '\u0300' || c > '\u036F')]);
                break;
            case 11:
                name = "dropped mark inside";
                changed[at] = changed[at].Length > 1 && !changed[at].Contains('U', StringComparison.Ordinal) ? changed[at].TrimEnd('.', ',', ';', '?') : changed[at];
                break;
            case 12:
                name = "negated";
                changed.Insert(at, "not");
                break;
            default:
                name = "added mark inside";
                changed[at] = changed[at].All(char.IsLetter) ? changed[at] + "," : changed[at];
                break;
        }

        var result = string.Join(' ', changed);
        return result == string.Join(' ', tokens) ? null : (name, result);
    }

    /// <summary>Anything at all, of signs that mean something to the normaliser.</summary>
    public string Noise(int length)
    {
        const string signs = "aabbcXYé1234505.,:;'’\"“«»…[](){}-–—−\u00AD\u200B\u0301\u0308\u202E$€%°½²*_`#/\\&@\n\r\t \u00A0\u3000ﬁſ中文不十ない。ไม่لمह्ि\uD83D\uDE00\uD800\uFFFF\uFEFF\f<>|+~";
        return string.Create(random.Next(length + 1), (random, signs), static (span, state) =>
        {
            foreach (ref var c in span)
            {
                c = state.random.Next(4) == 0 ? ' ' : state.signs[state.random.Next(state.signs.Length)];
            }
        });
    }

    public (int From, int To) Cut(int length)
    {
        var from = random.Next(length + 1);
        return (from, Math.Min(length, from + random.Next(40)));
    }

    private static string Swap(string word) => new([.. word.Select(c => char.IsLower(c) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c))]);

    private string[] Paragraph()
    {
        List<string> tokens = [];
        foreach (var _ in Enumerable.Range(0, random.Next(3, 7)))
        {
            var length = random.Next(8, 16);
            var quoted = random.Next(length);
            var dashed = random.Next(1, length);
            for (var i = 0; i < length; i++)
            {
                var word = Words[random.Next(Words.Length)];
                if (i == dashed && random.Next(3) == 0)
                {
                    tokens.Add("–");
                }

                tokens.Add((i == quoted ? "“" + word + "”" : word) + (i == length - 1 ? "." : random.Next(9) == 0 && i != quoted ? "," : ""));
            }
        }

        return [.. tokens];
    }

    private string Word(string word)
    {
        var hyphens = new[] { "-", "\u2010", "\u2011", "–" };
        word = word.Replace("'", random.Next(2) == 0 ? "'" : "’", StringComparison.Ordinal)
            .Replace("-", word[0] == '-' && random.Next(2) == 0 ? "−" : hyphens[random.Next(4)], StringComparison.Ordinal);
        if (random.Next(4) == 0)
        {
            word = word.Replace("ffi", "ﬃ", StringComparison.Ordinal).Replace("fl", "ﬂ", StringComparison.Ordinal).Replace("fi", "ﬁ", StringComparison.Ordinal);
        }

        if (random.Next(6) == 0 && word.Length > 4 && word.All(char.IsLower))
        {
            word = word.Insert(2 + random.Next(word.Length - 3), new[] { "\u00AD", "-\n", "\u200B", "-\n   ", "\u00AD\n" }[random.Next(5)]);
        }

        return word;
    }
}
