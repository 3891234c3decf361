using System.Globalization;
using System.Text;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Reading;

namespace Timeline.Tests.Content.Sources;

/// <summary>Conversations made at random, in each form in which they are read; quotes of them, joined, elided and altered.</summary>
public sealed class SpeakerPropertyTests
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 120;

    private static readonly string[] Names = ["Anna Berg", "Jonas Holm", "MAYOR VOSS", "Mr. O'Neill", "王先生"];

    [Fact]
    public void A_quotation_of_one_speaker_verifies_and_one_of_two_does_not() => Each(seed =>
    {
        var talk = Talk.Random(new(seed));
        foreach (var (kind, file) in talk.Files())
        {
            foreach (var target in Targets(kind, file))
            {
                for (var i = 0; i + 1 < talk.Turns.Length; i++)
                {
                    var (name, words) = talk.Turns[i];
                    var next = talk.Turns[i + 1].Words;
                    var own = target.Verify(new(string.Join(' ', words)) { Locator = new() { Speaker = name } });
                    var wrong = target.Verify(new(string.Join(' ', words)) { Locator = new() { Speaker = talk.Turns[i + 1].Name } });
                    var joined = target.Verify(new(string.Join(' ', words.TakeLast(5).Concat(next.Take(5)))));
                    var elided = target.Verify(new(string.Join(' ', words.TakeLast(5)) + " … " + string.Join(' ', next.Take(5))));
                    var expected = kind == "dashes.srt" ? null : name;
                    if (!own.Verifies || own.Passages[0].Speaker != expected || own.LocatorAgrees == false)
                    {
                        return $"{kind} {target.GetType().Name} own: {own.Verdict} {own.Explanation}";
                    }

                    if (expected is not null && (wrong.LocatorAgrees != false || !wrong.Explanation.Contains($"but it is said by {name}", StringComparison.Ordinal)))
                    {
                        return $"{kind} {target.GetType().Name} wrong: {wrong.LocatorAgrees} {wrong.Explanation}";
                    }

                    if (joined.Verifies || joined.Verdict == Verdict.Ambiguous)
                    {
                        return $"{kind} {target.GetType().Name} joined: {joined.Verdict} {joined.Explanation}";
                    }

                    if (elided.Verdict != Verdict.Elided)
                    {
                        return $"{kind} {target.GetType().Name} elided: {elided.Verdict} {elided.Explanation}";
                    }
                }
            }
        }

        return null;
    });

    [Fact]
    public void No_altered_quotation_verifies_whoever_says_it() => Each(seed =>
    {
        var random = new Random(seed);
        var talk = Talk.Random(random);
        foreach (var (kind, file) in talk.Files())
        {
            var turn = random.Next(talk.Turns.Length);
            var words = talk.Turns[turn].Words.ToList();
            var at = random.Next(words.Count);
            switch (random.Next(3))
            {
                case 0:
                    words[at] = Talk.Word(random, 9);
                    break;
                case 1 when at > 0 && at < words.Count - 1:
                    words.RemoveAt(at);
                    break;
                default:
                    words.Insert(Math.Max(1, at), "not");
                    break;
            }

            var quote = string.Join(' ', words);
            if (Targets(kind, file).FirstOrDefault(target => target.Verify(new(quote) { Locator = new() { Speaker = talk.Turns[turn].Name } }).Verifies) is { } found)
            {
                return $"{kind} {found.GetType().Name}: {quote}";
            }
        }

        return null;
    });

    [Fact]
    public void No_transcript_makes_a_reader_throw_and_its_fingerprint_reads_back() => Each(seed =>
    {
        var random = new Random(seed);
        string[] pieces = [":", "\n", "\n\n", "Q: ", "A: ", "[", "]", "(", ")", ">> ", "<v Bo>", "</v>", "<v>", "- ", "\f", "：", "Note: ", "* * *\n", "# x\n", "\u0000", "\uD83D", "a\n- b\n- c\n", "00:01.000 --> 00:02.000\n", "[00:01:02] ", "\r"];
        foreach (var (kind, file) in Talk.Random(random).Files())
        {
            var text = new StringBuilder(file);
            for (var n = random.Next(1, 8); n > 0; n--)
            {
                var at = random.Next(text.Length + 1);
                if (random.Next(3) == 0)
                {
                    text.Remove(at, Math.Min(text.Length - at, random.Next(1, 30)));
                }
                else
                {
                    text.Insert(at, pieces[random.Next(pieces.Length)]);
                }
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            if (Document.Decode(bytes, kind, new()) is not { } document)
            {
                continue;
            }

            var source = SourceText.From(document);
            var made = Fingerprint.Of(document);
            var reading = Fingerprint.Parse(Written(made));
            if (reading.Value is not { } read || Written(read) != Written(made))
            {
                return $"{kind}: {reading.Error}\n{text}";
            }

            var fingerprint = FingerprintText.From(read);
            var words = document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < 5; i++)
            {
                var quote = string.Join(' ', words.Skip(random.Next(words.Length + 1)).Take(random.Next(1, 20)));
                var (byText, byFingerprint) = (source.Verify(new(quote)), fingerprint.Verify(new(quote)));
                if (byText.Passages.Any(passage => passage.Start < 0 || passage.End > document.Text.Length) || (byFingerprint.Verifies && !byText.Verifies))
                {
                    return $"{kind}: text {byText.Verdict}, fingerprint {byFingerprint.Verdict}: {quote}\n of {document.Text}";
                }

                if (byText.Verifies && byFingerprint.Verifies && byText.Passages[0].Speaker != byFingerprint.Passages[0].Speaker)
                {
                    return $"{kind}: text {byText.Passages[0].Speaker}, fingerprint {byFingerprint.Passages[0].Speaker}: {quote}\n of {document.Text}";
                }
            }
        }

        return null;
    });

    // Letters, or words where the script has spaces, of no language: what counts is what is compared.
    public static TheoryData<string, string, string> Scripts => new()
    {
        { "Han", "山川河海天地人心日月水火木金土春夏秋冬東西南北上下左右中外前後", "" },
        { "kana", "かきくけこさしすせそたちつてとはひふへほまみむめもらりるれろ", "" },
        { "Thai", "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหอฮ", "" },
        { "Arabic", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", " " },
        { "Hebrew", "אבגדהוזחטיכלמנסעפצקרשת", " " },
        { "Devanagari", "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह", " " },
        { "Greek", "αβγδεζηθικλμνξοπρστυφχψω", " " },
        { "Cyrillic", "абвгдежзийклмнопрстуфхцчшщъыьэюя", " " },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void No_altered_quotation_verifies_in_any_script(string name, string letters, string space) => Each(seed =>
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 80).Select(_ => string.Concat(Enumerable.Range(0, space.Length == 0 ? 1 : random.Next(2, 8)).Select(_ => letters[random.Next(letters.Length)]))).ToArray();
        var marks = name is "Arabic" ? "،؛" : name is "Devanagari" ? "।" : space.Length == 0 ? "，。" : ",.";
        var text = string.Concat(words.Select((word, i) => word + (i % 9 == 8 ? marks[i % marks.Length].ToString() : "") + space));
        var from = random.Next(words.Length - 14);
        var quoted = words.Skip(from).Take(12).ToList();
        var whole = text[Offset(from)..(Offset(from + 11) + words[from + 11].Length)];
        IQuoteTarget[] targets = [SourceText.From(text), FingerprintText.From(Fingerprint.Of(text))];
        foreach (var target in targets)
        {
            if (target.Verify(new(whole)) is { Verifies: false } result and not { Verdict: Verdict.Ambiguous })
            {
                return $"{target.GetType().Name}: {result.Verdict} {whole}";
            }
        }

        var at = random.Next(1, 10);
        var altered = random.Next(4) switch
        {
            0 => Replaced(whole, random, letters),
            1 => string.Join(space, quoted.Where((_, i) => i != at)),
            2 => string.Join(space, quoted.Take(at).Append(quoted[at + 1]).Append(quoted[at]).Concat(quoted.Skip(at + 2))),
            _ => string.Join(space, quoted.Take(at).Append(quoted[at] + letters[random.Next(letters.Length)]).Concat(quoted.Skip(at + 1))),
        };
        return Plain(text).Contains(Plain(altered), StringComparison.Ordinal) ? null
            : targets.FirstOrDefault(target => target.Verify(new(altered)) is { Verifies: true } or { Verdict: Verdict.Ambiguous }) is { } found
                ? $"{found.GetType().Name}: {altered}\n of {whole}" : null;

        int Offset(int word) => words.Take(word).Sum(w => w.Length) + (word * space.Length) + (word / 9);

        string Plain(string written) => string.Concat(written.Where(c => !char.IsPunctuation(c)));
    });

    private static string Replaced(string text, Random random, string letters)
    {
        var at = random.Next(text.Length);
        while (!char.IsLetter(text[at]))
        {
            at = random.Next(text.Length);
        }

        return text[..at] + letters[random.Next(letters.Length)] + text[(at + 1)..];
    }

    private static void Each(Func<int, string?> failure)
    {
        for (var seed = 0; seed < Count; seed++)
        {
            Assert.True(failure(seed) is not { } found, $"seed {seed}: {failure(seed)}");
        }
    }

    private static IQuoteTarget[] Targets(string kind, string file)
    {
        var complaints = new Complaints();
        var document = Document.Decode(Encoding.UTF8.GetBytes(file), kind, complaints);
        Assert.Empty(complaints.ToImmutable());
        return [SourceText.From(document!), FingerprintText.From(Fingerprint.Of(document!))];
    }

    private static string Written(Fingerprint fingerprint)
    {
        using var writer = new StringWriter();
        fingerprint.Write(writer);
        return writer.ToString();
    }

    /// <summary>Who says what, in turns; no word stands twice.</summary>
    private sealed record Talk((string Name, string[] Words)[] Turns)
    {
        public static Talk Random(Random random)
        {
            var names = Names.OrderBy(_ => random.Next()).Take(random.Next(2, 4)).ToArray();
            var turns = new (string, string[])[random.Next(6, 12)];
            for (var i = 0; i < turns.Length; i++)
            {
                turns[i] = (names[i % names.Length], [.. Enumerable.Range(0, random.Next(6, 14)).Select(n => Word(random, i))]);
            }

            return new(turns);
        }

        public static string Word(Random random, int turn) =>
            string.Concat(Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26)))) + (char)('a' + turn);

        public IEnumerable<(string Kind, string File)> Files()
        {
            yield return ("voices.vtt", "WEBVTT\n\n" + Cues((name, words) => $"<v {name}>{words}"));
            yield return ("closed.vtt", "WEBVTT\n\n" + Cues((name, words) => $"<v {name}>{words}</v>"));
            yield return ("labels.vtt", "WEBVTT\n\n" + Cues((name, words) => $"{name}: {words}"));
            yield return ("angles.srt", Cues((name, words) => $">> {name}: {words}", ','));
            yield return ("brackets.srt", Cues((name, words) => $"[{name}] {words}", ','));
            yield return ("dashes.srt", "00:00:01,000 --> 00:00:02,000\n" + string.Join('\n', Turns.Select(turn => "- " + string.Join(' ', turn.Words))));
            yield return ("plain.txt", string.Join("\n\n", Turns.Select(turn => $"{turn.Name}: {string.Join(' ', turn.Words)}")));
        }

        private string Cues(Func<string, string, string> line, char point = '.') => string.Concat(Turns.Select((turn, i) =>
            string.Create(CultureInfo.InvariantCulture, $"00:00:{i:00}{point}000 --> 00:00:{i + 1:00}{point}000\n") + line(turn.Name, string.Join(' ', turn.Words)) + "\n\n"));
    }
}
