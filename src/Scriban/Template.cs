using System.Buffers;
using System.Collections.Concurrent;

using Timeline.Scriban.Parsing;
using Timeline.Scriban.Running;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban;

/// <summary>A parsed template. It never changes, so that any number of threads may render it at once.</summary>
public sealed class Template
{
    // What renders needed is kept for the next ones, as many as ran at once: without it, a page would pay for its variables and buffer each time.
    private readonly ConcurrentBag<Run> _spares = [];

    private Template(string path, LineMap lines, Block body, LocalLayout layout, string[] globalNames)
    {
        Path = path;
        Lines = lines;
        Body = body;
        Layout = layout;
        GlobalNames = globalNames;
    }

    /// <summary>The name given when it was parsed; errors carry it.</summary>
    public string Path { get; }

    public FrontMatter? FrontMatter { get; private init; }

    internal static Template Nothing { get; } = new("", new(""), new([]), new(), []);

    internal static RenderOptions NoOptions { get; } = new();

    internal LineMap Lines { get; }

    internal Block Body { get; }

    internal LocalLayout Layout { get; }

    internal string[] GlobalNames { get; }

    /// <summary>Reads a template; all syntax errors in it are found at once.</summary>
    /// <param name="text">The template.</param>
    /// <param name="path">What errors call it; nothing is read from there.</param>
    /// <param name="options">How to read it.</param>
    public static TemplateParseResult Parse(string text, string path, TemplateParseOptions? options = null)
    {
        options ??= TemplateParseOptions.Default;
        var lines = new LineMap(text);
        var diagnostics = new Diagnostics(path, lines);
        var frontMatter = options.SkipFrontMatter ? SplitFrontMatter(text) : null;
        var start = frontMatter?.ContentStart ?? 0;
        var lexer = new Lexer(text, diagnostics);
        var parser = new Parser(text, options.ScriptOnly ? lexer.Script(start) : lexer.Template(start), diagnostics);
        var body = parser.Template();
        return diagnostics.Any
            ? new(null, diagnostics.All)
            : new(new(path, lines, body, parser.Layout, parser.GlobalNames) { FrontMatter = frontMatter }, []);
    }

    /// <summary>The text between two lines `---` at the very start, or null when there is none.</summary>
    public static FrontMatter? SplitFrontMatter(string text)
    {
        var first = LineEnd(text, 0);
        if (!text.AsSpan(0, first).TrimEnd().SequenceEqual("---"))
        {
            return null;
        }

        for (var start = first; start < text.Length;)
        {
            var end = LineEnd(text, start);
            if (text.AsSpan(start, end - start).TrimEnd().SequenceEqual("---"))
            {
                return new(text[first..start], 2, end);
            }

            start = end;
        }

        return null;
    }

    /// <summary>Renders as UTF-8. When it fails, nothing is written to the output.</summary>
    public RenderResult Render(RenderOptions options, IBufferWriter<byte> output) => Run(options, output);

    /// <summary>Renders to a string.</summary>
    public RenderResult Render(RenderOptions options) => Run(options, output: null);

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }

    private RenderResult Run(RenderOptions options, IBufferWriter<byte>? output)
    {
        var run = _spares.TryTake(out var spare) ? spare : new Run();
        try
        {
            run.Start(this, options);
            Body.Execute(run);
            run.CheckOutput();
            if (output is null)
            {
                return new([]) { Text = run.Output.ToString() };
            }

            output.Write(run.Output.Written);
            return RenderResult.Written;
        }
        catch (Fault fault)
        {
            return new(fault.Errors);
        }
        finally
        {
            run.Clear();
            if (!run.HasEvaluated)
            {
                _spares.Add(run);
            }
        }
    }
}
