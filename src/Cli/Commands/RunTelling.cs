using System.Collections.Immutable;
using System.Text;

using Timeline.Cli.Reporting;
using Timeline.Cli.Terminal;
using Timeline.Content;

namespace Timeline.Cli.Commands;

/// <summary>Tells what a run found: to people as it goes, and at its end to other programs, as was chosen or as the place it runs in knows.</summary>
/// <param name="command">build or check.</param>
/// <param name="root">The folder that paths of diagnostics begin in.</param>
internal sealed class RunTelling(Host host, string command, string root, ReportChoice choice)
{
    // What tells more is named, not all of it where much is wrong.
    private const int MostNamed = 5;

    private readonly bool onGitHub = host.Variable("GITHUB_ACTIONS") == "true";
    private ImmutableArray<Diagnostic> shown = [];

    /// <summary>For people. Standard output is theirs only if no other program reads it.</summary>
    public Report People { get; } = new(IsTaken(choice) ? host with { Out = host.Error, IsTerminal = false } : host, root);

    /// <summary>Whether all there is to tell must be found again, even where nothing has changed.</summary>
    public bool NeedsAll => choice.Format is not null || choice.Summary is not null || onGitHub;

    /// <summary>Whether a page of Markdown is to sum up the run.</summary>
    public bool Summarizes => choice.Summary is not null || (onGitHub && host.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 });

    /// <summary>What is published now and was before; null where nothing could be planned.</summary>
    public Comparison? Compared { get; set; }

    public void Diagnostics(ImmutableArray<Diagnostic> diagnostics, bool withNotes, bool all = false)
    {
        shown = withNotes ? diagnostics : diagnostics.RemoveAll(d => d.Severity == Severity.Note);
        if (!IsTaken(choice))
        {
            People.Diagnostics(diagnostics, withNotes, all);
        }
    }

    /// <summary>The last words to people where a run fails: the help pages of what made it fail.</summary>
    public void Explain(IEnumerable<DiagnosticCode> failing)
    {
        var ids = failing.Select(code => code.Id).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > 0 && !IsTaken(choice))
        {
            People.Complain($"'timeline explain {string.Join(' ', ids.Take(MostNamed))}' tells more.");
        }
    }

    /// <summary>Writes what was chosen; returns false, and says why, where a file cannot be written.</summary>
    public bool End(bool passed, ImmutableArray<Diagnostic> diagnostics, Library? library)
    {
        var paths = new RepositoryPaths(root, host.Folder);
        var run = RunReport.Of(command, passed, diagnostics, paths);
        try
        {
            if (choice is { Format: { } format, File: { } file })
            {
                Write(file, format.Write(run));
            }
            else if (choice.Format is { } alone)
            {
                host.OutBytes(alone.Write(run));
            }
            else if (onGitHub && !choice.IsChosen)
            {
                host.OutBytes(new GitHubFormat().Write(RunReport.Of(command, passed, shown, paths)));
            }

            Summarize(run, library);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            People.Complain($"timeline: a report could not be written: {failure.Message}");
            return false;
        }
    }

    private void Summarize(RunReport run, Library? library)
    {
        if (choice.Summary is { } file)
        {
            Write(file, Encoded(JobSummary.Of(run, library, Compared)));
        }
        else if (onGitHub && host.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } page)
        {
            File.AppendAllText(page, JobSummary.Of(run, library, Compared)); // other commands of the step write there too
        }
    }

    private void Write(string file, byte[] bytes)
    {
        var path = host.Resolve(file);
        if (Path.GetDirectoryName(path) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllBytes(path, bytes);
    }

    private static byte[] Encoded(string text) => Encoding.UTF8.GetBytes(text);

    private static bool IsTaken(ReportChoice choice) => choice is { Format: not null, File: null };
}
