using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Timeline.Content.Sources.Normalizing;
using Timeline.Content;
using Timeline.Content.Sources.Reading;

namespace Timeline.Site.Texts;

/// <summary>
/// The authors' Markdown: CommonMark with tables, without raw HTML, with <c>[@id]</c> notes, links that are checked and, on pages, headings
/// that can be linked to. Safe to use from many threads.
/// </summary>
internal sealed class MarkdownText
{
    private readonly MarkdownPipeline pipeline;
    private readonly ConcurrentBag<Renderer> renderers = [];

    public MarkdownText()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NoteMarkParser());
        builder.InlineParsers.Insert(0, new HeadingMarkParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new FootnoteParser());
        pipeline = builder.Build();
    }

    /// <summary>Both forms of a text. The plain one is made only when it is wanted, and is empty otherwise.</summary>
    public RenderedText Render(LocatedText text, TextSetting setting)
    {
        if (Parse(text) is not { } document)
        {
            return RenderedText.Empty with { Problems = [Problem(text)] };
        }

        var renderer = renderers.TryTake(out var used) ? used : new Renderer(pipeline);
        var rendered = renderer.Run(document, text, setting);
        renderers.Add(renderer);
        return rendered;
    }

    /// <summary>The addresses of the links and pictures in a text, as the author wrote them.</summary>
    public IEnumerable<string> Links(LocatedText text) =>
        Parse(text) is { } document ? document.Descendants<LinkInline>().Select(link => link.Url).OfType<string>() : [];

    /// <summary>A text as its author wrote it, but for links to what is not published yet: of these the words alone.</summary>
    public string WithoutHeldBack(LocatedText text, string homePath, LinkResolver links)
    {
        if (!links.HoldsBack || Parse(text) is not { } document)
        {
            return text.Text;
        }

        var written = new StringBuilder(text.Text);
        var last = text.Text.Length;
        foreach (var link in document.Descendants<MarkdownObject>().Where(IsHeldBack).OrderByDescending(link => link.Span.Start))
        {
            // CommonMark has no links within links, but pictures are.
            if (link.Span.End < last)
            {
                var words = link is LinkInline { FirstChild: { } first, LastChild: { } end } ? text.Text[first.Span.Start..(end.Span.End + 1)] : "";
                written.Remove(link.Span.Start, link.Span.Length).Insert(link.Span.Start, words);
                last = link.Span.Start;
            }
        }

        return written.ToString();

        bool IsHeldBack(MarkdownObject part) =>
            (part is LinkInline link ? link.GetDynamicUrl?.Invoke() ?? link.Url : (part as LinkReferenceDefinition)?.Url) is { } url
            && links.Resolve(url, homePath, "").Outcome is LinkResolver.Outcome.Draft or LinkResolver.Outcome.Scheduled;
    }

    // The library is not called with what it would take too long over, and the depth at which it gives up is no fault of ours.
    private MarkdownDocument? Parse(LocatedText text)
    {
        if (MarkdownLimits.OfTexts.Problem(text.Text) is not null)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(text.Text, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Diagnostic Problem(LocatedText text)
    {
        var (line, why) = MarkdownLimits.OfTexts.Problem(text.Text) ?? (0, "lists, quotes or links are nested too deep to be read; write " +
            "it flatter");
        return new(Codes.TooDeep, text.PlaceOf(line), why);
    }

    private sealed class Renderer : HtmlRenderer
    {
        private static readonly LocatedText NoText = new("", default);
        private readonly StringWriter writer;
        private LocatedText text = NoText;
        private TextSetting? setting;
        private ImmutableDictionary<int, int> references = ImmutableDictionary<int, int>.Empty;
        private HeadingIds headings = new();
        private ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();

        public Renderer(MarkdownPipeline pipeline)
            : base(new StringWriter(new StringBuilder(1024), CultureInfo.InvariantCulture) { NewLine = "\n" })
        {
            writer = (StringWriter)Writer;
            pipeline.Setup(this);
            ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
            ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
            ObjectRenderers.Replace<HeadingRenderer>(new LinkedHeadingRenderer());
            ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
            ObjectRenderers.Add(new HeadingMarkRenderer());
            ObjectRenderers.Add(new NoteRenderer());
        }

        public RenderedText Run(MarkdownDocument document, LocatedText source, TextSetting where)
        {
            (text, setting, references) = (source, where, where.ReferencesBefore);
            problems = ImmutableArray.CreateBuilder<Diagnostic>();
            var html = where.Html ? Pass(document, html: true) : "";
            var plain = where.Plain ? Spaces.Single(Pass(document, html: false)) : "";
            return new(html, plain, references, problems.ToImmutable());
        }

        private string Pass(MarkdownDocument document, bool html)
        {
            Reset();
            headings = new();
            EnableHtmlForBlock = EnableHtmlForInline = EnableHtmlEscape = html;
            writer.GetStringBuilder().Clear();
            Render(document);
            var written = writer.GetStringBuilder();
            while (written.Length > 0 && written[^1] == '\n')
            {
                written.Length--;
            }

            return written.ToString();
        }

        private string? Url(string? url, Inline inline)
        {
            var (resolved, outcome) = setting!.Links.Resolve(url ?? "", setting.HomePath, setting.Root);
            var isPicture = inline is LinkInline { IsImage: true };
            var (code, why) = outcome switch
            {
                LinkResolver.Outcome.Empty => (Codes.BrokenLink, "a link without an address leads nowhere: write it between its round brackets"),
                LinkResolver.Outcome.Broken when isPicture => (Codes.BrokenLink,
                    $"the picture '{url}' is no file of the site; a picture of an event goes under 'media:' with its 'alt'"),
                LinkResolver.Outcome.Broken => (Codes.BrokenLink, $"the link '{url}' leads to no page of the site"),
                LinkResolver.Outcome.Draft or LinkResolver.Outcome.Scheduled => (Codes.BrokenLink,
                    $"the link '{url}' leads to an event that is {(outcome == LinkResolver.Outcome.Draft ? "a draft" : "scheduled")}, so its " +
                    "words stand without a link until that is published"),
                LinkResolver.Outcome.Forbidden => (Codes.BadUrl,
                    $"the link '{url}' is not allowed; use http, https, mailto or a path of the site"),
                _ when isPicture && IsElsewhere(url!) => (Codes.HtmlLeftOut,
                    $"the picture '{url}' is not shown, because pages load none from other sites; it is read as a link to it. " +
                    "A picture of an event goes under 'media:' with its 'alt'"),
                _ => (null, ""),
            };
            if (code is not null)
            {
                problems.Add(new(code, Place(inline), why));
            }

            return outcome is LinkResolver.Outcome.Fine or LinkResolver.Outcome.Broken ? resolved : null;
        }

        private static bool IsElsewhere(string url) => url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

        // The text's lines are the file's lines, indented: near enough for an editor to open the right line.
        private Location Place(Inline inline) =>
            inline.Line == 0 && text.At.Line > 0 ? text.At with { Column = text.At.Column + inline.Column }
                : text.PlaceOf(inline.Line, text.At.Column + inline.Column);

        // Markdig writes a tilde as %7E; behind #: it must stay, or no browser knows a text fragment (#:~:text=).
        private static HtmlRenderer WriteUrl(HtmlRenderer renderer, string url)
        {
            var pieces = url.Split('~');
            renderer.WriteEscapeUrl(pieces[0]);
            foreach (var piece in pieces.Skip(1))
            {
                renderer.Write('~').WriteEscapeUrl(piece);
            }

            return renderer;
        }

        private sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
        {
            protected override void Write(HtmlRenderer renderer, LinkInline link)
            {
                var own = (Renderer)renderer;
                if (!renderer.EnableHtmlForInline)
                {
                    renderer.WriteChildren(link);
                    return;
                }

                var url = own.Url(link.GetDynamicUrl?.Invoke() ?? link.Url, link);
                if (url is null)
                {
                    renderer.WriteChildren(link);
                    return;
                }

                // The policy of the pages keeps out pictures of other sites.
                var isPicture = link.IsImage && !IsElsewhere(url);
                if (isPicture)
                {
                    WriteUrl(renderer.Write("<img src=\""), url).Write("\" alt=\"");
                    renderer.EnableHtmlForInline = false;
                    renderer.WriteChildren(link);
                    renderer.EnableHtmlForInline = true;
                    renderer.Write('"');
                }
                else
                {
                    WriteUrl(renderer.Write("<a href=\""), url).Write('"');
                    if (IsElsewhere(url))
                    {
                        renderer.Write(" rel=\"external noreferrer\"");
                    }
                }

                if (!string.IsNullOrEmpty(link.Title))
                {
                    renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
                }

                if (isPicture)
                {
                    renderer.Write(" loading=\"lazy\">");
                    return;
                }

                renderer.Write('>');
                renderer.WriteChildren(link);
                renderer.Write("</a>");
            }
        }

        private sealed class LinkedHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
        {
            protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
            {
                var own = (Renderer)renderer;
                if (renderer.EnableHtmlForBlock)
                {
                    renderer.Write("<h").Write((char)('0' + heading.Level));
                    if (own.headings.Of(heading, own.setting!.HeadingIds) is { } id)
                    {
                        renderer.Write(" id=\"").WriteEscape(id).Write('"');
                    }

                    renderer.Write('>');
                }

                renderer.WriteLeafInline(heading);
                renderer.Write(renderer.EnableHtmlForBlock ? $"</h{heading.Level}>" : "");
                renderer.EnsureLine();
            }
        }

        private sealed class HeadingMarkRenderer : HtmlObjectRenderer<HeadingMark>
        {
            protected override void Write(HtmlRenderer renderer, HeadingMark mark)
            {
                // It is the heading's id, and no part of its words.
            }
        }

        private sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
        {
            protected override void Write(HtmlRenderer renderer, AutolinkInline link)
            {
                var url = renderer.EnableHtmlForInline
                    ? ((Renderer)renderer).Url(link.IsEmail ? "mailto:" + link.Url : link.Url, link)
                    : null;
                if (url is null)
                {
                    renderer.WriteEscape(link.Url);
                    return;
                }

                WriteUrl(renderer.Write("<a href=\""), url)
                    .Write("\" rel=\"external noreferrer\">")
                    .WriteEscape(link.Url)
                    .Write("</a>");
            }
        }

        private sealed class NoteRenderer : HtmlObjectRenderer<NoteMark>
        {
            protected override void Write(HtmlRenderer renderer, NoteMark note)
            {
                var own = (Renderer)renderer;
                var isMarkedLater = note.IsOwnWithNext;
                if (!renderer.EnableHtmlForInline)
                {
                    if (note.Ids.Contains(Citation.Self) && !isMarkedLater)
                    {
                        renderer.Write(" (").Write(own.setting!.OwnWords).Write(")");
                    }

                    return;
                }

                foreach (var id in note.Ids)
                {
                    if (id == Citation.Self)
                    {
                        if (isMarkedLater)
                        {
                            continue;
                        }

                        renderer.Write("<small class=\"own-words\">").WriteEscape(own.setting!.OwnWords).Write("</small>");
                        continue;
                    }

                    if (own.setting!.NoteNumber(id) is not { } number)
                    {
                        renderer.Write("[@").WriteEscape(id).Write("]");
                        continue;
                    }

                    // A space would let the mark begin a line of its own, apart from its sentence.
                    var written = own.writer.GetStringBuilder();
                    while (written.Length > 0 && written[^1] is ' ' or '\n')
                    {
                        written.Length--;
                    }

                    var n = number.ToString(CultureInfo.InvariantCulture);
                    var count = own.references.GetValueOrDefault(number) + 1;
                    own.references = own.references.SetItem(number, count);
                    renderer.Write("<sup class=\"note-ref\"><a ");
                    if (own.setting.NotesUrl.Length == 0)
                    {
                        renderer.Write("id=\"ref-").Write(n).Write("-").Write(count.ToString(CultureInfo.InvariantCulture)).Write("\" ");
                        renderer.Write(own.setting.IsFramed ? "target=\"_self\" " : "");
                    }

                    renderer.Write("href=\"")
                        .WriteEscapeUrl(own.setting.NotesUrl)
                        .Write("#note-")
                        .Write(n)
                        .Write("\">")
                        .Write(n)
                        .Write("</a></sup>");
                }
            }
        }
    }
}
