using System.Collections.Immutable;
using System.Globalization;

using Timeline.Import.Reporting;

namespace Timeline.Cli.Terminal;

/// <summary>What an import did, on the terminal: what became what, what was guessed, and everything that was dropped, each with a place.</summary>
public sealed class ImportTable(Host host)
{
    private const int Most = 20;

    public void Print(ImportOutcome outcome, bool isDryRun)
    {
        Problems(outcome.Problems);
        foreach (var file in outcome.Files)
        {
            Say($"{file.Path}: {Report.Number(file.Records, "record")}, read as {file.Format}{(file.Mapping is null
                ? ", fields guessed by their names (see --suggest)" : $" by the mapping '{file.Mapping}'")}");
        }

        foreach (var made in outcome.New.Take(Most))
        {
            Say($"  {(isDryRun ? "would write" : "new")} {Shown(made.Path)}  {made.Date}  {made.Title}");
        }

        More(outcome.New.Length, "new file");
        foreach (var changed in outcome.Changed.Take(Most))
        {
            Say($"  changed at the origin, left alone: {Shown(changed.Path)} ({changed.From})");
            foreach (var difference in changed.Differences)
            {
                Say($"    {difference}");
            }
        }

        More(outcome.Changed.Length, "changed record");
        foreach (var gone in outcome.Gone.Take(Most))
        {
            Say($"  no record is this any more, left alone: {Shown(gone)} (taken out, or its title or date has changed and it is new again)");
        }

        More(outcome.Gone.Length, "such file");
        if (!outcome.Dropped.IsEmpty)
        {
            Say("Dropped, for no field takes it:");
            foreach (var part in outcome.Dropped)
            {
                Say($"  {part.First}: '{part.Path}' of {Report.Number(part.Count, "record")}, such as “{Short(part.Example)}”");
            }
        }

        foreach (var sentence in outcome.Advice)
        {
            Say(sentence);
        }

        Say(outcome.Failed ? "Nothing was imported." : Summary(outcome, isDryRun));
    }

    public void Problems(ImmutableArray<ProblemGroup> problems)
    {
        foreach (var group in problems)
        {
            var more = group.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({group.Count:N0} of this kind; also " +
                $"{string.Join(", ", group.Places.Skip(1))}{(group.Count > group.Places.Length ? " …" : "")})") : "";
            host.Error.WriteLine(PlainText.OneLine($"{group.First}{more}"));
        }
    }

    private static string Summary(ImportOutcome outcome, bool isDryRun)
    {
        var parts = new List<string> { isDryRun ? $"{Report.Number(outcome.New.Length, "file")} would be written"
            : $"{Report.Number(outcome.New.Length, "file")} written" };
        Add(outcome.Unchanged, "already there");
        Add(outcome.Changed.Length, "changed at the origin");
        Add(outcome.Gone.Length, "no longer at the origin");
        Add(outcome.Skipped, "skipped by the mapping");
        Add(outcome.Refused, "refused");
        return string.Join(", ", parts) + ".";

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}"));
            }
        }
    }

    private void More(int count, string what)
    {
        if (count > Most)
        {
            Say($"  … and {Report.Number(count - Most, what)} more");
        }
    }

    private void Say(string line) => host.Out.WriteLine(PlainText.OneLine(line));

    private string Shown(string path) => Path.GetRelativePath(host.Folder, path).Replace('\\', '/');

    private static string Short(string text) => (text.Length <= 60 ? text : text[..60].TrimEnd() + "…").ReplaceLineEndings(" ");
}
