using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using MimeKit;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Reading.Mail;

/// <summary>A message: what its author wrote is the text, the head says who and when, and what is attached is kept apart.</summary>
/// <remarks>
/// Words of others that it quotes are text, each paragraph of them after <c>&gt;</c>; a signature is a paragraph that begins with
/// <c>--</c>.
/// </remarks>
internal sealed class MailReader : IDocumentReader
{
    // Messages come in the character sets of the last forty years, which the library asks .NET for.
    static MailReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public ImmutableArray<string> Extensions { get; } = [".eml", ".mbox"];

    public bool IsText => true;

    public unsafe ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints)
    {
        var starts = Mailbox.Starts(bytes);
        if (starts.Count > 1)
        {
            complaints.Add(Codes.UnreadableSource, new(path),
                $"{Mailbox.Told(bytes, starts)}; a source is one message: save it as .eml and give that");
            return null;
        }

        try
        {
            var message = starts.Count == 1 && bytes.IndexOf((byte)'\n') is >= 0 and var end ? bytes[(end + 1)..] : bytes;
            if (MailBounds.TooMuch(message) is { } much)
            {
                throw new BadFile(much);
            }

            fixed (byte* start = message)
            {
                using var stream = new UnmanagedMemoryStream(start, message.Length);
                using var mail = MimeMessage.Load(ParserOptions.Default, stream, persistent: true);
                return Words(mail, starts.Count == 1);
            }
        }
        catch (BadFile bad)
        {
            complaints.Add(Codes.UnreadableSource, new(path), $"this cannot be read as a message: {bad.Message}");
        }
        catch (Exception fault) when (fault is FormatException or IOException or ArgumentException or NotSupportedException
            or InvalidOperationException)
        {
            complaints.Add(Codes.UnreadableSource, new(path),
                $"this cannot be read as a message ({fault.Message.TrimEnd('.')}); save it from your mail program as .eml, or as text");
        }

        return null;
    }

    private static ExtractedText Words(MimeMessage mail, bool isFromMailbox)
    {
        if (mail.Headers.Count == 0)
        {
            throw new BadFile("it has no head (From:, Date:, Subject:); save it from your mail program as .eml, or name it .txt");
        }

        var parts = new MailParts(isFromMailbox);
        parts.Add(mail.Body);
        if (parts.IsEmpty)
        {
            throw new BadFile(parts.Attachments is [var only, ..]
                ? $"it holds no text of its own; add what is attached to it ({only.Name}) as the source" : "it holds no text");
        }

        return parts.ToText(new()
        {
            Title = OneLine(mail.Subject),
            Authors = [.. mail.From.Mailboxes.Select(from => OneLine(from.Name) ?? from.Address).Where(name => name.Length > 0)],
            Issued = mail.Headers.Contains(HeaderId.Date) && mail.Date.Year > 1 ? mail.Date.ToString("yyyy-MM-dd",
                CultureInfo.InvariantCulture) : null,
            Note = parts.Attachments.IsEmpty ? null : "Attached: " + string.Join(", ", parts.Attachments.Select(attachment =>
                attachment.Name)),
            Origins = DocumentDetails.From(("title", "the message's Subject"), ("author", "its From"), ("issued", "its Date"), ("note", "its parts")),
        });
    }

    private static string? OneLine(string? text)
    {
        var words = Spaces.Single(text ?? "");
        return words.Length > 0 ? words : null;
    }
}
