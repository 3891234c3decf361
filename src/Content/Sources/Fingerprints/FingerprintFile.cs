using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Fingerprints as text files; the format is described at <see cref="Fingerprint"/>.</summary>
internal static class FingerprintFile
{
    private const string Name = "timeline-fingerprint ";
    private const string Voice = "voice ";
    private const string Named = "named ";
    private const string Count = "negations ";
    private const string No = "no ";
    private const string Modals = "modals ";
    private const string Sentences = "sentences ";
    private const int Newest = 4;
    private const int FirstRunBytes = 6;
    private const int LeastRunBytes = 12;
    private const int RunsPerLine = 5;

    public static void Write(Fingerprint fingerprint, TextWriter writer)
    {
        var isFirst = fingerprint.FirstRuns is not null;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Name}{(isFirst ? 1 : fingerprint.Negations is null ? 2 : fingerprint.Rules == TypographyRules.Second ? 3 : Newest)}\nwindow {Fingerprint.Window}\n"));
        writer.Write($"sha256 {fingerprint.Sha256}\n");
        if (!fingerprint.Pages.IsEmpty)
        {
            writer.Write($"pages {string.Join(' ', fingerprint.Pages.Select(page => page.ToString(CultureInfo.InvariantCulture)))}\n");
        }

        if (!fingerprint.PageLabels.IsEmpty)
        {
            writer.Write($"labels {string.Join(' ', fingerprint.PageLabels.Select(label => label.Length == 0 ? "-" : Uri.EscapeDataString(label)))}\n");
        }

        foreach (var turn in fingerprint.Speakers.All)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{(turn.IsWritten ? Named : Voice)}{turn.Start} {OneLine(turn.Name)}");
            writer.Write(line.TrimEnd() + "\n");
        }

        if (fingerprint.Negations is { } negations)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Count}{negations.All.Length}\n"));
            foreach (var (word, sentence, part, partEnd, sentenceEnd) in negations.All)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{No}{word} {sentence} {part} {partEnd} {sentenceEnd}\n"));
            }
        }

        if (fingerprint is { Rules: TypographyRules.Current, Negations: { } told })
        {
            WriteCounted(Modals, told.Modals, writer);
            WriteCounted(Sentences, told.Sentences, writer);
        }

        var next = 0;
        foreach (var paragraph in fingerprint.Paragraphs)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{(paragraph.Continues ? 'c' : 'p')} {paragraph.Words}\n"));
            var all = fingerprint.FirstRuns?.Length ?? fingerprint.Runs.Length;
            var runs = Math.Max(0, Math.Min(paragraph.Words, all - next));
            var perLine = isFirst ? 8 : RunsPerLine;
            for (var i = 0; i < runs; i++)
            {
                writer.Write(fingerprint.FirstRuns is { } first ? Encode(first[next + i], FirstRunBytes)
                    : Encode(fingerprint.Runs[next + i]));
                writer.Write(i == runs - 1 || i % perLine == perLine - 1 ? '\n' : ' ');
            }

            next += paragraph.Words;
        }
    }

    private static void WriteCounted(string name, ImmutableArray<int> words, TextWriter writer) =>
        writer.Write($"{name}{string.Join(' ', words.Prepend(words.Length).Select(word => word.ToString(CultureInfo.InvariantCulture)))}\n");

    public static FingerprintReading Parse(string file)
    {
        var lines = file.TrimStart('\uFEFF').Split('\n');
        var found = lines[0].Trim();
        if (!found.StartsWith(Name, StringComparison.Ordinal))
        {
            return new(null, $"not a fingerprint: the first line should be '{Name}{Newest}'", 1);
        }

        if (found[Name.Length..] is not ("1" or "2" or "3" or "4"))
        {
            return new(null, $"this is version {found[Name.Length..]} of the fingerprint format; only 1 to {Newest} are known", 1);
        }

        if (lines.Length < 3 || lines[1].Trim() != $"window {Fingerprint.Window}")
        {
            return new(null, $"expected 'window {Fingerprint.Window}'", 2);
        }

        var sha256 = lines[2].Trim();
        if (!sha256.StartsWith("sha256 ", StringComparison.Ordinal) || sha256.Length != 71
            || sha256.AsSpan(7).ContainsAnyExcept("0123456789abcdef"))
        {
            return new(null, "expected 'sha256 ' and 64 hexadecimal digits", 3);
        }

        var negations = found[^1] is '3' or '4' ? Negations(lines, tellsMore: found.EndsWith('4')) : (null, null, 0);
        var rules = found[^1] switch
        {
            '1' => TypographyRules.First,
            '2' or '3' => TypographyRules.Second,
            _ => TypographyRules.Current,
        };
        return negations.Problem is { } problem ? new(null, problem, negations.Line) : ParseRuns(lines, sha256[7..], rules, negations.Found);
    }

    // Every one is there, and stands where it says it does: a line lost would let an ellipsis pass.
    private static (Omissions? Found, string? Problem, int Line) Negations(string[] lines, bool tellsMore)
    {
        var first = Array.FindIndex(lines, line => line.StartsWith(Count, StringComparison.Ordinal));
        if (first < 0 || !int.TryParse(lines[first].AsSpan(Count.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > lines.Length - first - 1)
        {
            return (null, $"expected '{Count}' and how many lines of them follow; the file is cut or damaged", Math.Max(3, first) + 1);
        }

        var all = ImmutableArray.CreateBuilder<Negation>(count);
        for (var i = first + 1; i <= first + count; i++)
        {
            if (!lines[i].StartsWith(No, StringComparison.Ordinal) || Numbers(lines[i].AsSpan(No.Length).Trim(), inOrder: false) is not [var word, var sentence, var part, var partEnd, var sentenceEnd]
                || !(sentence <= part && part <= word && word < partEnd && partEnd <= sentenceEnd) || (all.Count > 0 && word <= all[^1].Word))
            {
                return (null, "expected the word of a negation, and where its sentence and its part of it begin and end", i + 1);
            }

            all.Add(new(word, sentence, part, partEnd, sentenceEnd));
        }

        if (!tellsMore)
        {
            return (new(all.MoveToImmutable(), [], []), null, 0);
        }

        var behind = first + count + 1;
        return Counted(lines, behind, Modals) is not { } modals ? (null, $"expected '{Modals}', how many words such as ‘might’ there are, and their numbers in order", behind + 1)
            : Counted(lines, behind + 1, Sentences) is not { } sentences ? (null, $"expected '{Sentences}', how many sentences there are, and the numbers of their first words in order", behind + 2)
            : (new(all.MoveToImmutable(), modals, sentences), null, 0);
    }

    // Numbers of words behind how many they are: none can be cut off.
    private static ImmutableArray<int>? Counted(string[] lines, int line, string name) =>
        line < lines.Length && lines[line].StartsWith(name, StringComparison.Ordinal)
            && Numbers(lines[line].AsSpan(name.Length).Trim(), inOrder: false) is [var count, .. var words] && words.Length == count && words.SequenceEqual(words.Order())
            ? words : null;

    private static FingerprintReading ParseRuns(string[] lines, string sha256, TypographyRules rules, Omissions? negations)
    {
        var isFirst = rules == TypographyRules.First;
        var runs = ImmutableArray.CreateBuilder<byte[]>();
        var paragraphs = ImmutableArray.CreateBuilder<WordParagraph>();
        ImmutableArray<int> pages = [];
        var turns = ImmutableArray.CreateBuilder<Turn>();
        ImmutableArray<string> labels = [];
        var words = 0;
        for (var i = 3; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan().Trim();
            if (i == 3 && line.StartsWith("pages ", StringComparison.Ordinal) && !isFirst)
            {
                if (Numbers(line[6..]) is not { } numbers)
                {
                    return new(null, "expected the numbers of words before each page, in order", i + 1);
                }

                pages = numbers;
            }
            else if (paragraphs.Count == 0 && !isFirst && (line.StartsWith(Voice) || line.StartsWith(Named)))
            {
                if (TurnOf(line, turns) is not { } turn)
                {
                    return new(null, "expected the number of words before a speaker and the name, in order", i + 1);
                }

                turns.Add(turn);
            }
            else if (i <= 4 && paragraphs.Count == 0 && line.StartsWith("labels ", StringComparison.Ordinal) && !isFirst)
            {
                labels = [.. line[7..].ToString().Split(' ').Select(label => label == "-" ? "" : Uri.UnescapeDataString(label))];
            }
            else if (paragraphs.Count == 0 && negations is not null && (line.StartsWith(Count) || line.StartsWith(No) || line.StartsWith(Modals) || line.StartsWith(Sentences)))
            {
                continue; // read above
            }
            else if (line.StartsWith("p ", StringComparison.Ordinal) || (line.StartsWith("c ", StringComparison.Ordinal) && !isFirst))
            {
                if (!int.TryParse(line[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                    || count > int.MaxValue - words)
                {
                    return new(null, $"expected the number of words of a paragraph, found '{line[2..]}'", i + 1);
                }

                // The last words of a text begin no run, and may be paragraphs of their own.
                if (words - runs.Count is < 0 or >= Fingerprint.Window)
                {
                    return new(null, $"the paragraphs above have {words} words but {runs.Count} runs", i + 1);
                }

                paragraphs.Add(new(count, Continues: line[0] == 'c'));
                words += count;
            }
            else if (BadRun(line, isFirst, runs) is { } problem)
            {
                return new(null, problem, i + 1);
            }
        }

        if (runs.Count != Math.Max(0, words - Fingerprint.Window + 1))
        {
            return new(null, $"the paragraphs have {words} words, which does not fit {runs.Count} runs; the file is cut or damaged",
                lines.Length);
        }

        return new(new(sha256, paragraphs.ToImmutable())
        {
            Pages = pages,
            Speakers = new(turns.ToImmutable()),
            PageLabels = labels,
            Negations = negations,
            Rules = rules,
            Runs = isFirst ? [] : [.. runs.Select(Sealed)],
            FirstRuns = isFirst ? [.. runs.Select(bytes => Value(bytes))] : null,
        }, null, 0);
    }

    private static Turn? TurnOf(ReadOnlySpan<char> line, ImmutableArray<Turn>.Builder turns)
    {
        var rest = line[Voice.Length..];
        var digits = rest.IndexOf(' ') is var space and >= 0 ? rest[..space] : rest;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (turns.Count == 0 || number >= turns[^1].Start)
            ? new(number, rest[digits.Length..].Trim().ToString(), line.StartsWith(Named)) : null;
    }

    // A name that holds a line end or other controls is not told apart from the lines below it.
    private static string OneLine(string name) =>
        Spaces.Single(string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)));

    private static SealedRun Sealed(byte[] bytes) =>
        new(Value(bytes.AsSpan(0, RunSealer.IdBytes)), [.. bytes.AsSpan(RunSealer.IdBytes)]);

    private static string? BadRun(ReadOnlySpan<char> line, bool isFirst, ImmutableArray<byte[]>.Builder runs)
    {
        foreach (var part in line.Split(' '))
        {
            var run = line[part];
            if (run.IsEmpty)
            {
                continue;
            }

            var bytes = Base64Url.IsValid(run) ? Base64Url.DecodeFromChars(run) : [];
            if (isFirst ? bytes.Length != FirstRunBytes : bytes.Length < LeastRunBytes)
            {
                return $"expected a run of {(isFirst ? "8 characters" : "16 characters or more")}, found '{run}'";
            }

            runs.Add(bytes);
        }

        return null;
    }

    private static ImmutableArray<int>? Numbers(ReadOnlySpan<char> line, bool inOrder = true)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var part in line.Split(' '))
        {
            if (!int.TryParse(line[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || (inOrder && numbers.Count > 0 && number < numbers[^1]))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers.ToImmutable();
    }

    private static string Encode(SealedRun run) => Encode(run.Id, RunSealer.IdBytes, run.Seal);

    private static string Encode(ulong value, int count, ImmutableArray<byte> more = default)
    {
        Span<byte> bytes = stackalloc byte[count];
        for (var i = count - 1; i >= 0; i--)
        {
            bytes[i] = (byte)value;
            value >>= 8;
        }

        return Base64Url.EncodeToString(more.IsDefault ? bytes : [.. bytes, .. more]);
    }

    private static ulong Value(ReadOnlySpan<byte> bytes)
    {
        var value = 0ul;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }
}
