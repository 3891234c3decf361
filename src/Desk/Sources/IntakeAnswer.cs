using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content.Intake;
using Timeline.Content.Keeping;
using Timeline.Content.Sources.Normalizing;
using Timeline.Desk.Asking;

namespace Timeline.Desk.Sources;

/// <summary>Reads a file, pasted words or an address, and says what record would become of it. Nothing is written.</summary>
internal sealed class IntakeAnswer(DeskContext context, IntakeShelf shelf) : IAnswer
{
    private const int ShownBeginning = 400;

    // The id that a file's name or title gives may be another source's; a number is put behind it then.
    private const int MostOfOneName = 100;

    public string Method => "POST";

    public string Name => "intake";

    public async Task<Answer> AnswerAsync(DeskRequest request)
    {
        var taken = await TakeAsync(request);
        return taken is null ? Answer.Refused("the question is neither a file with its name nor JSON of { paste } or { address }", 400)
            : taken.Material is not { } material ? Answer.Refused(Sentence(taken.Problem!))
            : Answer.Of(Form(material), SourcesJson.Default.IntakeForm);
    }

    private async Task<Taken?> TakeAsync(DeskRequest request)
    {
        using var intake = new SourceIntake(new(context.Clock.GetCurrentInstant().InZone(context.Zone).Date)
        {
            LocalRemedy = "if you mean it, say 'timeline source add ADDRESS --allow-local' in a terminal",
            KindRemedy = "if that is wrong, save it and add the file",
        });
        return request.Find("name") is { } name ? intake.OfUpload(request.Body.ToArray(), name)
            : request.Read(SourcesJson.Default.IntakeQuestion) switch
            {
                { Paste: { } text } => SourceIntake.OfText(text),
                { Address: { } address } when Content.Fetching.Fetcher.IsAddress(address.Trim()) =>
                    await intake.OfAddressAsync(address.Trim(), request.Cancelled),
                { Address: not null } => new(null, "that is no address of the web; one begins with https:// or http://"),
                _ => null,
            };
    }

    private IntakeForm Form(SourceMaterial material)
    {
        var made = NewSource.Plan(new(context.Folders) { Material = material });
        for (var number = 2; number <= MostOfOneName && !made.Problems.IsEmpty && made is { Recorded: null, Document: not null }; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{made.Id.TrimEnd('-')}-{number}");
            var next = NewSource.Plan(new(context.Folders) { Material = material, Id = id });
            if (next.Problems.IsEmpty)
            {
                made = next;
                break;
            }
        }

        if (made.Recorded is not null || made.Document is not { } document || !made.Problems.IsEmpty)
        {
            return new()
            {
                From = material.Shown,
                Recorded = made.Recorded?.Id,
                Problem = made.Recorded is { } known ? $"This text is a source already: “{known.Title}” ({known.Id})."
                    : Sentence(made.Problems[0]),
            };
        }

        var seeds = Shown(context, context.Folders.SeedsFolder);
        var file = made.Id + Path.GetExtension(material.Name).ToLowerInvariant();
        return new()
        {
            Token = shelf.Put(material),
            Id = made.Id,
            From = material.Shown,
            Fields = [.. from field in made.Fields
                         where Editable.Contains(field.Name)
                         select new IntakeField(field.Name, field.Values, field.GuessedFrom)],
            Words = document.Text.AsSpan().Count(' ') + document.Text.AsSpan().Count('\n') + 1,
            Remark = made.Remark is { } remark ? $"The text {remark}." : null,
            Beginning = Spaces.Single(document.Text[..Math.Min(ShownBeginning, document.Text.Length)]),
            PrivatePath = $"{seeds}/{PrivateFolder.Name}/{file}",
            OpenPath = $"{seeds}/{file}",
            Types = [.. CslTypes.All.Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The fields that the form shows.</summary>
    internal static ImmutableArray<string> Editable { get; } =
        ["type", "title", "author", "container_title", "issued", "language", "url", "note"];

    internal static string Shown(DeskContext context, string path) => Path.GetRelativePath(context.Root, path).Replace('\\', '/');

    // Messages of the command line begin with the place and end without a full stop.
    internal static string Sentence(string problem) =>
        char.ToUpperInvariant(problem[0]) + problem[1..] + (problem[^1] is '.' or '?' or '!' ? "" : ".");
}
