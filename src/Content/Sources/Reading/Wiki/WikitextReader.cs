using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Sources.Reading.Wiki;

/// <summary>
/// Wikitext as MediaWiki's readers see it, as far as the text itself tells: what a template would write stands elsewhere.
/// </summary>
internal sealed class WikitextReader : IDocumentReader
{
    public ImmutableArray<string> Extensions { get; } = [".wiki", ".mediawiki", ".wikitext"];

    public bool IsText => true;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints)
    {
        if (TextFile.Decode(bytes, path, complaints) is not { } file)
        {
            return null;
        }

        if (file.Text.Length > ReadingLimits.MostWikitext)
        {
            complaints.Add(Codes.UnreadableSource, new(path),
                $"the page has more than {ReadingLimits.MostWikitext / (1024 * 1024)} million characters; save the part that is cited");
            return null;
        }

        var lines = new WikiLines();
        foreach (var line in WikiLinks.Resolve(WikiMarkup.Clean(file.Text)).AsSpan().EnumerateLines())
        {
            lines.Add(line);
        }

        if (!lines.Prose.IsEmpty)
        {
            return lines.Prose.ToText(DocumentDetails.None);
        }

        complaints.Add(Codes.UnreadableSource, new(path),
            "the page holds no text beside its templates; save it as the wiki shows it (HTML)");
        return null;
    }
}
