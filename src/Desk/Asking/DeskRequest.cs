using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Timeline.Desk.Asking;

/// <summary>A question to the desk, past the gate: the words of its address and the bytes it brought.</summary>
public sealed record DeskRequest(IReadOnlyDictionary<string, string> Query, ReadOnlyMemory<byte> Body)
{
    public CancellationToken Cancelled { get; init; }

    /// <summary>A word of the address; null where it is missing or empty.</summary>
    public string? Find(string name) => Query.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The body as JSON; null where it is none, or not of this shape.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
