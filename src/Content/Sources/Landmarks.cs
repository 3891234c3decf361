using System.Collections.Immutable;

namespace Timeline.Content.Sources;

/// <summary>What a file's format says about places in its text, beyond what the text's own shape tells.</summary>
internal sealed record Landmarks
{
    /// <summary>Plain text: headings, times and lines are read off the text itself.</summary>
    public static Landmarks OfPlainText { get; } = new();

    /// <summary>The headings, in order; null where the text's shape has to tell.</summary>
    public ImmutableArray<Heading>? Headings { get; init; }

    /// <summary>The cues of subtitles, in order of their text; null where the text's shape has to tell.</summary>
    public ImmutableArray<Cue>? Cues { get; init; }

    /// <summary>Whether the file has pages, even where it is one only.</summary>
    public bool HasPages { get; init; }

    /// <summary>What the file calls its pages, one name for each; none where they are counted from 1.</summary>
    public ImmutableArray<string> PageLabels { get; init; } = [];

    /// <summary>
    /// Which line of the file the text comes from, at each offset where that changes; null where text and file have the same lines.
    /// </summary>
    public ImmutableArray<LineStart>? Lines { get; init; }

    /// <summary>
    /// Who speaks from where on, in order; null where the text's shape has to tell (see <see cref="Layout.Transcript"/>).
    /// </summary>
    public ImmutableArray<Turn>? Speakers { get; init; }

    /// <summary>
    /// The cells of tables in order of the text, each with its words' place in it; a cell that spans several rows or columns is at its
    /// first (<see cref="Layout.TableGrid"/> counts them). Null where the format has no tables or they are not read as such.
    /// </summary>
    public ImmutableArray<Cell>? Cells { get; init; }

    /// <summary>
    /// False where only the line is known at which a paragraph begins in the file, so that a line locator cannot be judged.
    /// </summary>
    public bool HasExactLines { get; init; } = true;
}

/// <summary>A heading: the offset of its text, its level (1 is highest) and its words.</summary>
internal readonly record struct Heading(int Start, int Level, string Words);

/// <summary>Spoken text from an offset on: when it begins and ends, in seconds.</summary>
internal readonly record struct Cue(int Start, double Begins, double Ends);

/// <summary>From this offset on the text comes from this line of the file, counted from 1.</summary>
internal readonly record struct LineStart(int Start, int Line);

/// <summary>From this offset on another voice speaks. One without a name is not the one before, and that is all that is known.</summary>
/// <param name="IsWritten">Whether the text itself says so there, with the name among its words or under a heading.</param>
internal readonly record struct Turn(int Start, string Name, bool IsWritten);

/// <summary>The words of a cell: their offsets, and which table of the text, row and column it is, counted from 1.</summary>
internal readonly record struct Cell(int Start, int End, int Table, int Row, int Column);
