using System.Collections.Immutable;
using System.Text;

using Timeline.Content.Model;
using Timeline.Content.Sources.Normalizing;
using Timeline.Content.Sources.Reading;
using Timeline.Content.Yaml;
using Timeline.Edtf;

namespace Timeline.Content.Keeping;

/// <summary>
/// The lines of a new record: what was given, and what its file says of itself, each of that with a comment that it is a guess.
/// </summary>
internal sealed class RecordText(SourceRequest request, DocumentDetails about)
{
    private const int LongestFirstLine = 120;

    private readonly StringBuilder lines = new();
    private readonly ImmutableArray<RecordField>.Builder fields = ImmutableArray.CreateBuilder<RecordField>();
    private (string Title, string? Origin)? title;

    /// <summary>The fields written so far, in order.</summary>
    public ImmutableArray<RecordField> Fields => fields.ToImmutable();

    /// <summary>The title as given, as the file says it, as its first line has it, or its name; null where there is no file either.</summary>
    public string? TitleOf(Document? document)
    {
        title = !string.IsNullOrWhiteSpace(request.Title) ? (request.Title, null)
            : Takes("title") && Printable(about.Title ?? "") is { Length: > 0 } own ? (own, about.OriginOf("title"))
            : document is null ? null
            : FirstLine(document.Text) is { } first ? (first, "the text's first line")
            : request.Material is { IsNamed: true } file ? (NameInWords(file.Name), "the file's name")
            : (request.Material!.Url ?? "Untitled", "its address");
        return title?.Title;
    }

    /// <summary>Everything up to the text.</summary>
    public void Head(string id)
    {
        var material = request.Material;
        Line("id", id);
        if (request.Type is null && Takes("type") && about.Type is { } type && CslTypes.All.Contains(type))
        {
            Line("type", type, about.OriginOf("type"));
        }
        else
        {
            Line("type", request.Type ?? ((request.Url ?? material?.Url ?? about.Url) is null ? "document" : "webpage"));
        }

        Line("title", title!.Value.Title, title.Value.Origin);
        List("author", request.Authors);
        if (request.Authors.IsEmpty && Takes("author"))
        {
            List("author", about.Authors, about.OriginOf("author"));
        }

        Guess("container_title", request.ContainerTitle, about.ContainerTitle);
        Guess("issued", request.Issued, about.Issued is { } said && EdtfPattern.Instance.Read(said).Error is null ? said : null);
        if (request.Guesses is null && about.Made is { } made && (request.Issued ?? about.Issued) is null)
        {
            lines.Append("# made on ").Append(Printable(made)).Append(", says ").Append(about.OriginOf("made"))
                .Append("; the text may be older\n");
        }

        if (request.Guesses is null && about.Modified is not null && about.Modified != (request.Issued ?? about.Issued))
        {
            lines.Append("# changed on ").Append(Printable(about.Modified))
                .Append(", says ").Append(about.OriginOf("modified")).Append('\n');
        }

        Guess("language", request.Language, about.Language);
        Guess("url", request.Url, Canonical(material?.Url));
        var copy = request.Archive ?? material?.Archive;
        if (copy is { Url: { } kept })
        {
            lines.Append("archive: { url: ").Append(YamlText.Quoted(kept))
                .Append(copy.Date is { } day ? $", date: {day}" : "").Append(" }\n");
        }
        else if (copy?.Date is { } captured)
        {
            lines.Append("archive: { date: ").Append(captured).Append(" }\n");
        }

        Line("accessed", material?.Accessed);
        Guess("note", request.Note, about.Note);
    }

    public void Line(string field, string? value, string? guessedFrom = null)
    {
        if (guessedFrom is null ? value is not null : (value = Printable(value!)).Length > 0)
        {
            fields.Add(new(field, [value!], guessedFrom));
            lines.Append(field).Append(": ").Append(YamlText.Scalar(value!)).Append(Comment(guessedFrom)).Append('\n');
        }
    }

    public void Remark(string? sentence)
    {
        if (sentence is not null)
        {
            lines.Append("# ").Append(sentence).Append('\n');
        }
    }

    public override string ToString() => lines.ToString();

    private void Guess(string field, string? given, string? guess)
    {
        guess = Takes(field) ? guess : null;
        Line(field, given ?? guess, given is null && guess is not null && !IsFact(field, guess) ? about.OriginOf(field) : null);
    }

    // What a person has seen and not left is no longer the file's to say.
    private bool Takes(string field) => request.Guesses is not { } left || left.Contains(field);

    // The address it came from is known, and not the page's word for it.
    private bool IsFact(string field, string value) => field == "url" && value == request.Material?.Url;

    // A page's own address is taken for the one it was fetched from only where both are of one host: any page can name any other.
    private string? Canonical(string? fetched) =>
        fetched is null ? about.Url : about.Url is { } own && HostOf(own) is { } host && host == HostOf(fetched) ? own : fetched;

    private static string? HostOf(string url) => !Uri.TryCreate(url, UriKind.Absolute, out var address) ? null
        : address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;

    private void List(string field, ImmutableArray<string> values, string? guessedFrom = null)
    {
        values = guessedFrom is null ? values : [.. values.Select(Printable).Where(value => value.Length > 0)];
        if (!values.IsEmpty)
        {
            fields.Add(new(field, values, guessedFrom));
            lines.Append(field).Append(": [").AppendJoin(", ", values.Select(YamlText.Quoted)).Append(']')
                .Append(Comment(guessedFrom)).Append('\n');
        }
    }

    private static string Comment(string? guessedFrom) => guessedFrom is null ? "" : $"  # guess, from {guessedFrom}: check it";

    // A file can say anything; a record holds no control characters and nothing that is no character.
    private static string Printable(string text) => Spaces.Single(string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF) && (!Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)))));

    // A heading at most: a whole text, or a sentence of it, may be what is not to be published.
    private static string? FirstLine(string text)
    {
        var first = text.AsSpan().TrimStart().TrimStart('#').TrimStart();
        var line = first[..(first.IndexOfAny('\n', '\f') is >= 0 and var end ? end : first.Length)].Trim();
        var isHeading = line.Length is > 0 and <= LongestFirstLine && ".!?…。！？".IndexOf(line[^1], StringComparison.Ordinal) < 0 && !text.AsSpan().TrimEnd().EndsWith(line, StringComparison.Ordinal);
        return isHeading && line.ToString() is var words && words.Any(char.IsLetter) ? Spaces.Single(words) : null;
    }

    private static string NameInWords(string name) => Spaces.Single(Path.GetFileNameWithoutExtension(name).Replace('-', ' ').Replace('_', ' '));
}
