using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Timeline.Desk.Asking;

/// <summary>What the desk says to a question: an HTTP status and JSON.</summary>
public sealed record Answer(int Status, ReadOnlyMemory<byte> Json)
{
    public static Answer Of<T>(T value, JsonTypeInfo<T> type, int status = 200) => new(status, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>It cannot be done, and why, in words for the author: what is wrong and what would be right.</summary>
    /// <param name="problem">A sentence.</param>
    /// <param name="status">400 for a question that makes no sense, 404 for what is not there, 409 for what has changed meanwhile, 422 for
    /// what the author must mend.</param>
    public static Answer Refused(string problem, int status = 422) => Of(new Refusal(problem), AskingJson.Default.Refusal, status);
}

/// <summary>Why something cannot be done.</summary>
public sealed record Refusal(string Problem);

[JsonSerializable(typeof(Refusal))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class AskingJson : JsonSerializerContext;
