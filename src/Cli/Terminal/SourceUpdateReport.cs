using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Keeping;
using Timeline.Content.Sources.Normalizing;
using Timeline.Content.Sources;

namespace Timeline.Cli.Terminal;

/// <summary>Tells what became of a source's text and of the quotes that lean on it.</summary>
public static class SourceUpdateReport
{
    private const int ShownLetters = 200;
    private const int LettersBefore = 60;

    /// <param name="host">Where to print.</param>
    /// <param name="update">The comparison.</param>
    /// <param name="file">The present text's file, as the user knows it.</param>
    /// <param name="accept">Writes the new lock and returns the problem, if any; null when it is not to be written.</param>
    public static int Tell(Host host, SourceUpdate update, string file, Func<string?>? accept)
    {
        if (update.IsLocked)
        {
            host.Out.WriteLine($"{update.Source.Id}: {file} is the text that was cited; nothing has changed.");
            return ExitCode.Fine;
        }

        host.Out.WriteLine($"{update.Source.Id}: the lock says {Short(update.Source.Sha256?.Text)}, {file} is " +
            $"{Short(update.Present.Sha256)}.");
        Changes(host, update);
        var holding = update.Claims.Count(claim => claim.Now.Verifies);
        host.Out.WriteLine(update.Claims.IsEmpty ? "Nothing quotes it."
            : $"{holding} of {Report.Number(update.Claims.Length, "quote")} still verify:");
        foreach (var claim in update.Claims)
        {
            Claim(host, claim);
        }

        if (accept is null)
        {
            host.Out.WriteLine("Nothing was written; --accept makes this text the locked one.");
        }
        else if (accept() is { } problem)
        {
            host.Error.WriteLine("timeline: " + problem);
            return ExitCode.ContentErrors;
        }
        else
        {
            host.Out.WriteLine($"The lock is now {update.Present.Sha256}.");
        }

        return holding == update.Claims.Length ? ExitCode.Fine : ExitCode.ContentErrors;
    }

    private static void Changes(Host host, SourceUpdate update)
    {
        host.Out.WriteLine(update.Locked switch
        {
            LockedWording.Text => $"{Report.Number(update.Removed.Length, "paragraph")} gone or changed, {update.Added.Length:N0} new " +
                "or changed:",
            LockedWording.Fingerprint when update.Added.IsEmpty => "Its fingerprint shows no new or changed paragraph: the change " +
                "is in one " +
                "of fewer than five words, or something is gone.",
            LockedWording.Fingerprint => $"By the fingerprint of the locked text, {Report.Number(update.Added.Length, "paragraph")} " +
                "new or changed (it cannot tell what is gone):",
            _ => "Neither the locked text nor its fingerprint is here, so what changed cannot be told.",
        });
        Paragraphs(host, "-", update.Removed);
        Paragraphs(host, "+", update.Added);
    }

    private static void Paragraphs(Host host, string mark, ImmutableArray<ChangedParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            host.Out.WriteLine($"  {mark} {Shown(paragraph)}");
        }
    }

    // A long paragraph is cut so that its first change is seen, with some words before it.
    private static string Shown(ChangedParagraph paragraph)
    {
        var (line, change) = paragraph.InOneLine();
        var start = change <= ShownLetters - LettersBefore ? 0 : line.LastIndexOf(' ', change - LettersBefore) + 1;
        var end = Math.Min(line.Length, start + ShownLetters);
        return (start > 0 ? "…" : "") + line[start..end] + (end < line.Length ? "…" : "");
    }

    private static void Claim(Host host, AffectedClaim claim)
    {
        var before = claim.Before is { } known && known.Verdict != claim.Now.Verdict ? $" (was {known.Verdict.Word()})" : "";
        host.Out.WriteLine($"  {claim.Citation.Quote!.At}: event '{claim.Event.Id}', citation '{claim.Citation.Id}': " +
            $"{claim.Now.Verdict.Word()}{before}. {claim.Now.Explanation}");
        if (claim.Now.Verifies)
        {
            return;
        }

        if (claim.Now.Text is { } nearest)
        {
            host.Out.WriteLine($"    nearest: {Spaces.Single(nearest)}");
        }

        if (claim.Now.Difference is { } difference)
        {
            host.Out.WriteLine($"    quote:   {difference}");
        }
    }


    private static string Short(string? hash) => string.IsNullOrEmpty(hash) ? "nothing" : hash[..12] + "…";
}
