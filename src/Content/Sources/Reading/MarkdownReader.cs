using System.Collections.Immutable;

using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Markdown as its readers see it: no front matter, comments, tags, addresses of links, pictures or marks of notes; struck-out words were
/// withdrawn.
/// </summary>
internal sealed class MarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    public ImmutableArray<string> Extensions { get; } = [".md", ".markdown"];

    public bool IsText => true;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints)
    {
        if (TextFile.Decode(bytes, path, complaints) is not { } file)
        {
            return null;
        }

        if (MarkdownLimits.OfSources.Problem(file.Text) is var (line, why))
        {
            complaints.Add(Codes.TooDeep, new(file.Path, line + 1, 1), why);
            return null;
        }

        try
        {
            var text = new MarkdownWords();
            text.Add(Markdown.Parse(file.Text, Pipeline));
            return text.ToText();
        }
        catch (ArgumentException)
        {
            // The library refuses what is nested deeper than anyone writes, and says so in no better way.
            complaints.Add(Codes.UnreadableSource, new(path), "the Markdown is nested too deeply to be read; was it made by a program?");
            return null;
        }
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().UsePreciseSourceLocation()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NoteMarkParser());
        return builder.Build();
    }

    /// <summary>A mark <c>[^1]</c> whose note is not in the file is no word either.</summary>
    private sealed class NoteMarkParser : InlineParser
    {
        private const int LongestMark = 100;

        public NoteMarkParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref Markdig.Helpers.StringSlice slice)
        {
            var rest = slice.AsSpan();
            var end = rest.StartsWith("[^") ? rest[..Math.Min(rest.Length, LongestMark)].IndexOfAny(']', '\n') : -1;
            if (end < 3 || rest[end] != ']' || processor.Document.ContainsLinkReferenceDefinition(rest[1..end].ToString()))
            {
                return false;
            }

            processor.Inline = new HtmlInline("");
            slice.Start += end + 1;
            return true;
        }
    }
}
