namespace Timeline.Content.Diagnostics;

/// <summary>What an author wrote, as messages quote it.</summary>
internal static class Excerpt
{
    /// <summary>Its beginning where it is long, never cut within a character.</summary>
    public static string Of(string text, int longest = 60) => text.Length <= longest ? text
        : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
}
