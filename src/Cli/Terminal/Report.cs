using System.Collections.Immutable;
using System.Globalization;

using Spectre.Console;

using Timeline.Content;

namespace Timeline.Cli.Terminal;

/// <summary>
/// How results look on a terminal, and plainly where there is none: diagnostics to standard error, one a line; phases and summaries to
/// standard output.
/// </summary>
public sealed class Report(Host host, string root)
{
    private readonly IAnsiConsole error = Console(host.Error, host.IsTerminal);
    private readonly IAnsiConsole output = Console(host.Out, host.IsTerminal);

    /// <summary>Prints the diagnostics and how many there are of each kind. Notes are shown only when asked for.</summary>
    public void Diagnostics(ImmutableArray<Diagnostic> diagnostics, bool withNotes = false)
    {
        foreach (var diagnostic in diagnostics.Where(d => withNotes || d.Severity != Severity.Note))
        {
            var colour = diagnostic.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
            Line(error, $"{Plain(Place(diagnostic.At))}: [{colour}]{Diagnostic.Word(diagnostic.Severity)} {diagnostic.Code.Id}[/]: " +
                $"{Plain(diagnostic.Message)}");
        }
    }

    public static string Count(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        return $"{Number(errors, "error")}, {Number(warnings, "warning")}";
    }

    public void Phases(IEnumerable<PhaseTime> phases)
    {
        foreach (var phase in phases)
        {
            Line(output, string.Create(CultureInfo.InvariantCulture, $"  {phase.Phase,-12} [grey]{phase.Time.TotalMilliseconds,7:0} ms[/] " +
                $" {Plain(phase.What)}"));
        }
    }

    /// <summary>Does work that tells how far it is, under a progress bar that leaves no trace; without a terminal, silently.</summary>
    public T WithProgress<T>(string what, Func<Action<int, int>?, T> work)
    {
        if (!host.IsTerminal)
        {
            return work(null);
        }

        var bar = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Out is PlainWriter plain ? plain.Inner
            : host.Out) });
        return bar.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(what);
            return work((done, total) => task.MaxValue(total).Value = done);
        });
    }

    public void Say(string text) => Line(output, Plain(text));

    public void Complain(string text) => Line(error, Plain(text));

    public static string Number(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} " +
        $"{noun}{(count == 1 ? "" : "s")}");

    // Records know paths from the site's root; people click on paths from where they stand.
    private string Place(Location at)
    {
        if (at.Path.StartsWith("--", StringComparison.Ordinal))
        {
            return at.Path;
        }

        var path = Path.GetRelativePath(host.Folder, Path.Combine(root, at.Path)).Replace('\\', '/');
        return (at with { Path = path.StartsWith("../..", StringComparison.Ordinal) ? Path.Combine(root, at.Path) : path }).ToString();
    }

    private static string Plain(string text) => Markup.Escape(PlainText.OneLine(text));

    // Lines are never wrapped: a path and a message cut in two cannot be clicked or searched.
    private static void Line(IAnsiConsole console, string markup)
    {
        console.Markup(markup + "\n");
    }

    private static IAnsiConsole Console(TextWriter writer, bool isTerminal)
    {
        writer = writer is PlainWriter plain ? plain.Inner : writer;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 100_000;
        return console;
    }
}
