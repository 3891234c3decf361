using System.Text.Json;

using Timeline.Scriban.Builtins;

namespace Timeline.Scriban;

/// <summary>Data from JSON: objects as maps in the order they are written, numbers as exact as they are written.</summary>
public static class DataJson
{
    public static Value Read(JsonElement element) => Json.Read(element);
}
