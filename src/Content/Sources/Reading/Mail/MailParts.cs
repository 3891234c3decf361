using System.Collections.Immutable;
using System.Text;

using MimeKit;

namespace Timeline.Content.Sources.Reading.Mail;

/// <summary>Takes a message apart: what is its text, and what is attached to it.</summary>
internal sealed class MailParts(bool isFromMailbox)
{
    // Of two forms of one text the plain one is its author's, unless it only says that the other should be read.
    private const double Enough = 0.5;
    private const int Deepest = 30;

    private readonly StringBuilder text = new();
    private readonly List<Heading> headings = [];
    private readonly List<Cell> cells = [];
    private readonly ImmutableArray<Attachment>.Builder attachments = ImmutableArray.CreateBuilder<Attachment>();
    private int parts;

    public bool IsEmpty => text.Length == 0;

    public ImmutableArray<Attachment> Attachments => attachments.ToImmutable();

    public ExtractedText ToText(DocumentDetails details) => new(text + "\n", new()
    {
        Headings = [.. headings],
        Cells = [.. cells],
        HasExactLines = false,
        Speakers = QuotedMail.Turns(text.ToString()) is { IsEmpty: false } voices ? voices : null,
    })
    {
        Details = details, Attachments = Attachments,
    };

    public void Add(MimeEntity? entity, int depth = 0)
    {
        if (entity is null || ++parts > ReadingLimits.MostMailParts || depth > Deepest)
        {
            return;
        }

        if (entity.ContentType.IsMimeType("multipart", "encrypted") || IsSealed(entity))
        {
            throw new BadFile("its text is encrypted; open it in your mail program and save what it shows");
        }

        switch (entity)
        {
            case Multipart forms when forms.ContentType.IsMimeType("multipart", "alternative"):
                AddBest(forms, depth);
                break;
            case Multipart related when related.ContentType.IsMimeType("multipart", "related") && related.Count > 0:
                Add(related[0], depth + 1);
                foreach (var picture in related.Skip(1).Where(part => part.IsAttachment))
                {
                    Add(picture, depth + 1);
                }

                break;
            case Multipart several:
                foreach (var part in several)
                {
                    Add(part, depth + 1);
                }

                break;
            case TextPart { IsAttachment: false } words when words.IsPlain || words.IsHtml:
                Add(Read(words));
                break;
            case MessagePart or MimePart when !entity.ContentType.IsMimeType("application", "pgp-signature")
                && !entity.ContentType.IsMimeType("application", "pkcs7-signature"):
                Attach(entity);
                break;
        }
    }

    private static bool IsSealed(MimeEntity entity) =>
        (entity.ContentType.IsMimeType("application", "pkcs7-mime") || entity.ContentType.IsMimeType("application", "x-pkcs7-mime"))
        && entity.ContentType.Parameters["smime-type"] is not "certs-only";

    private void AddBest(Multipart forms, int depth)
    {
        var plain = forms.OfType<TextPart>().FirstOrDefault(part => part.IsPlain);
        var rich = forms.LastOrDefault(part => part is TextPart { IsHtml: true } || part.ContentType.IsMimeType("multipart", "*"));
        var html = rich as TextPart ?? (rich as Multipart)?.OfType<TextPart>().FirstOrDefault(part => part.IsHtml);
        if (plain is not null && (html is null || Letters(Read(plain).Text) >= Letters(Read(html).Text) * Enough))
        {
            Add(Read(plain));
        }
        else
        {
            Add(rich ?? forms.FirstOrDefault(), depth + 1);
        }

        foreach (var other in forms.Where(part => part.IsAttachment || part.ContentType.IsMimeType("text", "calendar")))
        {
            Add(other, depth + 1);
        }
    }

    private ExtractedText Read(TextPart part)
    {
        var isLong = part.Content?.Stream?.Length > ReadingLimits.MostCharacters * 2L; // as it is encoded, before it is decoded
        var words = isLong ? "" : part.Text ?? "";
        if (isLong || words.Length > ReadingLimits.MostCharacters)
        {
            throw new BadFile($"its text has more than {ReadingLimits.MostCharacters / (1024 * 1024)} million characters");
        }

        words = words.Replace("\0", "", StringComparison.Ordinal);
        if (part.IsHtml)
        {
            return HtmlMail.Read(words);
        }

        var isFlowed = string.Equals(part.ContentType.Format, "flowed", StringComparison.OrdinalIgnoreCase);
        var isSpaceDropped = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase);
        words = isFromMailbox ? WithoutMailboxMarks(words) : words;
        return new(PlainMail.Read(words, isFlowed, isSpaceDropped), new() { Headings = [] });
    }

    // Lines that begin with "From " were marked, so that no message seems to begin there.
    private static string WithoutMailboxMarks(string words) =>
        words.StartsWith(">From ", StringComparison.Ordinal) ? words[1..].Replace("\n>From ", "\nFrom ", StringComparison.Ordinal)
        : words.Replace("\n>From ", "\nFrom ", StringComparison.Ordinal);

    private void Add(ExtractedText part)
    {
        var words = part.Text.AsSpan().Trim('\n');
        if (words.IsWhiteSpace())
        {
            return;
        }

        text.Append(text.Length > 0 ? "\n\n" : "");
        var start = text.Length - part.Text.AsSpan().IndexOf(words);
        headings.AddRange((part.Landmarks.Headings ?? []).Select(heading => heading with { Start = heading.Start + start }));

        // Tables are counted through the parts of the message.
        var tables = cells.Count > 0 ? cells.Max(cell => cell.Table) : 0;
        cells.AddRange((part.Landmarks.Cells ?? []).Select(cell => cell with
        {
            Start = cell.Start + start, End = cell.End + start, Table = cell.Table + tables,
        }));
        text.Append(words);
    }

    private void Attach(MimeEntity entity)
    {
        using var bytes = new MemoryStream();
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name;
        if (entity is MessagePart { Message: { } message })
        {
            message.WriteTo(bytes);
            name ??= (message.Subject ?? "message") + ".eml";
        }
        else if (entity is MimePart { Content: { } content } part)
        {
            content.DecodeTo(bytes);
            name ??= $"attachment-{attachments.Count + 1}.{(part.ContentType.MediaSubtype is "plain" ? "txt" : "bin")}";
        }

        attachments.Add(new(Safe(name ?? "attachment"), bytes.ToArray()));
    }

    // Names come from whoever sent the message.
    private static string Safe(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var safe = string.Concat(last.Where(c => !char.IsControl(c) && !"<>\"|?*".Contains(c,
            StringComparison.Ordinal)).Take(100)).Trim(' ', '.');
        return safe.Length > 0 ? safe : "attachment";
    }

    private static int Letters(string words) => words.Count(char.IsLetterOrDigit);
}
