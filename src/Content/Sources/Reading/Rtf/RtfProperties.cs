using System.Globalization;
using System.Text;

namespace Timeline.Content.Sources.Reading.Rtf;

/// <summary>What an RTF file says of itself: <c>title</c>, <c>author</c>, and the day it was made, <c>creatim</c>, as ISO 8601.</summary>
internal sealed class RtfProperties
{
    private const int Longest = 1000;
    private const string Made = "creatim";

    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);
    private readonly StringBuilder current = new();

    public string? this[string name] => found.GetValueOrDefault(name);

    public static bool Is(string word) => word is "title" or "author" or Made;

    public static bool IsDate(string? name) => name == Made;

    public void Begin() => current.Clear();

    public void Write(string name, string words)
    {
        if (current.Length < Longest && !IsDate(name))
        {
            current.Append(words);
        }
    }

    /// <summary><c>yr</c>, <c>mo</c> or <c>dy</c>; hours and minutes are not kept.</summary>
    public void AddToDate(string part, int number)
    {
        if (part is "yr" or "mo" or "dy")
        {
            current.Append(current.Length > 0 ? "-" : "");
            current.Append(number.ToString(part == "yr" ? "0000" : "00", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The first of a name counts.</summary>
    public void End(string name)
    {
        if (current.Length > 0)
        {
            found.TryAdd(name, current.ToString().Trim());
            current.Clear();
        }
    }
}
