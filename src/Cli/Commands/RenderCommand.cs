using System.CommandLine;
using System.Text.Json;

using Timeline.Scriban;

namespace Timeline.Cli.Commands;

/// <summary>`timeline render`: one template with JSON data, to standard output; for theme authors.</summary>
public sealed class RenderCommand : ICommand
{
    private const string StandardInput = "-";

    private sealed record Request(string Template, string? Data, string? IncludeFolder, bool EscapeHtml, bool Strict);

    public Command Describe(Host host)
    {
        var template = new Argument<string>("template") { Description = "The template to render; `-` reads standard input." };
        var data = new Option<string?>("--data") { Description = "A JSON file whose members the template sees as variables." };
        var includes = new Option<string?>("--include-dir") { Description = "Where `include` looks for templates; default: the folder of the template." };
        var noEscape = new Option<bool>("--no-escape") { Description = "Print values as they are, not escaped for HTML." };
        var lax = new Option<bool>("--lax") { Description = "Unknown variables print nothing instead of being errors." };
        var command = new Command("render", "Render one template with JSON data.") { template, data, includes, noEscape, lax };
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

        var parsed = Template.Parse(text, request.Template == StandardInput ? "stdin" : request.Template);
        var folder = host.Resolve(request.IncludeFolder ?? (request.Template == StandardInput ? "." : Path.GetDirectoryName(host.Resolve(request.Template)) ?? "."));
        var errors = parsed.Errors;
        if (parsed.Template is { } template)
        {
            var result = template.Render(new()
            {
                Globals = data,
                Includes = new TemplateSet(name => ReadInclude(folder, name)),
                EscapeHtml = request.EscapeHtml,
                StrictVariables = request.Strict,
                Clock = host.Clock.GetCurrentInstant().ToDateTimeOffset,
                // Seeded by the clock: on this command line, numbers may differ from run to run.
                Random = new Random(host.Clock.GetCurrentInstant().GetHashCode()),
                Cancellation = host.Cancelled,
            });
            host.Out.Write(result.Text);
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

    private static string? ReadTemplate(Host host, string path)
    {
        try
        {
            return path == StandardInput ? host.In.ReadToEnd() : File.ReadAllText(host.Resolve(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"{path} : error : {failure.Message}");
            return null;
        }
    }

    private static IDataMap? ReadData(Host host, string? path)
    {
        if (path is null)
        {
            return DataMap.Empty;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(host.Resolve(path)));
            if (DataJson.Read(json.RootElement).AsMap is { } map)
            {
                return map;
            }

            host.Error.WriteLine($"{path} : error : the data must be a JSON object");
        }
        catch (JsonException wrong)
        {
            host.Error.WriteLine($"{path}({wrong.LineNumber + 1},{wrong.BytePositionInLine + 1}) : error : {wrong.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"{path} : error : {failure.Message}");
        }

        return null;
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
