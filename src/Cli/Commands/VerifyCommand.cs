using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Keeping;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Normalizing;
using Timeline.Content.Sources.Reading;

namespace Timeline.Cli.Commands;

/// <summary>`timeline verify`: does this quote stand in that source?</summary>
public sealed class VerifyCommand : ICommand
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<string> source = new("--source", "-s") { Required = true, Description = $"A text ({Document.Kinds}), a fingerprint ({Fingerprint.Extension}), or the id of a source.", HelpName = "FILE|ID" };
    private readonly Option<string> quote = new("--quote", "-q") { Required = true, Description = "The quote; - reads it from standard input." };
    private readonly Option<string?> prefix = new("--prefix") { Description = "Words directly before the quote." };
    private readonly Option<string?> suffix = new("--suffix") { Description = "Words directly after the quote." };
    private readonly Option<string?> page = new("--page") { Description = "Page: what the file calls it (xii, A-3), or counted from 1." };
    private readonly Option<int?> paragraph = new Option<int?>("--paragraph") { Description = "Paragraph, counted from 1." }.From(1);
    private readonly Option<int?> line = new Option<int?>("--line") { Description = "Line, counted from 1." }.From(1);
    private readonly Option<string?> section = new("--section") { Description = "Words of the heading the quote stands under." };
    private readonly Option<string?> timecode = new("--timecode") { Description = "Moment in a transcript, such as 1:02:03." };
    private readonly Option<string?> speaker = new("--speaker") { Description = "Who says it, in a transcript or in subtitles." };
    private readonly Option<string?> cell = new("--cell") { Description = "Cell of a table, such as B3 or 'table 2, row 3, column 2'." };
    private readonly FolderOptions folders = new();
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object." };

    public Command Describe(Host host)
    {
        var command = new Command("verify", "Check that a quote stands in a source. Exit code 0 if it does, 1 if not.")
        {
            source, quote, prefix, suffix, page, paragraph, line, section, timecode, speaker, cell, json,
        };
        folders.AddFoldersTo(command);
        source.CompletionSources.Add(Completions.Sources(folders, host));
        command.SetAction(parsed => Run(parsed, host));
        return command;
    }

    private int Run(ParseResult parsed, Host host)
    {
        var name = parsed.GetValue(source)!;
        var opened = File.Exists(host.Resolve(name)) ? SourceFile.Open(host.Resolve(name))
            : new RecordedSources(folders.Folders(parsed, host)).Find(name);
        if (opened.Target is not { } target)
        {
            host.Error.WriteLine("timeline: " + opened.Error);
            return ExitCode.ContentErrors;
        }

        if (parsed.GetValue(cell) is { } named && CellAddress.Parse(named) is null)
        {
            host.Error.WriteLine($"timeline: --cell '{named}' is no cell; write B3, or 'table 2, row 3, column 2'");
            return ExitCode.Usage;
        }

        var words = parsed.GetValue(quote)!;
        var request = new QuoteRequest(words == "-" ? host.In.ReadToEnd() : words)
        {
            Prefix = parsed.GetValue(prefix),
            Suffix = parsed.GetValue(suffix),
            Locator = new Locator(parsed.GetValue(page), parsed.GetValue(paragraph), parsed.GetValue(line), parsed.GetValue(section), parsed.GetValue(timecode)) { Speaker = parsed.GetValue(speaker), Cell = parsed.GetValue(cell) } is { IsEmpty: false } given ? given : null,
        };
        var result = target.Verify(request);
        host.Out.WriteLine(parsed.GetValue(json) ? AsJson(result) : InWords(result));
        return result is { Verifies: true, LocatorAgrees: not false } ? ExitCode.Fine : ExitCode.ContentErrors;
    }

    private static string InWords(QuoteResult result)
    {
        List<string> lines = [$"{result.Verdict.Word()}: {result.Explanation}"];
        if (result.Verdict == Verdict.Ambiguous)
        {
            lines.AddRange(result.Passages.Select(passage => $"  paragraph {passage.Paragraph}{(passage.HasOffsets ? $", line {passage.Line}" : "")}{(passage.Speaker is { } name ? $", said by {name}" : "")}"));
        }
        else if (result.Text is { } text)
        {
            lines.Add($"  {(result.Verifies ? "text:    " : "nearest: ")}{Spaces.Single(text)}");
        }

        if (result is { Verifies: true, IsBesideNegation: true })
        {
            lines.Add("  beside:  a negation, or a word such as “denied”, in the same sentence outside of these words");
        }

        if (result is { Verifies: true, JoinsSentences: true })
        {
            lines.Add("  joined:  the ellipsis makes one sentence of parts of two");
        }

        if (result.Difference is { } difference)
        {
            lines.Add($"  quote:   {difference}");
        }

        return string.Join('\n', lines);
    }


    private static string AsJson(QuoteResult result)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Json))
        {
            writer.WriteStartObject();
            writer.WriteString("verdict", result.Verdict.Word());
            writer.WriteBoolean("verifies", result.Verifies);
            var (first, last) = result.Passages.IsEmpty || result.Verdict == Verdict.Ambiguous ? (null, null) : ((Passage?)result.Passages[0], (Passage?)result.Passages[^1]);
            WriteNumber(writer, "start", first?.Start);
            WriteNumber(writer, "end", last?.End);
            WriteNumber(writer, "paragraph", first?.Paragraph);
            WriteNumber(writer, "line", first?.Line is > 0 and var known ? known : null);
            WriteNumber(writer, "page", first?.Page);
            writer.WriteString("page_label", first?.PageLabel);
            writer.WriteString("timecode", first?.Timecode);
            writer.WriteString("speaker", first?.Speaker);
            writer.WriteString("cell", first?.Cell);
            writer.WriteString("text", result.Verifies ? result.Text : null);
            writer.WriteString("nearest", result.Verdict == Verdict.Near ? result.Text : null);
            WritePassages(writer, result);
            WriteDifference(writer, result.Difference);
            if (result.LocatorAgrees is { } agrees)
            {
                writer.WriteBoolean("locator_agrees", agrees);
            }

            if (result.IsBesideNegation is { } beside)
            {
                writer.WriteBoolean("beside_negation", beside);
            }

            if (result is { Verdict: Verdict.Elided, JoinsSentences: { } joins })
            {
                writer.WriteBoolean("joins_sentences", joins);
            }

            writer.WriteString("explanation", result.Explanation);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WritePassages(Utf8JsonWriter writer, QuoteResult result)
    {
        writer.WriteStartArray("passages");
        foreach (var passage in result.Passages)
        {
            writer.WriteStartObject();
            WriteNumber(writer, "start", passage.Start);
            WriteNumber(writer, "end", passage.End);
            WriteNumber(writer, "paragraph", passage.Paragraph);
            WriteNumber(writer, "line", passage.HasOffsets ? passage.Line : null);
            WriteNumber(writer, "page", passage.Page);
            writer.WriteString("page_label", passage.PageLabel);
            writer.WriteString("timecode", passage.Timecode);
            writer.WriteString("speaker", passage.Speaker);
            writer.WriteString("cell", passage.Cell);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDifference(Utf8JsonWriter writer, WordDiff? difference)
    {
        if (difference is null)
        {
            writer.WriteNull("difference");
            return;
        }

        writer.WriteStartArray("difference");
        foreach (var run in difference.Runs)
        {
            writer.WriteStartObject();
            writer.WriteString("op", run.Operation switch { DiffOperation.Removed => "removed", DiffOperation.Added => "added", _ => "same" });
            writer.WriteString("text", run.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // A fingerprint knows no offsets; -1 is written as null.
    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number and >= 0)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
