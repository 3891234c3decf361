using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

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
        var language = new Option<string>("--language") { Description = "Language of the phrases: ar, de, en, es, fr, nl.", DefaultValueFactory = _ => "en" };
        var command = new Command("date", "Show what dates mean: canonical text, level, precision, bounds and a phrase.") { texts, json, language };
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
                var result = EdtfPattern.Instance.Read(text);
                host.Out.WriteLine(isJson ? Json(text, result, phrases) : Plain(text, result, phrases));
                exitCode = result.Success ? exitCode : ExitCode.ContentErrors;
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

    private static string Plain(string text, EdtfParseResult result, EdtfPhrases phrases)
    {
        if (!result.Success)
        {
            var error = result.Error.Value;
            return string.Create(CultureInfo.InvariantCulture, $"{text}\terror at {error.Index}: {error.Message}");
        }

        var bounds = result.Value.Bounds;
        return string.Join(
            '\t',
            result.Value,
            string.Create(CultureInfo.InvariantCulture, $"level {result.Level}"),
            Name(result.Value.Precision),
            bounds.Earliest?.ToString() ?? Name(bounds.EarliestOpenness),
            bounds.Latest?.ToString() ?? Name(bounds.LatestOpenness),
            phrases.Long(result.Value));
    }

    private static string Json(string text, EdtfParseResult result, EdtfPhrases phrases)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteString("input", text);
        json.WriteBoolean("valid", result.Success);
        if (result.Success)
        {
            var bounds = result.Value.Bounds;
            json.WriteString("canonical", result.Value.ToString());
            json.WriteNumber("level", result.Level);
            json.WriteString("precision", Name(result.Value.Precision));
            json.WriteString("earliest", bounds.Earliest?.ToString());
            json.WriteString("latest", bounds.Latest?.ToString());
            json.WriteString("phrase", phrases.Long(result.Value));
            json.WriteNull("error");
        }
        else
        {
            foreach (var name in (ReadOnlySpan<string>)["canonical", "level", "precision", "earliest", "latest", "phrase"])
            {
                json.WriteNull(name);
            }

            json.WriteStartObject("error");
            json.WriteNumber("index", result.Error.Value.Index);
            json.WriteString("message", result.Error.Value.Message);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Name(Precision precision) => precision.ToString().ToLowerInvariant();

    private static string Name(Openness openness) => openness.ToString().ToLowerInvariant();
}
