using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Timeline.Cli.Reporting;

/// <summary>A diagnostic as other programs are told of it.</summary>
/// <param name="Path">From the top of the repository; null for what stands in no file.</param>
/// <param name="Fingerprint">The same from run to run, also where lines above it come and go; of no two findings of a run the same.</param>
internal sealed partial record Finding(Diagnostic Diagnostic, string? Path, string Fingerprint)
{
    /// <summary>How the severity is called by SARIF, and by most others.</summary>
    public string Level => Diagnostic.Word(Diagnostic.Severity);

    public static Finding Of(Diagnostic diagnostic, string? path, IDictionary<string, int> seen)
    {
        var words = $"{diagnostic.Code.Id}\n{path}\n{Moving().Replace(diagnostic.Message, "")}";
        var before = seen.TryGetValue(words, out var count) ? count : 0;
        seen[words] = before + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(before == 0 ? words : $"{words}\n{before}"));
        return new(diagnostic, path, Convert.ToHexStringLower(hash)[..32]);
    }

    // Places that a message names: 'line 3', 'input/a.yml:3:1'.
    [GeneratedRegex(@"\blines? \d+|:\d+(:\d+)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Moving();
}
