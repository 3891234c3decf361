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
    // More lines than these are not read one by one.
    private const int MostInFull = 100;

    private readonly IAnsiConsole error = Console(host.Error, host.IsTerminal);
    private readonly IAnsiConsole output = Console(host.Out, host.IsTerminal);

    /// <summary>
    /// Prints the diagnostics; where there are very many, the first of each kind and how many there are. Notes are shown only when asked
    /// for.
    /// </summary>
    public void Diagnostics(ImmutableArray<Diagnostic> diagnostics, bool withNotes = false, bool all = false)
    {
        var shown = diagnostics.RemoveAll(d => !withNotes && d.Severity == Severity.Note);
        if (all || shown.Length <= MostInFull)
        {
            foreach (var diagnostic in shown)
            {
                Print(diagnostic);
            }

            return;
        }

        foreach (var group in DiagnosticGroups.Of(shown))
        {
            foreach (var diagnostic in group.First)
            {
                Print(diagnostic);
            }

            if (group.Count > group.First.Length)
            {
                Complain($"  … and {Number(group.Count - group.First.Length, "more", "more")} of this kind ({group.Code.Id}: " +
                    $"{group.Code.Meaning}), {Number(group.Count, "in all", "in all")} in {Number(group.Files, "file")}");
            }
        }

        Complain("These are the first of each kind; 'timeline check --all' lists every one.");
    }

    private void Print(Diagnostic diagnostic)
    {
        var colour = diagnostic.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
        Line(error, $"{Plain(Place(diagnostic.At))}: [{colour}]{Diagnostic.Word(diagnostic.Severity)} {diagnostic.Code.Id}[/]: " +
            $"{Plain(diagnostic.Message)}");
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

        return Bar().Start(context =>
        {
            var task = context.AddTask(what);
            return work((done, total) => task.MaxValue(total).Value = done);
        });
    }

    /// <summary>The same for work that waits.</summary>
    public async Task<T> WithProgressAsync<T>(string what, Func<Action<int, int>?, Task<T>> work)
    {
        if (!host.IsTerminal)
        {
            return await work(null);
        }

        return await Bar().StartAsync(context =>
        {
            var task = context.AddTask(what);
            return work((done, total) => task.MaxValue(total).Value = done);
        });
    }

    public void Say(string text) => Line(output, Plain(text));

    public void Complain(string text) => Line(error, Plain(text));

    public static string Number(int count, string noun) => Number(count, noun, noun + "s");

    public static string Number(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    private Progress Bar() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Out is PlainWriter plain ? plain.Inner : host.Out) })
        .Progress().AutoClear(true);

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

    internal static IAnsiConsole Console(TextWriter writer, bool isTerminal)
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
