using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using Timeline.Content.Editing;
using Timeline.Content.Input;
using Timeline.Content.Yaml;
using Timeline.Desk.Asking;

namespace Timeline.Desk.Events;

/// <summary>A text with one field of one of its events changed; every other line stays as it is.</summary>
internal sealed class EditAnswer(DeskContext context) : IAnswer
{
    public string Method => "POST";

    public string Name => "edit";

    public Task<Answer> AnswerAsync(DeskRequest request)
    {
        if (request.Read(EventsJson.Default.FieldEdit) is not { Path: { } path, Text: { } text, Field: [_, ..] field } asked)
        {
            return Task.FromResult(Answer.Refused("an edit needs path, text, event, field and value", 400));
        }

        if (context.Reading?.Library?.Settings is not { } settings)
        {
            return Task.FromResult(Answer.Refused("the settings, input/timeline.yml, cannot be read yet; mend them first"));
        }

        var complaints = new Complaints();
        if (TextFile.Of(Encoding.UTF8.GetBytes(text), path, complaints) is not { } file)
        {
            return Task.FromResult(Answer.Refused(complaints.ToImmutable()[0].Message));
        }

        var value = Value(path, text, asked, settings);
        var (edited, problem) = RecordEditor.ForEvents(settings).Edit(file, asked.Event, new([.. field]), value);
        return Task.FromResult(edited is null ? Answer.Refused(problem!) : Answer.Of(new(edited), EventsJson.Default.EditedText));
    }

    // A paragraph comes as one line: it gets the line ends back that it had, and new ones where it has become too long.
    private static YamlNode? Value(string path, string text, FieldEdit asked, Settings settings)
    {
        var value = JsonNodes.Of(asked.Value);
        if (value is not YamlScalar words || asked.Field is not ["summary" or "body"])
        {
            return value;
        }

        var key = settings.Fields.Of(asked.Field[0]);
        var former = FileCheck.Records(path, text) is { } records && asked.Event < records.Length && asked.Event >= 0
            ? records[asked.Event].Find(key) as YamlScalar : null;
        return words with { Value = LongLines.Broken(former is null ? words.Value : SoftBreaks.Restored(words.Value, former.Value)) };
    }
}

/// <summary>One change: the text as it is in the browser, which of its events, which field by our names, and what it shall say.</summary>
internal sealed record FieldEdit(string? Path, string? Text, int Event, IReadOnlyList<string>? Field, JsonElement Value);

internal sealed record EditedText(string Text);
