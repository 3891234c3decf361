using System.Buffers;
using System.Collections.Concurrent;
using System.Text;

using Scriban.Parsing;
using Scriban.Syntax;

using Timeline.Site.Templates.Plan;

namespace Timeline.Site.Templates;

/// <summary>A template that Scriban has parsed. It never changes, so that any number of threads may render it at once.</summary>
public sealed class Template
{
    private readonly ConcurrentBag<RenderContext> contexts = [];
    private readonly Reach? reach;
    private bool? isClosed;

    private Template(string path, global::Scriban.Template parsed)
    {
        Path = path;
        Parsed = parsed;
        Plan = Planner.For(parsed.Page);
        reach = Reach.Of(parsed.Page);
    }

    /// <summary>The name given when it was parsed; errors carry it.</summary>
    public string Path { get; }

    public FrontMatter? FrontMatter { get; private init; }

    internal global::Scriban.Template Parsed { get; }

    /// <summary>How to render it faster than the engine does; null where only the engine can.</summary>
    internal TemplatePlan? Plan { get; }

    /// <summary>Reads a template; all syntax errors in it are found at once.</summary>
    /// <param name="text">The template.</param>
    /// <param name="path">What errors call it; nothing is read from there.</param>
    /// <param name="skipFrontMatter">Whether it may start with YAML between two lines <c>---</c>, which is kept and not rendered.</param>
    public static TemplateParseResult Parse(string text, string path, bool skipFrontMatter = false)
    {
        var front = skipFrontMatter ? FrontMatter.Split(text) : null;
        if (front is not null && front.ContentStart == text.Length)
        {
            // The engine cannot start at the end of a text.
            return new(new(path, global::Scriban.Template.Parse("", path)) { FrontMatter = front }, []);
        }

        var start = front is null ? default : new TextPosition(front.ContentStart, front.ContentLine - 1, 0);
        var reading = LexerOptions.Default with { StartPosition = start };
        var parsed = global::Scriban.Template.Parse(text, path, null, reading);
        TemplateError[] errors =
        [
            .. Unclosed(text, path, reading),
            .. parsed.Messages.Where(message => message.Type == ParserMessageType.Error)
                .Select(message => TemplateError.At(message.Span, path, message.Message)),
        ];
        return errors.Length > 0 ? new(null, errors) : new(new(path, parsed) { FrontMatter = front }, []);
    }

    /// <summary>Renders as UTF-8. When it fails, nothing is written to the output.</summary>
    public RenderResult Render(RenderOptions options, IBufferWriter<byte> output)
    {
        var spares = options.Includes?.Contexts ?? contexts;
        var context = spares.TryTake(out var spare) ? spare : new RenderContext();
        try
        {
            context.Run(this, options, output);
        }
        catch (TemplateFault fault)
        {
            return new([.. fault.Errors.Select(error => error with { Stack = context.Trail })]);
        }
        catch (ScriptRuntimeException fault)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            // Code cannot begin at a file's first character: such a fault has no place of its own.
            var span = fault.Span.Start.Offset == 0 && context.LastEvaluated is { } last ? last.Span : fault.Span;
            return new([TemplateError.At(span, Path, fault.OriginalMessage) with { Stack = context.Trail }]);
        }

        // After an error nobody knows what the engine has left behind: such a context is not used again.
        spares.Add(context);
        return RenderResult.Written;
    }

    /// <summary>
    /// Whether all that it prints comes from what it is included with: neither it nor what it includes reads anything of the page. Functions
    /// answer alike for all pages of one view point.
    /// </summary>
    internal bool IsClosed(RenderContext context) => isClosed ??= IsClosed(context, []);

    // One that has been looked at reaches no more than it did then: templates may include each other.
    private bool IsClosed(RenderContext context, HashSet<Template> seen) => !seen.Add(this)
        || (reach is not null
            && reach.Names.All(context.IsFunction)
            && reach.Includes.All(name => context.Options.Includes?.Find(name)?.Template is { } included && included.IsClosed(context, seen)));

    // The engine takes the end of the file for the end of a block that was left open.
    private static IEnumerable<TemplateError> Unclosed(string text, string path, LexerOptions options)
    {
        Token? open = null;
        foreach (var token in new Lexer(text, path, options))
        {
            open = token.Type switch
            {
                TokenType.CodeEnter or TokenType.EscapeEnter => token,
                TokenType.CodeExit or TokenType.EscapeExit => null,
                _ => open,
            };
        }

        if (open is not { } start)
        {
            return [];
        }

        var message = start.Type == TokenType.CodeEnter ? "The code block has no closing `}}`" : "The escape block has no closing `}%}`";
        return [TemplateError.At(new(path, start.Start, start.End), path, message)];
    }

    /// <summary>Renders to a string, which is empty when it fails.</summary>
    public RenderResult Render(RenderOptions options, out string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var result = Render(options, output);
        text = Encoding.UTF8.GetString(output.WrittenSpan);
        return result;
    }
}
