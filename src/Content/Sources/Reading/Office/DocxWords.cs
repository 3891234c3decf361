using System.Globalization;
using System.Xml;

using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>
/// Gathers the words of a part of a Word document as its readers see them: the body, or those notes that the body refers to.
/// </summary>
/// <remarks>
/// What was deleted or moved away by a tracked change, struck out or hidden is left out, and so are comments, marks of notes, what fields
/// are
/// made from, and tables of contents. A text box follows the paragraph it hangs on.
/// </remarks>
internal sealed class DocxWords(DocxStyles styles, IReadOnlySet<string>? wanted = null) : IPartVisitor
{
    // As many as the program that writes such files takes.
    private const int MostColumns = 63;

    private readonly HashSet<string> footnotes = new(StringComparer.Ordinal);
    private readonly HashSet<string> endnotes = new(StringComparer.Ordinal);
    private readonly Stack<Flow> outer = new();
    private Flow flow = new();
    private bool isInMarkOfParagraph;
    private bool isInRowProperties;
    private bool isWord;

    public Prose Prose => flow.Prose;

    /// <summary>The footnotes that the words gathered refer to.</summary>
    public IReadOnlySet<string> Footnotes => footnotes;

    public IReadOnlySet<string> Endnotes => endnotes;

    public bool Enter(XmlReader at)
    {
        var name = at.LocalName;
        if (WordMarkup.IsFormula(at.NamespaceURI))
        {
            isWord |= name == "t";
            return name != "rPr";
        }

        return WordMarkup.IsWord(at.NamespaceURI) ? EnterWord(at, name) : name != "Fallback";
    }

    public void Leave(string name, string space)
    {
        if (WordMarkup.IsFormula(space))
        {
            isWord &= name != "t";
            return;
        }

        if (!WordMarkup.IsWord(space))
        {
            return;
        }

        switch (name)
        {
            case "t":
                isWord = false;
                break;
            case "pPr":
                isInMarkOfParagraph = false;
                BeginHeading();
                break;
            case "p":
                EndParagraph();
                break;
            case "txbxContent":
                var box = flow.Prose;
                flow = outer.Pop();
                flow.Boxes.Add(box);
                break;
            case "trPr":
                isInRowProperties = false;
                break;
            case "tbl":
                flow.Tables.EndTable();
                break;
        }
    }

    public void Text(ReadOnlySpan<char> words)
    {
        if (isWord && IsSeen)
        {
            Prose.Write(words, flow.Run.Digits);
        }
    }

    // The columns that a cell takes beside its own, which is counted already.
    private void Span(XmlReader at)
    {
        var columns = int.TryParse(at.GetAttribute("val", at.NamespaceURI), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Min(span, MostColumns) : 1;
        for (; columns > 1; columns--)
        {
            flow.Tables.PassCell();
        }
    }

    private bool IsSeen => !(flow.Run.IsHidden ?? flow.Paragraph.IsHidden) && !(flow.Run.IsStruck ?? flow.Paragraph.IsStruck)
        && !flow.Run.IsMark && !flow.Tables.IsDeleted;

    private bool EnterWord(XmlReader at, string name)
    {
        switch (name)
        {
            case "del" or "moveFrom" when isInMarkOfParagraph:
                flow.Paragraph.IsMarkDeleted = true;
                return false;
            case "del" when isInRowProperties:
                flow.Tables.DeleteRow();
                return false;
            case "del" or "moveFrom" or "instrText" or "delText" or "delInstrText" or "rt" or "sdtPr" or "sectPr" or "tblPr" or "tblGrid"
                or "tcPrChange":
                return false;
            case "footnote" or "endnote":
                return EnterNote(at);
            case "footnoteReference":
                Refer(footnotes, at);
                return false;
            case "endnoteReference":
                Refer(endnotes, at);
                return false;
            case "p":
                BeginParagraph();
                return true;
            case "r":
                flow.Run = new();
                return true;
            case "t":
                isWord = true;
                return true;
            case "tbl":
                flow.Tables.BeginTable();
                return true;
            case "tr":
                flow.Tables.BeginRow();
                return true;
            case "trPr":
                isInRowProperties = true;
                return true;
            case "tc":
                flow.Tables.BeginCell();
                return true;
            case "gridSpan":
                Span(at);
                return false;
            case "txbxContent":
                Interrupt();
                flow = new();
                return true;
        }

        if (name.EndsWith("Change", StringComparison.Ordinal))
        {
            return false; // what was before a tracked change of form
        }

        EnterProperty(at, name);
        EnterSign(at, name);
        return true;
    }

    private bool EnterNote(XmlReader at)
    {
        Prose.Part(Parting.Paragraph);
        return wanted is not null && WordMarkup.Attribute(at, "type") is null or "normal" && WordMarkup.Attribute(at, "id") is { } id
            && wanted.Contains(id);
    }

    private void Refer(HashSet<string> notes, XmlReader at)
    {
        if (IsSeen && WordMarkup.Attribute(at, "id") is { } id)
        {
            notes.Add(id);
        }

        flow.Run.IsMark = WordMarkup.Attribute(at, "customMarkFollows") is not (null or "0" or "false" or "off");
    }

    // The properties of a paragraph's mark say nothing about its words.
    private void EnterProperty(XmlReader at, string name)
    {
        var (paragraph, run) = (flow.Paragraph, flow.Run);
        switch (name)
        {
            case "pPr":
                isInMarkOfParagraph = true;
                return;
            case "pStyle":
                var style = styles.Find(WordMarkup.Value(at));
                (paragraph.Level, paragraph.IsStruck) = (style.Level, style.IsStruck == true);
                paragraph.IsHidden = style.IsHidden == true || style.IsContents;
                return;
            case "outlineLvl":
                paragraph.Level = DocxStyles.LevelOf(at);
                return;
        }

        if (isInMarkOfParagraph)
        {
            return;
        }

        switch (name)
        {
            case "rStyle":
                var style = styles.Find(WordMarkup.Value(at));
                (run.IsHidden, run.IsStruck) = (style.IsHidden ?? run.IsHidden, style.IsStruck ?? run.IsStruck);
                break;
            case "vanish":
                run.IsHidden = WordMarkup.IsOn(at);
                break;
            case "strike" or "dstrike":
                run.IsStruck = run.IsStruck == true || WordMarkup.IsOn(at);
                break;
            case "vertAlign":
                run.Digits = WordMarkup.Value(at) switch { "superscript" => Prose.RaisedDigits, "subscript" => Prose.LoweredDigits, _ =>
                    null };
                break;
        }
    }

    private void EnterSign(XmlReader at, string name)
    {
        if (isInMarkOfParagraph || !IsSeen)
        {
            return;
        }

        switch (name)
        {
            case "br" or "cr":
                Prose.Part(Parting.Line);
                break;
            case "tab" or "ptab":
                Prose.Part(Parting.Space);
                break;
            case "noBreakHyphen":
                Prose.Write("\u2011");
                break;
            case "sym" when WordMarkup.Attribute(at, "char") is { } code && ushort.TryParse(code,
                System.Globalization.NumberStyles.HexNumber, null, out var sign)
                && sign is >= ' ' and (< 0xD800 or >= 0xF900):
                // Signs of fonts of signs have no letters of their own: their codes are private.
                Prose.Write([(char)sign]);
                break;
        }
    }

    private void BeginParagraph()
    {
        if (!flow.Paragraph.IsMarkDeleted)
        {
            flow.Tables.BeginParagraph();
        }

        flow.Paragraph = new() { Start = Prose.Length };
        flow.Run = new();
    }

    private void BeginHeading()
    {
        if (flow.Paragraph.Level is { } level and < DocxStyles.NoHeading)
        {
            Prose.BeginHeading(level);
        }
    }

    private void EndParagraph()
    {
        Prose.EndHeading();
        flow.Tables.EndParagraph(Prose.Length > flow.Paragraph.Start);
        foreach (var box in flow.Boxes)
        {
            Prose.Add(box);
        }

        flow.Boxes.Clear();
        flow.Run = new();
    }

    private void Interrupt()
    {
        if (outer.Count == ReadingLimits.DeepestBox)
        {
            throw new BadFile($"more than {ReadingLimits.DeepestBox} of its text boxes stand within each other");
        }

        outer.Push(flow);
    }

    /// <summary>The body, a note or a text box: what is read one after the other.</summary>
    private sealed class Flow
    {
        public Flow() => Tables = new(Prose);

        public Prose Prose { get; } = new();

        public List<Prose> Boxes { get; } = [];

        public TableCells Tables { get; }

        public Paragraph Paragraph { get; set; } = new();

        public Run Run { get; set; } = new();
    }

    private sealed class Paragraph
    {
        public int Start { get; init; }

        public int? Level { get; set; }

        public bool IsHidden { get; set; }

        public bool IsStruck { get; set; }

        /// <summary>A tracked change joins it to the next one.</summary>
        public bool IsMarkDeleted { get; set; }
    }

    private sealed class Run
    {
        public bool? IsHidden { get; set; }

        public bool? IsStruck { get; set; }

        public string? Digits { get; set; }

        /// <summary>Only the mark of a note that its author chose.</summary>
        public bool IsMark { get; set; }
    }
}
