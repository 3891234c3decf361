namespace Timeline.Content.Sources.Reading.Rtf;

/// <summary>
/// Gathers the words of RTF: its control words steer what is text, what is hidden, deleted or struck out, and where notes go.
/// </summary>
internal sealed class RtfWords
{
    private const int Deepest = 1000;

    private readonly Stack<RtfGroup> outer = new();
    private readonly RtfFonts fonts = new();
    private readonly Prose body = new();
    private readonly Prose footnotes = new();
    private readonly Prose endnotes = new();
    private readonly Dictionary<int, int> levelsOfStyles = [];
    private readonly List<Prose> boxes = [];
    private readonly List<byte> bytes = [];
    private Prose prose;
    private RtfGroup group;
    private bool isInFonts;
    private int? styleDeclared;
    private bool isIgnorable;
    private int toSkip;
    private int? level;
    private bool isInParagraph;
    private readonly RtfCells cells;
    private int paragraphsInCell;
    private int notesWithinEachOther;
    private int notes;

    public RtfWords()
    {
        prose = body;
        cells = new(body);
        group = new() { Repeated = 1, Encoding = fonts.Usual };
    }

    public RtfProperties Properties { get; } = new();

    /// <summary>The text and after it the notes.</summary>
    public Prose Whole()
    {
        Flush();
        body.EndHeading();
        AddBoxes();
        body.Add(footnotes);
        body.Add(endnotes);
        return body;
    }

    public void Open()
    {
        Flush();
        if (outer.Count >= Deepest)
        {
            throw new BadFile($"more than {Deepest} groups of it stand open within each other");
        }

        outer.Push(group);
        group.Note = null;
        toSkip = 0;
        isIgnorable = false;
    }

    public void Close()
    {
        Flush();
        if (group.Note is { } note)
        {
            EndNote(note);
        }

        var ended = group;
        if (!outer.TryPop(out group))
        {
            group = ended with { Note = null };
        }

        if (ended.Property is { } name && group.Property != name)
        {
            Properties.End(name);
        }

        isInFonts &= group.IsPassedOver;
        styleDeclared = null;
        toSkip = 0;
    }

    /// <summary>A byte of text.</summary>
    public void Byte(byte value)
    {
        if (toSkip > 0)
        {
            toSkip--;
        }
        else if (!group.IsPassedOver)
        {
            bytes.Add(value);
        }
    }

    public void Ignorable() => isIgnorable = true;

    /// <summary>A sign such as <c>\~</c>.</summary>
    public void Sign(char sign)
    {
        Flush();
        if (sign != '-')
        {
            Write(sign switch { '~' => "\u00A0", '_' => "\u2011", _ => sign.ToString() });
        }
    }

    /// <summary>A control word with its number, if it has one.</summary>
    public void Word(string word, int? number)
    {
        Flush();
        var mayBeIgnored = isIgnorable;
        isIgnorable = false;
        if (word is "footnote" || (word is "shptxt" && !group.IsPassedOver))
        {
            BeginNote(isBox: word is "shptxt");
        }
        else if (RtfVocabulary.HoldsNoText(word))
        {
            isInFonts |= word == "fonttbl";
            group.IsPassedOver = true;
        }
        else if (group.IsPassedOver)
        {
            Declare(word, number ?? 0);
        }
        else if (mayBeIgnored)
        {
            // What may be ignored is none of the text, but shapes hold it; nested in them, properties of theirs do not ("sp").
            group.IsPassedOver = word is not "shpinst";
        }
        else if (!Form(word, number))
        {
            Place(word, number);
        }
    }

    // Tables of fonts and styles, and properties, are read within what is passed over.
    private void Declare(string word, int number)
    {
        switch (word)
        {
            case "f" when isInFonts:
                fonts.Declare(number);
                break;
            case "fcharset" when isInFonts:
                fonts.SetCharset(number);
                break;
            case "s":
                styleDeclared = number;
                break;
            case "outlinelevel" when styleDeclared is { } style && number is >= 0 and < 9:
                levelsOfStyles[style] = number + 1;
                break;
            case var _ when RtfProperties.Is(word):
                (group.IsPassedOver, group.Property) = (false, word);
                Properties.Begin();
                break;
        }
    }

    // How what follows looks; true if that is what the word is for.
    private bool Form(string word, int? number)
    {
        var isOn = number is not 0;
        switch (word)
        {
            case "ansicpg":
                fonts.SetUsual(number ?? 1252);
                group.Encoding = fonts.Usual;
                return true;
            case "f":
                group.Encoding = fonts.Of(number ?? 0);
                return true;
            case "uc":
                group.Repeated = Math.Clamp(number ?? 1, 0, 16);
                return true;
            case "v":
                group.IsHidden = isOn;
                return true;
            case "deleted":
                group.IsDeleted = isOn;
                return true;
            case "strike" or "striked":
                group.IsStruck = isOn;
                return true;
            case "super" or "sub":
                group.Digits = isOn ? word == "super" ? Prose.RaisedDigits : Prose.LoweredDigits : null;
                return true;
            case "nosupersub":
                group.Digits = null;
                return true;
            case "plain":
                (group.IsHidden, group.IsStruck, group.IsDeleted, group.Digits) = (false, false, false, null);
                return true;
            case "pard":
                level = null;
                cells.IsInTable = false;
                return true;
            case "intbl":
                cells.IsInTable = true;
                return true;
            case "s":
                level = levelsOfStyles.TryGetValue(number ?? 0, out var known) ? known : level;
                return true;
            case "outlinelevel":
                level = number is >= 0 and < 9 ? number + 1 : null;
                return true;
            case "ftnalt" when group.Note is { } note:
                note.IsEndnote = true;
                return true;
            case var _ when RtfProperties.IsDate(group.Property):
                Properties.AddToDate(word, number ?? 0);
                return true;
            default:
                return false;
        }
    }

    // Where what follows stands, and characters that have names.
    private void Place(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect":
                EndParagraph(Parting.Paragraph);
                break;
            case "line" or "page" or "column":
                prose.Part(Parting.Line);
                break;
            case "tab" or "emspace" or "enspace" or "qmspace":
                prose.Part(Parting.Space);
                break;
            case "trowd" when !isInParagraph:
                paragraphsInCell = 0;
                break;
            case "cell" or "nestcell":
                paragraphsInCell += isInParagraph ? 1 : 0;
                EndParagraph(paragraphsInCell > 1 ? Parting.Paragraph : Parting.Space, isCell: true);
                paragraphsInCell = 0;
                if (word == "cell" && ReferenceEquals(prose, body))
                {
                    cells.EndCell();
                }

                break;
            case "row" or "nestrow":
                EndParagraph(Parting.Paragraph, isCell: true);
                if (word == "row" && ReferenceEquals(prose, body))
                {
                    cells.EndRow();
                }

                break;
            case "u" when number is { } code:
                Write(((char)(code & 0xFFFF)).ToString());
                toSkip = group.Repeated;
                break;
            default:
                if (RtfVocabulary.Sign(word) is { } sign)
                {
                    Write(sign);
                }

                break;
        }
    }

    private void BeginNote(bool isBox)
    {
        if (group.Note is not null)
        {
            return;
        }

        if (++notesWithinEachOther > ReadingLimits.DeepestBox || ++notes > ReadingLimits.MostNotes)
        {
            throw new BadFile($"it has more than {ReadingLimits.MostNotes} notes, or {ReadingLimits.DeepestBox} within each other");
        }

        var isSeen = group.IsSeen;
        var note = new RtfNote(prose) { IsBox = isBox, Level = level, IsInParagraph = isInParagraph, ParagraphsInCell = paragraphsInCell };
        (group.Note, group.Digits, group.IsPassedOver) = (note, null, !isSeen);
        (prose, isInParagraph) = (note.Words, false);
    }

    private void EndNote(RtfNote note)
    {
        notesWithinEachOther--;
        note.Words.EndHeading();
        if (note.IsBox)
        {
            boxes.Add(note.Words);
        }
        else
        {
            (note.IsEndnote ? endnotes : footnotes).Add(note.Words);
        }

        (prose, level, isInParagraph, paragraphsInCell) = (note.Around, note.Level, note.IsInParagraph, note.ParagraphsInCell);
    }

    private void EndParagraph(Parting parting, bool isCell = false)
    {
        prose.EndHeading();
        if (!(group.IsDeleted && parting == Parting.Paragraph && !isCell))
        {
            prose.Part(parting);
        }

        paragraphsInCell += isInParagraph && !isCell ? 1 : 0;
        isInParagraph = false;
        if (ReferenceEquals(prose, body))
        {
            AddBoxes();
        }
    }

    private void AddBoxes()
    {
        foreach (var box in boxes)
        {
            body.Add(box);
        }

        boxes.Clear();
    }

    private void Write(string words)
    {
        if (group.Property is { } name)
        {
            Properties.Write(name, words);
            return;
        }

        if (!group.IsSeen)
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(words) && ReferenceEquals(prose, body))
        {
            cells.BeginWords();
        }

        if (!isInParagraph && ReferenceEquals(prose, body) && level is { } known && !string.IsNullOrWhiteSpace(words))
        {
            prose.BeginHeading(known);
        }

        isInParagraph |= !string.IsNullOrWhiteSpace(words);
        prose.Write(words, group.Digits);
    }

    private void Flush()
    {
        if (bytes.Count == 0)
        {
            return;
        }

        var words = group.Encoding.GetString([.. bytes]);
        bytes.Clear();
        Write(words);
    }
}
