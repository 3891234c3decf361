using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Linking;
using Timeline.Content.Model;

namespace Timeline.Content.Checks;

/// <summary>The text of a source that may not be republished is not committed: a public repository publishes it whole.</summary>
/// <param name="fullPath">Where a path of a record lies.</param>
internal sealed class PrivateTexts(Func<string, string> fullPath) : ICheck
{
    public IEnumerable<Diagnostic> Run(Library library) =>
        from source in library.Sources
        let record = source.Source
        where record is { Publish: Publish.Quotes, Text: not null }
        let text = record.Text!
        let slash = text.Id.IndexOf('/', StringComparison.Ordinal) + 1
        group (record, text, below: text.Id[slash..]) by text.Id[..slash] into shelf
        let tracked = TrackedFiles.Below(fullPath(shelf.Key))
        from kept in shelf
        where tracked.Contains(kept.below) && !IsLink(fullPath(kept.text.Id))
        select new Diagnostic(Codes.PrivateTextTracked, kept.text.At,
            $"Git tracks {kept.text.Id}, the text of '{kept.record.Id}', and its record does not say that it may be republished: " +
            $"whoever can read the repository can read it whole. 'git rm --cached {kept.text.Id}' takes it out of the next commit (not " +
            "out of earlier ones); keep it in a folder that .gitignore excludes, as 'timeline source add' does, or write 'publish: full' " +
            "if it may be republished");

    // Of a link Git keeps where it leads, not what lies there.
    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
