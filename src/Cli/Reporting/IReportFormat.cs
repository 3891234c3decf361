using System.Collections.Immutable;

namespace Timeline.Cli.Reporting;

/// <summary>A form in which other programs take what a run found. A new one is a file here and a line in <see cref="AllFormats"/>.</summary>
internal interface IReportFormat
{
    /// <summary>As <c>--format</c> calls it.</summary>
    string Name { get; }

    /// <summary>The whole file, in UTF-8, ending in a line break.</summary>
    byte[] Write(RunReport run);
}

/// <summary>The forms there are, beside the text that people read.</summary>
internal static class AllFormats
{
    /// <summary>What people read, which <see cref="Terminal.Report"/> prints as it goes.</summary>
    public const string Text = "text";

    public static ImmutableArray<IReportFormat> List { get; } = [new JsonFormat(), new SarifFormat(), new GitHubFormat(), new GitLabFormat()];
}
