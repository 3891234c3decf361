using System.Collections.Immutable;

using Timeline.Content.Extraction.Drafting;

namespace Timeline.Cli.Terminal;

/// <summary>A draft and the file it is in.</summary>
public sealed record DraftRow(string File, EventDraft Draft, bool IsNew);

/// <summary>The drafts of a document, for review: where each is, its date and title, and what is not sure about it.</summary>
public static class DraftTable
{
    public static void Print(Host host, ImmutableArray<DraftRow> rows)
    {
        if (rows.IsEmpty)
        {
            host.Out.WriteLine("  no dated sentence found, so nothing was drafted");
            return;
        }

        var file = rows.Max(row => row.File.Length);
        var date = rows.Max(row => row.Draft.Date.Length);
        foreach (var row in rows)
        {
            host.Out.WriteLine($"  {row.File.PadRight(file)}  {row.Draft.Date.PadRight(date)}  {row.Draft.Title}");
            foreach (var doubt in Unsure(row))
            {
                host.Out.WriteLine($"  {new string(' ', file)}  {new string(' ', date)}  {doubt}");
            }
        }

        var made = rows.Count(row => row.IsNew);
        var there = rows.Length - made;
        var unsure = rows.Count(row => row.Draft.Note is not null);
        host.Out.WriteLine($"{Report.Number(made, "draft")} written{(there > 0 ? $", {there} there already" : "")}" +
            $"{(unsure > 0 ? $"; {unsure} with a date to check" : "")}. " +
            "Review each: say what happened in your own words, then take out 'status: draft'.");
    }

    private static IEnumerable<string> Unsure(DraftRow row)
    {
        if (!row.IsNew)
        {
            yield return "exists, left as it is";
        }

        if (row.Draft.Note is { } note)
        {
            yield return "? " + note.ReplaceLineEndings(" ");
        }
    }
}
