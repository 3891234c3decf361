using System.Buffers;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Exporting;
using Timeline.Site.Planning;

namespace Timeline.Site;

/// <summary>A site in another form: the file, what it cannot say, and what is wrong; the file is null where that is too much.</summary>
public sealed record ExportResult(byte[]? Bytes, ImmutableArray<string> Losses, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The door for one form of a site's events at a time, without building the rest.</summary>
public static class SiteExport
{
    /// <summary>The names of the forms, each with what it is.</summary>
    public static IEnumerable<(string Name, string Meaning)> Formats => AllExports.List.Select(format => (format.Name, format.Meaning));

    /// <summary>Why a library cannot be had in a form, in a sentence; null where it can.</summary>
    public static string? Objection(Library library, string name) =>
        Named(name) is { NeedsHost: true } && library.Settings.Host is null
            ? $"'{name}' is full of absolute addresses; set 'host' in timeline.yml, or give it with -s host=https://example.org/"
            : null;

    public static ExportResult Run(Library library, string name, SiteOptions options)
    {
        var format = Named(name);
        var planned = SitePlan.Make(library, options with { Exports = [name] });
        if (planned.Plan is not { } plan || planned.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return new(null, [], planned.Diagnostics);
        }

        if (format.Made is { } made)
        {
            var exported = made.Write(plan.Views);
            return new(exported.Bytes, [.. exported.Losses.Select(Sentence)], [.. planned.Diagnostics, .. exported.Problems]);
        }

        var buffer = new ArrayBufferWriter<byte>();
        if (plan.Find(format.Path) is not { } file)
        {
            throw new InvalidOperationException($"the plan lacks {format.Path}");
        }

        var problems = file.Write(buffer);
        return new(problems.Any(d => d.Severity == Severity.Error) ? null : buffer.WrittenSpan.ToArray(), [],
            [.. planned.Diagnostics, .. problems]);
    }

    private static ExportFormat Named(string name) =>
        AllExports.Named(name) ?? throw new ArgumentException($"there is no export '{name}'", nameof(name));

    private static string Sentence(Loss loss)
    {
        const int Shown = 5;
        return loss.Events.IsEmpty ? loss.What
            : $"{loss.What}: {string.Join(", ", loss.Events.Take(Shown))}"
                + (loss.Events.Length > Shown ? $" and {loss.Events.Length - Shown} more" : "");
    }
}
