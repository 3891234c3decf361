using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>Values from JSON and back.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Default, MaxDepth = 1000 };

    public static Value Read(Run run, string text)
    {
        try
        {
            // By way of bytes, so that half a surrogate pair becomes U+FFFD instead of an exception.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return Read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            return run.Fail("The JSON is not valid: " + wrong.Message);
        }
        catch (InvalidOperationException)
        {
            return run.Fail("The JSON is not valid: a string in it is no Unicode text");
        }
    }

    /// <summary>Objects and lists a template may change; numbers as exact as they are written.</summary>
    public static Value Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new ScriptMap();
                foreach (var property in element.EnumerateObject())
                {
                    map.TrySet(property.Name, Read(property.Value));
                }

                return Value.From(map);
            case JsonValueKind.Array:
                var list = new ScriptList(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                {
                    list.Add(Read(item));
                }

                return Value.From(list);
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return Number(element);
            case JsonValueKind.True or JsonValueKind.False:
                return element.ValueKind == JsonValueKind.True;
            default:
                return default;
        }
    }

    public static Value Write(Run run, Value value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            Write(run, writer, value, 0);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static Value Number(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
        {
            return whole;
        }

        var text = element.GetRawText();
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 && text.Length < 1000)
        {
            return Value.From(BigInteger.Parse(text, CultureInfo.InvariantCulture));
        }

        var real = element.GetDouble();
        // What a double cannot hold exactly, a decimal may.
        return real.ToString(CultureInfo.InvariantCulture).Length < text.Length && element.TryGetDecimal(out var exact) && exact != (decimal)real ? exact : real;
    }

    private static void Write(Run run, Utf8JsonWriter writer, Value value, int depth)
    {
        if (depth > run.Options.Limits.ObjectDepth)
        {
            run.Fail("A list or object is nested too deep to be written as JSON, or holds itself");
        }

        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Undefined or ValueKind.Function:
                writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger);
                break;
            case ValueKind.Decimal:
                writer.WriteNumberValue(value.AsDecimal);
                break;
            case ValueKind.BigInteger:
                writer.WriteRawValue(value.AsBigInteger.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Single or ValueKind.Double:
                WriteReal(writer, value);
                break;
            case ValueKind.Date:
                writer.WriteStringValue(value.AsDate);
                break;
            case ValueKind.List:
                WriteList(run, writer, value.AsList!, depth);
                break;
            case ValueKind.Map:
                WriteMap(run, writer, value.AsMap!, depth);
                break;
            default:
                writer.WriteStringValue(Encoding.UTF8.GetBytes(run.Text(value)));
                break;
        }
    }

    private static void WriteReal(Utf8JsonWriter writer, Value value)
    {
        if (!double.IsFinite(Conversion.Double(value)))
        {
            writer.WriteNullValue();
        }
        else if (value.Kind == ValueKind.Single)
        {
            writer.WriteNumberValue(value.AsSingle);
        }
        else
        {
            writer.WriteNumberValue(value.AsDouble);
        }
    }

    private static void WriteList(Run run, Utf8JsonWriter writer, IDataList list, int depth)
    {
        writer.WriteStartArray();
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            Write(run, writer, list[i], depth + 1);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Run run, Utf8JsonWriter writer, IDataMap map, int depth)
    {
        writer.WriteStartObject();
        foreach (var name in map.Names)
        {
            map.TryGet(name, out var member);
            if (member.Kind != ValueKind.Function)
            {
                writer.WritePropertyName(Encoding.UTF8.GetBytes(name));
                Write(run, writer, member, depth + 1);
            }
        }

        writer.WriteEndObject();
    }
}
