using Timeline.Content.Keeping;
using Timeline.Edtf;

namespace Timeline.Desk.Sources;

/// <summary>A source as its line in the list says it.</summary>
internal static class SourceRowMaker
{
    public static SourceRow Of(LinkedSource linked, EdtfPhrases phrases)
    {
        var (source, use) = (linked.Source, new SourceUse(linked));
        return new(source.Id, source.Title)
        {
            Authors = source.Authors,
            Container = source.ContainerTitle,
            Issued = source.Issued is { } issued ? phrases.Long(issued.Value) : null,
            IssuedEdtf = source.Issued?.Value.ToString(),
            Words = use.Words,
            Events = use.Events,
            Quotes = use.Quotes,
            Verified = use.Verified,
            Lock = LockOf(linked),
            IsArchived = source.Archive is not null,
            HasAddress = source.Url is not null,
            IsUnused = use.IsUnused,
            IsSingle = use.IsSingle,
            IsOpen = source.Publish == Publish.Full,
        };
    }

    private static string LockOf(LinkedSource linked) =>
        linked.Source.Sha256 is not { Text: { Length: > 0 } locked } ? "none"
        : linked.Text is not null ? linked.IsLocked ? "holds" : "broken"
        : linked.Target is not { } target ? "unseen"
        : string.Equals(target.Sha256, locked, StringComparison.OrdinalIgnoreCase) ? "holds" : "broken";
}
