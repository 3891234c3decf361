using System.Globalization;
using System.Xml;

using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>Gathers the words of an OpenDocument text as its readers see them; footnotes and endnotes are gathered apart.</summary>
/// <remarks>
/// Left out: what tracked changes took away, hidden and struck-out text, comments, marks of notes, indexes made from the text. A text box
/// follows the paragraph it hangs on.
/// </remarks>
internal sealed class OdtWords(OdtStyles styles) : IPartVisitor
{
    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal)
    {
        "tracked-changes", "note-citation", "ruby-text", "hidden-text", "table-of-content", "illustration-index", "table-index",
        "object-index",
        "user-index", "alphabetical-index", "sequence-decls", "variable-decls", "user-field-decls", "number", "script",
    };

    private readonly Stack<Flow> outer = new();
    private readonly Prose footnotes = new();
    private readonly Prose endnotes = new();
    private Flow flow = new(new());
    private bool isEndnote;

    /// <summary>The text and after it the notes.</summary>
    public Prose Whole()
    {
        flow.Prose.Add(footnotes);
        flow.Prose.Add(endnotes);
        return flow.Prose;
    }

    public bool Enter(XmlReader at) => at.NamespaceURI switch
    {
        OpenDocument.TextSpace => EnterText(at),
        OpenDocument.TableSpace => EnterTable(at.LocalName),
        OpenDocument.OfficeSpace => at.LocalName is not ("annotation" or "automatic-styles" or "font-face-decls" or "scripts" or "forms"
            or "event-listeners"),
        var space => !OpenDocument.IsNoText(space),
    };

    public void Leave(string name, string space)
    {
        if (space == OpenDocument.TableSpace && name == "table")
        {
            flow.Tables.EndTable();
        }

        if (space != OpenDocument.TextSpace)
        {
            return;
        }

        switch (name)
        {
            case "p" or "h":
                EndParagraph();
                break;
            case "note-body":
                flow = outer.Pop();
                break;
            case "span" or "a":
                flow.Spans.Pop();
                break;
        }
    }

    public void Text(ReadOnlySpan<char> words)
    {
        if (flow.Spans.TryPeek(out var span) && span is { IsHidden: not true, IsStruck: not true })
        {
            flow.Prose.Write(words, span.Digits);
        }
    }

    private bool EnterText(XmlReader at)
    {
        switch (at.LocalName)
        {
            case "p" or "h":
                BeginParagraph(at);
                break;
            case "span" or "a" when flow.Spans.TryPeek(out var around):
                var style = styles.Find("text", OpenDocument.Text(at, "style-name"));
                flow.Spans.Push(new(null, style.IsHidden ?? around.IsHidden, style.IsStruck ?? around.IsStruck,
                    style.Digits ?? around.Digits, false));
                break;
            case "span" or "a":
                return false;
            case "note":
                isEndnote = OpenDocument.Text(at, "note-class") == "endnote";
                return flow.Spans.TryPeek(out var here) && here is { IsHidden: not true, IsStruck: not true };
            case "note-body":
                Interrupt();
                flow = new(isEndnote ? endnotes : footnotes);
                break;
            case "s" or "tab" when flow.Spans.Count > 0:
                flow.Prose.Part(Parting.Space);
                break;
            case "line-break" when flow.Spans.Count > 0:
                flow.Prose.Part(Parting.Line);
                break;
            case "section":
                return at.GetAttribute("display", OpenDocument.TextSpace) != "none";
            case "hidden-paragraph":
                return OpenDocument.Text(at, "is-hidden") != "true";
            case var name:
                return !PassedOver.Contains(name);
        }

        return true;
    }

    private bool EnterTable(string name)
    {
        switch (name)
        {
            case "table":
                flow.Tables.BeginTable();
                break;
            case "table-row":
                flow.Tables.BeginRow();
                break;
            case "table-cell":
                flow.Tables.BeginCell();
                break;
            case "covered-table-cell":
                flow.Tables.PassCell();
                break;
        }

        return name is not ("covered-table-cell" or "tracked-changes");
    }

    // A paragraph within another one is that of a text box.
    private void BeginParagraph(XmlReader at)
    {
        if (flow.Spans.Count > 0)
        {
            Interrupt();
            flow = new(new()) { IsBox = true };
        }

        flow.Tables.BeginParagraph();
        var style = styles.Find("paragraph", OpenDocument.Text(at, "style-name"));
        flow.Spans.Push(style);
        flow.Start = flow.Prose.Length;
        if (style.IsTitle || at.LocalName == "h")
        {
            flow.Prose.BeginHeading(style.IsTitle ? 0
                : int.TryParse(OpenDocument.Text(at, "outline-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
                ? Math.Clamp(level, 1, 10) : 1);
        }
    }

    private void EndParagraph()
    {
        flow.Prose.EndHeading();
        flow.Spans.Pop();
        flow.Tables.EndParagraph(flow.Prose.Length > flow.Start);
        foreach (var box in flow.Boxes)
        {
            flow.Prose.Add(box);
        }

        flow.Boxes.Clear();
        if (flow.IsBox)
        {
            var box = flow.Prose;
            flow = outer.Pop();
            flow.Boxes.Add(box);
        }
    }

    private void Interrupt()
    {
        if (outer.Count == ReadingLimits.DeepestBox)
        {
            throw new BadFile($"more than {ReadingLimits.DeepestBox} of its text boxes stand within each other");
        }

        outer.Push(flow);
    }

    /// <summary>The text, the notes or a text box: what is read one after the other.</summary>
    private sealed class Flow(Prose prose)
    {
        public Prose Prose { get; } = prose;

        public List<Prose> Boxes { get; } = [];

        public TableCells Tables { get; } = new(prose);

        /// <summary>The form of the paragraph that is read and of what stands in it; empty between paragraphs.</summary>
        public Stack<OdtStyles.Style> Spans { get; } = new();

        /// <summary>Where the words of that paragraph begin.</summary>
        public int Start { get; set; }

        public bool IsBox { get; init; }
    }
}
