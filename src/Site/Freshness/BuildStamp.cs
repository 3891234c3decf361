using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using NodaTime;
using NodaTime.Text;

using Timeline.Content;
using Timeline.Content.Diagnostics;

namespace Timeline.Site.Freshness;

/// <summary>
/// What a build was made from and what it left, so that the next one can see at a glance that there is nothing to do. Kept in
/// <c>.timeline/</c> beside the input folder; losing it costs a build.
/// </summary>
/// <param name="Warnings">What the build warned of, to be told again.</param>
/// <param name="Until">When the next event is published that waits for its day, and the build is no longer fresh; null when none waits.</param>
public sealed record BuildStamp(string Inputs, string Outputs, Instant? Until, ImmutableArray<Diagnostic> Warnings)
{
    private const string Format = "timeline-stamp 4";
    private const string Never = "never";

    /// <summary>Everything a build depends on: files by size and time, the program itself, and words such as options.</summary>
    public static string InputsOf(IEnumerable<string> folders, IEnumerable<string> options)
    {
        var text = string.Join('\n', [FolderKey.Of(folders), typeof(BuildStamp).Module.ModuleVersionId.ToString(),
            typeof(Content.LibraryReader).Module.ModuleVersionId.ToString(), .. options]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The stamp file of an output folder.</summary>
    public static string PathFor(string root, string output) =>
        Path.Combine(
            root,
            ".timeline",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(output))))[..16] + ".stamp");

    /// <summary>The key of the output as it lies there; null where no build has left any.</summary>
    public static string? OutputOf(string output) => OutputKey.Of(output);

    /// <summary>The stamp of the last build when nothing has changed since, inputs and outputs both; else null.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="inputs">What <see cref="InputsOf"/> says now.</param>
    /// <param name="outputs">What <see cref="OutputOf"/> says now.</param>
    /// <param name="now">When it is.</param>
    public static BuildStamp? ReadIfFresh(string path, string inputs, string? outputs, Instant now)
    {
        try
        {
            return File.Exists(path)
                && File.ReadAllText(path).TrimEnd('\n').Split('\n') is [Format, var then, var left, var until, .. var warnings]
                && then == inputs
                && (until == Never || InstantPattern.ExtendedIso.Parse(until) is { Success: true } next && now < next.Value)
                && left == outputs
                ? new(then, left, until == Never ? null : InstantPattern.ExtendedIso.Parse(until).Value, [.. warnings.Select(Warning).OfType<Diagnostic>()])
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers a build. A stamp that cannot be written is no error: the next build is only slower.</summary>
    public static void Write(string path, string inputs, string output, Instant? until, IEnumerable<Diagnostic> warnings)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var lines = warnings.Select(Line);
            File.WriteAllText(path + ".new", string.Join('\n', [Format, inputs, OutputKey.Of(output) ?? "", until is { } next ? InstantPattern.ExtendedIso.Format(next) : Never, .. lines]) + "\n");
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Read-only checkouts exist, in CI above all.
        }
    }

    private static string Line(Diagnostic d) => string.Create(
        CultureInfo.InvariantCulture, $"{d.Code.Id}\t{d.At.Line}\t{d.At.Column}\t{d.At.Path}\t{d.Message.ReplaceLineEndings(" ")}");

    private static Diagnostic? Warning(string line) =>
        line.Split('\t', 5) is [var id, var row, var column, var path, var message]
        && Codes.All.FirstOrDefault(code => code.Id == id) is { } known
        && int.TryParse(row, CultureInfo.InvariantCulture, out var at) && int.TryParse(column, CultureInfo.InvariantCulture, out var from)
            ? new(known, new(path, at, from), message) { Severity = Severity.Warning }
            : null;
}
