namespace Timeline.Site.Templates;

/// <summary>
/// What templates have printed of a map that many pages show, and print of it once: an event's entry stands on the page of each of its
/// people, tags and years.
/// </summary>
internal sealed class Prints
{
    // Few templates print the same map so; a list is replaced, never changed, as many threads read it.
    private volatile (Template Template, byte[] Utf8)[] all = [];

    public byte[]? Of(Template template)
    {
        foreach (var (printed, utf8) in all)
        {
            if (printed == template)
            {
                return utf8;
            }
        }

        return null;
    }

    /// <summary>Two threads may print the same at once, and one of them be forgotten, which costs a little and changes nothing.</summary>
    public void Keep(Template template, ReadOnlySpan<byte> utf8) => all = [.. all, (template, utf8.ToArray())];
}
