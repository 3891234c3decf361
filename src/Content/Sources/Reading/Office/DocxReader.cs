using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>
/// Word documents: the body in its order, then the footnotes and the endnotes it refers to. Where pages end is not in the file.
/// </summary>
internal sealed class DocxReader : IDocumentReader
{
    private const string Remedy = "Open it in a word processor and save it anew as .docx or .odt, without a password";

    public ImmutableArray<string> Extensions { get; } = [".docx", ".docm"];

    public bool IsText => false;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints) =>
        ArchiveFile.Read(bytes, path, "a Word document", Remedy, complaints, Words);

    private static ExtractedText Words(Archive archive)
    {
        var whole = Relations.Of(archive, "");
        var main = whole["officeDocument"] ?? throw new BadFile("it names no main part");
        var parts = Relations.Of(archive, main);
        var styles = DocxStyles.Of(archive, parts["styles"]);
        var body = new DocxWords(styles);
        if (main.EndsWith("workbook.xml", StringComparison.Ordinal) || main.EndsWith("presentation.xml", StringComparison.Ordinal))
        {
            throw new BadFile("it is a spreadsheet or a presentation");
        }

        if (!XmlPart.Walk(archive, main, body))
        {
            throw new BadFile("its main part is missing");
        }

        AddNotes(parts["footnotes"], body.Footnotes);
        AddNotes(parts["endnotes"], body.Endnotes);
        if (body.Prose.IsEmpty)
        {
            throw new BadFile("it holds no text; if its pages are pictures, their text must be recognised first (save it as PDF, then ocrmypdf)");
        }

        return body.Prose.ToText(Details(archive, whole["core-properties"]));

        void AddNotes(string? part, IReadOnlySet<string> wanted)
        {
            if (part is not null && wanted.Count > 0)
            {
                var notes = new DocxWords(styles, wanted);
                XmlPart.Walk(archive, part, notes);
                body.Prose.Add(notes.Prose);
            }
        }
    }

    private static DocumentDetails Details(Archive archive, string? part) =>
        part is null ? DocumentDetails.None : OfficeDetails.Of(PartTexts.Of(archive, part), ["creator"], ["created", "modified"]);
}
