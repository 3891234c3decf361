using System.Globalization;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Tests.Content.Sources;

public sealed class QuotePropertyTests
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 1_500;

    [Fact]
    public void A_change_of_typography_never_stops_a_quote_from_verifying() => ForAll(prose =>
    {
        var text = prose.Text();
        var tokens = prose.Quote();
        var quote = prose.Disguise(tokens);
        foreach (var target in Targets(text))
        {
            var plain = target.Verify(new(string.Join(' ', tokens)));
            var result = target.Verify(new(quote));
            if (plain.Verdict is not (Verdict.Ambiguous or Verdict.CannotCheck) && !(plain.Verifies && result.Verifies))
            {
                return $"{target.GetType().Name} {result.Verdict}: {quote}\n of: {string.Join(' ', tokens)}\n {result.Difference}";
            }
        }

        return null;
    });

    [Fact]
    public void A_change_of_meaning_always_does() => ForAll(prose =>
    {
        var text = prose.Text();
        var tokens = prose.Quote();
        if (prose.Alter(tokens) is not var (name, quote) || text.Contains(quote, StringComparison.Ordinal))
        {
            return null;
        }

        var found = Targets(text).FirstOrDefault(target => target.Verify(new(quote)) is { Verifies: true } or { Verdict: Verdict.Ambiguous });
        return found is null ? null : $"{found.GetType().Name}: {name}: {quote}\n of: {string.Join(' ', tokens)}";
    });

    [Fact]
    public void Pieces_in_order_verify_and_out_of_order_do_not() => ForAll(prose =>
    {
        var text = prose.Text();
        var tokens = prose.Quote(12);
        var (first, second) = (string.Join(' ', tokens.Take(5)), string.Join(' ', tokens.Skip(tokens.Count - 5)));
        var source = SourceText.From(text);
        var right = source.Verify(new($"{first} … {second}"));
        var wrong = source.Verify(new($"{second} … {first}"));
        return right.Verdict is Verdict.Elided or Verdict.Ambiguous && !wrong.Verifies ? null : $"{right.Verdict}, {wrong.Verdict}: {first} … {second}";
    });

    [Fact]
    public void Whatever_verifies_has_the_letters_and_digits_of_its_passage() => ForAll(prose =>
    {
        var text = prose.Noise(200);
        var (from, to) = prose.Cut(text.Length);
        var source = SourceText.From(text);
        foreach (var quote in (string[])[text[from..to], prose.Noise(12), text[from..to] + prose.Noise(3), text])
        {
            var result = source.Verify(new(quote));
            foreach (var passage in result.Passages)
            {
                if (passage.Start < 0 || passage.End > text.Length || passage.Start > passage.End || passage.Paragraph < 1 || passage.Line < 1)
                {
                    return $"{passage} is outside: {quote}";
                }
            }

            if (result.Verdict == Verdict.Exact && result.Text != quote.Trim())
            {
                return $"not exact: {quote}";
            }

            if (result.Verdict is Verdict.Exact or Verdict.Normalized && Letters(result.Text!) != Letters(quote))
            {
                return $"other letters: {Show(quote)} in {Show(result.Text!)}";
            }

            _ = FingerprintText.From(Fingerprint.Of(text)).Verify(new(quote));
        }

        return null;
    });

    [Fact]
    public void A_fingerprint_verifies_nothing_that_its_text_does_not() => ForAll(prose =>
    {
        var text = prose.Noise(400);
        var (from, _) = prose.Cut(text.Length);
        var quote = text[from..Math.Min(text.Length, from + 120)] + prose.Noise(2);
        var byFingerprint = FingerprintText.From(Fingerprint.Of(text)).Verify(new(quote));
        var byText = SourceText.From(text).Verify(new(quote));
        return byFingerprint.Verifies && !(byText.Verifies || byText.Verdict == Verdict.Ambiguous) && !EndsDiffer(quote) ? $"{byText.Verdict}: {Show(quote)} of {Show(text)}" : null;
    });

    [Fact]
    public void A_fingerprint_reads_back_what_it_wrote() => ForAll(prose =>
    {
        var fingerprint = Fingerprint.Of(prose.Noise(600));
        var written = Written(fingerprint);
        var reading = Fingerprint.Parse(written);
        return reading.Value is { } read && Written(read) == written && read.Words == fingerprint.Words ? null : $"{reading.Error} {written}";
    });

    private static void ForAll(Func<Prose, string?> failure) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Count),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => failure(new Prose(seed)) is { } found ? throw new Xunit.Sdk.XunitException($"seed {seed}: {found}") : true));

    private static IQuoteTarget[] Targets(string text) => [SourceText.From(text), FingerprintText.From(Fingerprint.Of(text))];

    private static string Written(Fingerprint fingerprint)
    {
        using var writer = new StringWriter();
        fingerprint.Write(writer);
        return writer.ToString();
    }

    // A second opinion, by other means: Unicode's own compatibility form, letters and digits only.
    private static string Letters(string text)
    {
        var well = new string([.. text.Where(c => !char.IsSurrogate(c) && c != '\uFFFF')]);
        return new([.. well.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)]);
    }

    // What a fingerprint is documented not to compare: marks before the first word and behind the first mark after the last.
    private static bool EndsDiffer(string quote)
    {
        var normalized = TextNormalizer.Normalize(quote.Trim()).ToString();
        return normalized.Length == 0 || !char.IsLetterOrDigit(normalized[0]) || !char.IsLetterOrDigit(normalized[^1]);
    }

    private static string Show(string text) => string.Concat(text.Select(c => c is > ' ' and < '\u007F' ? c.ToString() : c == ' ' ? " " : $"\\u{(int)c:X4}"));
}
