using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Cli.Terminal;
using Timeline.Content.Extraction.Written;
using Timeline.Edtf;

namespace Timeline.Cli.Commands;

/// <summary>`timeline date TEXT…`: what each text means as a date, or why it is none. Without texts it reads one a line.</summary>
public sealed class DateCommand : ICommand
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Command Describe(Host host)
    {
        var texts = new Argument<string[]>("text") { Description = "Dates in EDTF; none: one on each line of standard input.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var language = new Option<string>("--language") { Description = $"Language of the phrases: {string.Join(", ", EdtfPhrases.Languages)}.", DefaultValueFactory = _ => "en" };
        var calendar = new Option<string?>("--calendar") { Description = "Read the texts as dates of this calendar: " + string.Join(", ", EdtfCalendars.Ids) + ".", HelpName = "calendar" };
        calendar.AcceptOnlyFromAmong([.. EdtfCalendars.Ids]);
        var command = new Command("date", "Show what dates mean: canonical text, level, precision, bounds and a phrase.") { texts, json, language, calendar };
        command.SetAction(parsed =>
        {
            var phrases = EdtfPhrases.For(parsed.GetValue(language)!);
            if (phrases.IsFallback)
            {
                host.Error.WriteLine($"timeline: no phrases in '{phrases.RequestedLanguage}', so they are English; there are {string.Join(", ", EdtfPhrases.Languages)}");
            }

            var isJson = parsed.GetValue(json);
            var exitCode = ExitCode.Fine;
            foreach (var text in parsed.GetValue(texts) is { Length: > 0 } given ? given : Lines(host))
            {
                var reading = parsed.GetValue(calendar) is { } name ? Reading.Of(EdtfCalendars.Read(name, text), phrases) : Reading.Of(text, EdtfPattern.Instance.Read(text), phrases);
                host.Out.WriteLine(isJson ? Json(text, reading) : Plain(text, reading));
                exitCode = reading.Date is null ? ExitCode.ContentErrors : exitCode;
            }

            return exitCode;
        });
        return command;
    }

    private static IEnumerable<string> Lines(Host host)
    {
        while (host.In.ReadLine() is { } line)
        {
            host.Cancelled.ThrowIfCancellationRequested();
            yield return line;
        }
    }

    private static string Plain(string text, Reading reading)
    {
        if (reading.Date is not { } date)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{text}\terror at {reading.Error.Index}: {reading.Error.Message}");
        }

        var bounds = date.Bounds;
        return string.Join(
            '\t',
            date,
            string.Create(CultureInfo.InvariantCulture, $"level {reading.Level}"),
            Name(reading.Precision),
            bounds.Earliest?.ToString() ?? Name(bounds.EarliestOpenness),
            bounds.Latest?.ToString() ?? Name(bounds.LatestOpenness),
            reading.Phrase);
    }

    private static string Json(string text, Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteString("input", text);
        json.WriteBoolean("valid", reading.Date is not null);
        if (reading.Date is { } date)
        {
            json.WriteString("canonical", date.ToString());
            json.WriteNumber("level", reading.Level);
            json.WriteString("precision", Name(reading.Precision));
            json.WriteString("earliest", date.Bounds.Earliest?.ToString());
            json.WriteString("latest", date.Bounds.Latest?.ToString());
            json.WriteString("phrase", reading.Phrase);
            json.WriteNull("error");
        }
        else
        {
            foreach (var name in (ReadOnlySpan<string>)["canonical", "level", "precision", "earliest", "latest", "phrase"])
            {
                json.WriteNull(name);
            }

            json.WriteStartObject("error");
            json.WriteNumber("index", reading.Error.Index);
            json.WriteString("message", reading.Error.Message);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Name(Precision precision) => precision.ToString().ToLowerInvariant();

    private static string Name(Openness openness) => openness.ToString().ToLowerInvariant();

    /// <summary>What one text turned out to be, in EDTF or in another calendar.</summary>
    private readonly record struct Reading(EdtfDate? Date, int Level, string Phrase, EdtfError Error)
    {
        public Precision Precision { get; init; }

        public static Reading Of(string text, EdtfParseResult result, EdtfPhrases phrases) =>
            result.Success
                ? new(result.Value, result.Level, phrases.Long(result.Value), default) { Precision = result.Value.Precision }
                : new(null, 0, "", result.Error.Value with { Message = result.Error.Value.Message + WrittenDates.Meant(text) });

        public static Reading Of(ForeignParseResult result, EdtfPhrases phrases) =>
            result.Success
                ? new(result.Value.Date, result.Value.Date.Level, phrases.Long(result.Value), default) { Precision = result.Value.Precision }
                : new(null, 0, "", result.Error.Value);
    }
}
