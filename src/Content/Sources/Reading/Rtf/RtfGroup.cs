using System.Text;

namespace Timeline.Content.Sources.Reading.Rtf;

/// <summary>What holds within a pair of braces: a copy is made for each that opens, and goes when it closes.</summary>
internal struct RtfGroup
{
    /// <summary>Nothing in it is text.</summary>
    public bool IsPassedOver { get; set; }

    public bool IsHidden { get; set; }

    public bool IsDeleted { get; set; }

    public bool IsStruck { get; set; }

    public string? Digits { get; set; }

    /// <summary>How many bytes after <c>\u</c> repeat the character for old readers.</summary>
    public int Repeated { get; set; }

    public Encoding Encoding { get; set; }

    /// <summary>The property that it holds (<c>title</c>), and not words.</summary>
    public string? Property { get; set; }

    /// <summary>The note that began here, and the words it interrupts.</summary>
    public RtfNote? Note { get; set; }

    public readonly bool IsSeen => !IsPassedOver && !IsHidden && !IsDeleted && !IsStruck && Property is null;
}

/// <summary>A footnote, an endnote or a text box, gathered apart; and what held where it interrupts the text.</summary>
internal sealed class RtfNote(Prose around)
{
    public Prose Around { get; } = around;

    public Prose Words { get; } = new();

    public bool IsEndnote { get; set; }

    public bool IsBox { get; init; }

    public int? Level { get; init; }

    public bool IsInParagraph { get; init; }

    public int ParagraphsInCell { get; init; }
}
