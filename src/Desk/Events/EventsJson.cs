using System.Text.Json.Serialization;

namespace Timeline.Desk.Events;

[JsonSerializable(typeof(FileText))]
[JsonSerializable(typeof(CheckedFile))]
[JsonSerializable(typeof(DateWords))]
[JsonSerializable(typeof(DateReadingsTold))]
[JsonSerializable(typeof(Vocabulary))]
[JsonSerializable(typeof(EventList))]
[JsonSerializable(typeof(FieldEdit))]
[JsonSerializable(typeof(EditedText))]
[JsonSerializable(typeof(NewEvent))]
[JsonSerializable(typeof(ComposedEvent))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class EventsJson : JsonSerializerContext;
