using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;

namespace Timeline.Content.Checks;

/// <summary>A file beside the source records that no record names as its text or fingerprint does nothing.</summary>
internal sealed class UnreadTexts : ICheck
{
    private const string Remedy = "no source record names this file as its text or fingerprint, so nothing reads it; name it there, " +
        "or begin " +
        "its name with '_' to leave it out";

    public IEnumerable<Diagnostic> Run(Library library)
    {
        var named = library.Sources
            .SelectMany(s => new[] { s.Source.Text, s.Source.Fingerprint })
            .Select(file => file?.Id)
            .ToHashSet(StringComparer.Ordinal);
        return library.Texts
            .Where(path => !named.Contains(path))
            .Select(path => new Diagnostic(Codes.Unread, new(path), Remedy));
    }
}
