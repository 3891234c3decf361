using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Fingerprints as text files; the format is described at <see cref="Fingerprint"/>.</summary>
internal static class FingerprintFile
{
    private const string Header = "timeline-fingerprint 1";
    private const int RunBytes = 6;
    private const int RunCharacters = 8;
    private const int RunsPerLine = 8;

    public static void Write(Fingerprint fingerprint, TextWriter writer)
    {
        writer.Write(Header + "\n");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"window {Fingerprint.Window}\n"));
        writer.Write($"sha256 {fingerprint.Sha256}\n");
        var next = 0;
        foreach (var words in fingerprint.ParagraphWords)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"p {words}\n"));
            var runs = Math.Max(0, Math.Min(words, fingerprint.Runs.Length - next));
            for (var i = 0; i < runs; i++)
            {
                writer.Write(Encode(fingerprint.Runs[next + i]));
                writer.Write(i == runs - 1 || i % RunsPerLine == RunsPerLine - 1 ? '\n' : ' ');
            }

            next += words;
        }
    }

    public static FingerprintReading Parse(string file)
    {
        var lines = file.TrimStart('\uFEFF').Split('\n');
        var found = lines[0].Trim();
        if (found != Header)
        {
            var problem = found.StartsWith("timeline-fingerprint ", StringComparison.Ordinal)
                ? $"this is version {found["timeline-fingerprint ".Length..]} of the fingerprint format; only version 1 is known"
                : $"not a fingerprint: the first line should be '{Header}'";
            return new(null, problem, 1);
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

        return ParseRuns(lines, sha256[7..]);
    }

    private static FingerprintReading ParseRuns(string[] lines, string sha256)
    {
        var runs = ImmutableArray.CreateBuilder<ulong>();
        var paragraphs = ImmutableArray.CreateBuilder<int>();
        var words = 0;
        for (var i = 3; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan().Trim();
            if (line.StartsWith("p ", StringComparison.Ordinal))
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

                paragraphs.Add(count);
                words += count;
                continue;
            }

            foreach (var part in line.Split(' '))
            {
                var run = line[part];
                if (run.IsEmpty)
                {
                    continue;
                }

                if (Decode(run) is not { } value)
                {
                    return new(null, $"expected a run of {RunCharacters} characters, found '{run}'", i + 1);
                }

                runs.Add(value);
            }
        }

        return runs.Count == Math.Max(0, words - Fingerprint.Window + 1)
            ? new(new(sha256, runs.ToImmutable(), paragraphs.ToImmutable()), null, 0)
            : new(null, $"the paragraphs have {words} words, which does not fit {runs.Count} runs; the file is cut or damaged",
                lines.Length);
    }

    private static string Encode(ulong run)
    {
        Span<byte> bytes = stackalloc byte[RunBytes];
        for (var i = RunBytes - 1; i >= 0; i--)
        {
            bytes[i] = (byte)run;
            run >>= 8;
        }

        return Base64Url.EncodeToString(bytes);
    }

    private static ulong? Decode(ReadOnlySpan<char> run)
    {
        Span<byte> bytes = stackalloc byte[RunBytes];
        if (run.Length != RunCharacters || !Base64Url.IsValid(run) || !Base64Url.TryDecodeFromChars(run, bytes, out var written)
            || written != RunBytes)
        {
            return null;
        }

        var value = 0ul;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }
}
