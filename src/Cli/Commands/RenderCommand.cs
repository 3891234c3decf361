using System.CommandLine;
using System.Text;
using System.Text.Json;

using Timeline.Cli.Terminal;
using Timeline.Site.Templates;

namespace Timeline.Cli.Commands;

/// <summary>`timeline render`: one template with JSON data, to standard output; for theme authors.</summary>
public sealed class RenderCommand : ICommand
{
    private const string StandardInput = "-";

    private sealed record Request(string Template, string? Data, string? IncludeFolder, bool EscapeHtml, bool Strict);

    public Command Describe(Host host)
    {
        var template = new Argument<string>("template") { Description = "The template to render; `-` reads standard input." }.OfFiles();
        var data = new Option<string?>("--data") { Description = "A JSON file whose members the template sees as variables." };
        var includes = new Option<string?>("--include-dir") { Description = "Where `include` looks for templates; default: the folder of the template." };
        var noEscape = new Option<bool>("--no-escape") { Description = "Print values as they are, not escaped for HTML." };
        var lax = new Option<bool>("--lax") { Description = "Unknown variables print nothing instead of being errors." };
        var command = new Command("render", "Render one template with JSON data; front matter is skipped, and the functions of a site (t, link, asset, …) are not there.") { template, data, includes, noEscape, lax };
        command.SetAction(parsed => Render(host, new(
            parsed.GetRequiredValue(template),
            parsed.GetValue(data),
            parsed.GetValue(includes),
            EscapeHtml: !parsed.GetValue(noEscape),
            Strict: !parsed.GetValue(lax))));
        return command;
    }

    private static int Render(Host host, Request request)
    {
        if (ReadTemplate(host, request.Template) is not { } text || ReadData(host, request.Data) is not { } data)
        {
            return ExitCode.ContentErrors;
        }

        if (request.IncludeFolder is { } given && !Directory.Exists(host.Resolve(given)))
        {
            host.Error.WriteLine($"{given} : error : There is no such folder");
            return ExitCode.ContentErrors;
        }

        // Pages of a theme start with front matter, which is not for the reader.
        var parsed = Template.Parse(text, request.Template == StandardInput ? "stdin" : request.Template, skipFrontMatter: true);
        var folder = host.Resolve(request.IncludeFolder ?? (request.Template == StandardInput ? "." : Path.GetDirectoryName(host.Resolve(request.Template)) ?? "."));
        var errors = parsed.Errors;
        if (parsed.Template is { } template)
        {
            var result = template.Render(new()
            {
                Globals = data,
                Includes = new TemplateSet(name => ReadInclude(folder, name), skipFrontMatter: true),
                EscapeHtml = request.EscapeHtml,
                StrictVariables = request.Strict,
                Clock = host.Clock.GetCurrentInstant().ToDateTimeOffset,
                // Seeded by the clock: on this command line, numbers may differ from run to run.
                Random = new Random(host.Clock.GetCurrentInstant().GetHashCode()),
                Cancellation = host.Cancelled,
            }, out var output);
            host.Out.Write(output);
            errors = result.Errors;
        }

        foreach (var error in errors)
        {
            host.Error.WriteLine(error);
            foreach (var caller in error.Stack)
            {
                host.Error.WriteLine($"  called at {caller}");
            }
        }

        return errors.Count == 0 ? ExitCode.Fine : ExitCode.ContentErrors;
    }

    private static string? ReadTemplate(Host host, string path) =>
        path == StandardInput ? host.In.ReadToEnd() : ReadFile(host, path) is { } bytes ? Encoding.UTF8.GetString(WithoutMark(bytes).Span) : null;

    private static IDataMap? ReadData(Host host, string? path)
    {
        if (path is null)
        {
            return DataMap.Empty;
        }

        if (ReadFile(host, path) is not { } bytes)
        {
            return null;
        }

        var text = WithoutMark(bytes);
        try
        {
            using var json = JsonDocument.Parse(text);
            if (DataJson.Read(json.RootElement).AsMap is { } map)
            {
                return map;
            }

            host.Error.WriteLine($"{path}(1,1) : error : The data must be a JSON object, whose members are the variables");
        }
        catch (JsonException wrong)
        {
            // Its message repeats the place, counted from zero and in bytes.
            var message = text.Span.Trim(" \t\r\n"u8).IsEmpty ? "there is nothing in the file" : wrong.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
            host.Error.WriteLine($"{path}({wrong.LineNumber + 1},{Column(text.Span, (int)(wrong.LineNumber ?? 0), (int)(wrong.BytePositionInLine ?? 0))}) : error : Malformed JSON: {message}");
        }

        return null;
    }

    private static byte[]? ReadFile(Host host, string path)
    {
        var file = host.Resolve(path);
        try
        {
            if (File.Exists(file))
            {
                return File.ReadAllBytes(file);
            }

            host.Error.WriteLine($"{path} : error : {(Directory.Exists(file) ? "This is a folder, not a file" : "There is no such file")}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"{path} : error : {failure.Message}");
        }

        return null;
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);

    // Counted in characters, as an editor does.
    private static int Column(ReadOnlySpan<byte> text, int line, int position)
    {
        for (; line > 0; line--)
        {
            text = text[(text.IndexOf((byte)'\n') + 1)..];
        }

        return Encoding.UTF8.GetCharCount(text[..Math.Min(position, text.Length)]) + 1;
    }

    // A template reads nothing outside of the folder it was given.
    private static string? ReadInclude(string folder, string name)
    {
        var path = Path.GetFullPath(name, folder);
        return path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path)
            ? File.ReadAllText(path)
            : null;
    }
}
